/// The span of one finding in the bytes of the piece that was scanned.
struct MaskSpan: Equatable {
  /// Offset of the first byte, from the start of the piece.
  var start: Int
  /// Offset behind the last byte.
  var end: Int
  var category: Category
  /// The scanner's own index for the finding: valid until its next scan.
  var finding: Int
}

/// The spans of one piece. The storage is kept from piece to piece, so that a scan allocates
/// nothing once the list has been as long as it gets.
///
/// Invariant, which the scanner has to keep and ``settle(in:from:greatest:)`` checks: spans are
/// not empty, ascend and do not overlap (they may touch); all lie within the piece.
struct SpanList: ~Copyable {
  /// As many as there ever were; only the first `count` mean anything. `count <= spans.count`.
  private var spans: [MaskSpan] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// - Precondition: `index < count`.
  subscript(index: Int) -> MaskSpan {
    precondition(index < count, "no such span")
    return spans[index]
  }

  @inline(__always)
  mutating func append(_ span: MaskSpan) {
    if count < spans.count { spans[count] = span } else { spans.append(span) }
    count += 1
  }

  mutating func removeAll() { count = 0 }

  /// The span that begins before `offset` and ends behind it, if there is one.
  func index(across offset: Int) -> Int? {
    spans[..<count].lastIndex { $0.start < offset }.flatMap { spans[$0].end > offset ? $0 : nil }
  }

  /// Makes the scanner's spans fit to be masked.
  ///
  /// A span of `greatest` bytes or more is a run without a proper end, as a link of a megabyte: the
  /// pattern gave up, not the run. It goes on to the next blank, or to the end of the piece, and
  /// takes in every span that begins on the way. Without this rule the rest of the run would stay
  /// in sight, and where it starts would depend on where the windows lie.
  ///
  /// What lies before `floor` has been written already: a span that ends there is dropped, one that
  /// goes beyond is clipped.
  ///
  /// - Returns: false when the spans do not keep their invariant; the list is then of no use.
  /// - Complexity: linear in the spans and the bytes of the runs that go on.
  mutating func settle(
    in piece: UnsafeRawBufferPointer, from floor: Int, greatest: Int
  ) -> Bool {
    var kept = 0
    var lastEnd = 0
    var reach = 0
    for index in 0..<count {
      var span = spans[index]
      guard span.start >= lastEnd, span.start < span.end, span.end <= piece.count else {
        return false
      }
      lastEnd = span.end
      if span.start < reach {
        // The run before goes on over the start of this span.
        guard span.end > reach else { continue }
        reach = piece.firstBlank(in: span.end..<piece.count) ?? piece.count
        if kept > 0, spans[kept - 1].end > span.start {
          spans[kept - 1].end = reach
          continue
        }
        // That run ended before the floor; what it took in does not.
        span.end = reach
      } else if span.end - span.start >= greatest {
        span.end = piece.firstBlank(in: span.end..<piece.count) ?? piece.count
        reach = span.end
      }
      guard span.end > floor else { continue }
      span.start = max(span.start, floor)
      spans[kept] = span
      kept += 1
    }
    count = kept
    return true
  }
}
