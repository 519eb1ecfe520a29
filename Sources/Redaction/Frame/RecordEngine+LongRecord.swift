// Records longer than the window.
//
// They go through in overlapping pieces, as through the roll buffer of `aho-corasick`, with the
// difference that what is held back is decided by length and not by the state of an automaton.
// `WindowGeometry` has the picture. A worked example (a test runs it) with a window of 46 bytes, a
// greatest finding of 8, a context of 4, hence a hold-back of 12, and no slack; runs of X are to be
// masked:
//
//     offset   0         1         2         3         4         5
//              0123456789012345678901234567890123456789012345678901234
//     record   ab cd XXX ef gh ij kl mnop qrs XXXXX tu vw wx XXX yz ab
//     piece 1  [--------------------------------------------]
//     piece 2                             [--------------------------]
//
// Piece 1 is 0..<46, and its cut would be at 46 - 12 = 34. The scanner reports 6..<9 and 31..<36. The
// second lies across the cut, so the cut moves to its start: "ab cd [PHONE] ef gh ij kl mnop qrs "
// leaves. The span is seen whole already, but something behind it may still bear on it, or overlap
// it; in the next piece all of that is in sight.
//
// Piece 2 goes on at 31 and begins 4 bytes before, so that the scanner sees what stands in front of
// the span. What it reports within 27..<31 was decided by piece 1 and is dropped. A span that begins
// before 31 and ends behind it cannot be a finding that piece 1 overlooked, for the scanner is local;
// it comes from the front of the piece having been cut off, or from a piece that failed. It is
// clipped to 31, and its rest masked: a mask too many does no harm, one too few does.
//
// A span that lies across the cut and begins at or before the first undecided byte is longer than
// the greatest finding, by the geometry: a run without a proper end. It gets its one mark, and
// everything up to the next blank is swallowed, however long that takes.

/// What is known of a record of which a part has been decided.
struct LongRecord {
  /// Offset in the record of the first byte held.
  var offset = 0
  /// How many of the bytes held have been decided: they are context only.
  var decided = 0
  /// The finding whose end has not come. It has its mark already; its `end` is not known.
  var swallowing: Swallowed?
  /// The piece before could not be scanned and its mark stands for what follows, too, if that
  /// cannot be scanned either.
  var isUnscanned = false

  enum Swallowed {
    /// In text: the mark is written, nothing more is needed.
    case text
    /// In findings: reported when its end is known.
    case finding(Finding)
  }
}

extension RecordEngine where Scanner: ~Copyable {
  /// Decides the next piece of the long record at `position`. Returns false when more bytes have to
  /// come first.
  mutating func decideWindow(
    of region: UnsafeRawBufferPointer, at position: inout Int, _ searched: Int, _ isLast: Bool,
    to sink: any StreamSink
  ) -> Bool {
    guard let state = long else { return true }
    if state.swallowing != nil {
      return swallow(state, of: region, at: &position, isLast, to: sink)
    }
    let high = min(position + geometry.window + 1, region.count)
    let low = min(max(position + state.decided, searched), high)
    if let end = region.firstTerminator(framing, in: low..<high) {
      decideLastPiece(position..<end, of: region, state, to: sink)
      position = end + 1
      return true
    }
    if region.count - position > geometry.window {
      decidePiece(of: region, at: &position, state, to: sink)
      return true
    }
    guard isLast else { return false }
    decideLastPiece(position..<region.count, of: region, state, to: sink)
    position = region.count
    return true
  }

  /// Decides all that is left of the record, its terminator included.
  private mutating func decideLastPiece(
    _ piece: Range<Int>, of region: UnsafeRawBufferPointer, _ state: LongRecord,
    to sink: any StreamSink
  ) {
    long = nil
    var clean = piece.lowerBound + state.decided
    if clean == piece.upperBound {
      // A run was swallowed up to here: there is nothing left to decide.
    } else if let failure = senseAndScan(region.slice(piece), from: state.decided) {
      let end = max(clean, endOfText(in: piece, of: region))
      let number = writer.number(at: piece.lowerBound, in: region)
      let continued = state.isUnscanned || clean == end
      writer.maskUnscanned(failure, record: number, continued: continued, to: sink)
      clean = end
    } else {
      writeSpans(
        before: piece.count, at: piece.lowerBound, of: region, offset: state.offset, clean: &clean,
        to: sink)
    }
    writer.pass(clean..<min(piece.upperBound + 1, region.count), of: region, to: sink)
  }

  /// Decides a full window up to its cut, and moves `position` to where the next one begins.
  private mutating func decidePiece(
    of region: UnsafeRawBufferPointer, at position: inout Int, _ state: LongRecord,
    to sink: any StreamSink
  ) {
    // There is a byte behind the window, so that the border is known.
    let piece = region.slice(position..<region.codePointBorder(at: position + geometry.window))
    var cut = geometry.cut(piece)
    var clean = position + state.decided
    if let failure = senseAndScan(piece, from: state.decided) {
      let number = writer.number(at: position, in: region)
      writer.maskUnscanned(failure, record: number, continued: state.isUnscanned, to: sink)
      // A finding may begin anywhere in what was not scanned: the next piece has to see it whole.
      goOn(from: cut, reach: geometry.holdBack, isUnscanned: true, in: piece, at: &position, state)
      return
    }
    if let across = spans.index(across: cut) {
      let span = spans[across]
      if span.start > state.decided {
        cut = span.start
      } else if span.end < piece.count {
        cut = span.end
      } else {
        beginSwallowing(span, until: piece.count, of: region, at: position, state, to: sink)
        return
      }
    }
    writeSpans(
      before: cut, at: position, of: region, offset: state.offset, clean: &clean, to: sink)
    writer.pass(clean..<position + cut, of: region, to: sink)
    goOn(from: cut, reach: geometry.context, isUnscanned: false, in: piece, at: &position, state)
  }

  /// The record goes on at `decided` in the piece at `position`.
  private mutating func goOn(
    from decided: Int, reach: Int, isUnscanned: Bool, in piece: UnsafeRawBufferPointer,
    at position: inout Int, _ state: LongRecord
  ) {
    let start = geometry.start(before: decided, reach: reach, in: piece)
    long = LongRecord(
      offset: state.offset + start, decided: decided - start, isUnscanned: isUnscanned)
    position += start
  }

  /// Nothing sensed in the piece means nothing to find in it.
  private mutating func senseAndScan(
    _ piece: UnsafeRawBufferPointer, from floor: Int
  ) -> ScanFailure? {
    spans.removeAll()
    guard !piece.isEmpty else { return nil }
    scanner.restart()
    guard scanner.sense(piece, from: 0, terminator: nil) != nil else { return nil }
    return scan(piece, from: floor)
  }

  /// Marks a run that goes on beyond the piece at `position`, of which nothing is left to decide.
  private mutating func beginSwallowing(
    _ span: MaskSpan, until pieceLength: Int, of region: UnsafeRawBufferPointer, at position: Int,
    _ state: LongRecord, to sink: any StreamSink
  ) {
    let swallowed: LongRecord.Swallowed
    if !writer.writesText {
      var finding = scanner.finding(at: span.finding)
      finding.start = state.offset + span.start
      swallowed = .finding(finding)
    } else {
      writer.pass(
        position + state.decided..<position + span.start, of: region, to: sink)
      writer.mark(span.category, in: nil, to: sink)
      swallowed = .text
    }
    long = LongRecord(offset: state.offset, decided: pieceLength, swallowing: swallowed)
  }

  /// Goes on with a run up to the next blank. As much is kept of it as the next piece may need for
  /// its context.
  private mutating func swallow(
    _ state: LongRecord, of region: UnsafeRawBufferPointer, at position: inout Int, _ isLast: Bool,
    to sink: any StreamSink
  ) -> Bool {
    let blank = region.firstBlank(in: position + state.decided..<region.count)
    let end = blank ?? region.count
    guard blank != nil || isLast else {
      let kept = min(end - position, geometry.longestContext)
      let dropped = end - position - kept
      long = LongRecord(
        offset: state.offset + dropped, decided: kept, swallowing: state.swallowing)
      position += dropped
      return false
    }
    if case .finding(var finding) = state.swallowing {
      finding.end = state.offset + (end - position)
      let number = writer.number(at: position, in: region) ?? 0
      writer.report(finding, record: number, to: sink)
    }
    let piece = region.slice(position..<end)
    goOn(
      from: piece.count, reach: geometry.context, isUnscanned: false, in: piece, at: &position,
      state)
    return true
  }
}
