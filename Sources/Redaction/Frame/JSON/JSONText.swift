/// The text of one JSON string, decoded, with the way back from each of its bytes to the source.
///
/// One a worker; it keeps its storage from string to string. Not thread-safe.
struct JSONText: ~Copyable {
  /// An escape: which bytes of the text it stands for, and where in the source it is written.
  private struct Escape: BitwiseCopyable {
    var start: UInt32
    var end: UInt32
    var sourceStart: UInt32
    var sourceEnd: UInt32
  }

  /// Stands for half a surrogate pair, which is no code point: a byte that is nowhere in UTF-8.
  private static let lone: UInt8 = 0xFF

  /// UTF-8 where the source is.
  private(set) var bytes: [UInt8] = []
  /// Ascending in both offsets.
  private var escapes: [Escape] = []

  /// Decodes the inside of a string that ``JSONOutline`` has read.
  ///
  /// - Precondition: `source` is shorter than 4 GiB; a line is.
  /// - Complexity: linear.
  mutating func decode(_ source: UnsafeRawBufferPointer) {
    bytes.removeAll(keepingCapacity: true)
    escapes.removeAll(keepingCapacity: true)
    var index = 0
    while index < source.count {
      let next = source.firstIndex(of: UInt8(ascii: "\\"), in: index..<source.count) ?? source.count
      if next > index { bytes.append(contentsOf: source.slice(index..<next)) }
      index = next
      guard index < source.count else { return }
      let start = bytes.count
      let behind = min(Self.escape(source, index) { bytes.append($0) }, source.count)
      escapes.append(
        Escape(
          start: UInt32(truncatingIfNeeded: start),
          end: UInt32(truncatingIfNeeded: bytes.count),
          sourceStart: UInt32(truncatingIfNeeded: index),
          sourceEnd: UInt32(truncatingIfNeeded: behind)))
      index = behind
    }
  }

  /// The bytes of the source that stand for those of the text in `range`; an escape is never cut.
  ///
  /// - Complexity: logarithmic in the escapes.
  func source(of range: Range<Int>) -> Range<Int> {
    let start = place(range.lowerBound)
    let end = place(range.upperBound)
    // Inside of an escape the start moves to the front and the end to the back.
    return (start.isInside ? start.before : start.behind)..<end.behind
  }

  private func place(_ offset: Int) -> (before: Int, behind: Int, isInside: Bool) {
    // The last escape that begins before `offset`.
    var low = 0
    var high = escapes.count
    while low < high {
      let middle = (low &+ high) / 2
      if Int(escapes[middle].start) < offset { low = middle &+ 1 } else { high = middle }
    }
    guard low > 0 else { return (offset, offset, false) }
    let escape = escapes[low &- 1]
    if offset < Int(escape.end) {
      return (Int(escape.sourceStart), Int(escape.sourceEnd), true)
    }
    let place = Int(escape.sourceEnd) &+ (offset &- Int(escape.end))
    return (place, place, false)
  }

  /// Whether the decoded `source` is `wanted`.
  static func equals(_ source: UnsafeRawBufferPointer, _ wanted: [UInt8]) -> Bool {
    var index = 0
    var matched = 0
    func match(_ byte: UInt8) {
      let fits = matched >= 0 && matched < wanted.count && wanted[matched] == byte
      matched = fits ? matched &+ 1 : -1
    }
    while index < source.count, matched >= 0 {
      if source[index] == UInt8(ascii: "\\") {
        index = escape(source, index, match)
      } else {
        match(source[index])
        index &+= 1
      }
    }
    return matched == wanted.count
  }

  /// Hands out the bytes that the escape at `start` stands for; returns the index behind it.
  private static func escape(
    _ source: UnsafeRawBufferPointer, _ start: Int, _ put: (UInt8) -> Void
  ) -> Int {
    guard start &+ 1 < source.count else { return source.count }
    let sign = source[start &+ 1]
    switch sign {
    case UInt8(ascii: "b"): put(0x08)
    case UInt8(ascii: "f"): put(0x0C)
    case UInt8(ascii: "n"): put(0x0A)
    case UInt8(ascii: "r"): put(0x0D)
    case UInt8(ascii: "t"): put(0x09)
    case UInt8(ascii: "u"):
      guard let unit = source.jsonCodeUnit(at: start &+ 2) else { return source.count }
      guard (0xD800...0xDFFF).contains(unit) else {
        encode(scalar: unit, put)
        return start &+ 6
      }
      if unit < 0xDC00, start &+ 7 < source.count, source[start &+ 6] == UInt8(ascii: "\\"),
        source[start &+ 7] == UInt8(ascii: "u"), let low = source.jsonCodeUnit(at: start &+ 8),
        (0xDC00...0xDFFF).contains(low)
      {
        encode(scalar: 0x1_0000 &+ (unit &- 0xD800) << 10 &+ (low &- 0xDC00), put)
        return start &+ 12
      }
      put(lone)
      return start &+ 6
    default: put(sign)
    }
    return start &+ 2
  }
}
