internal import Glibc
internal import Redaction

/// An intake that hands out whole records, for those subcommands that show their text: the
/// library's own stream never holds a long record whole.
struct RecordSplitter: Intake, ~Copyable {
  /// A record, valid during the call only.
  struct Record {
    /// From 0.
    var number: Int
    /// The bytes without the one that ends the record.
    var text: UnsafeRawBufferPointer
    /// The bytes with it. The last record may have none.
    var whole: UnsafeRawBufferPointer
  }

  /// Bytes. Nobody reads a longer record, and memory must have an end.
  static let longest = 8 << 20

  private let delimiter: Int32
  private let body: (Record) throws(Diagnostic) -> Void
  // Invariant: bytes 0 ..< filled are read and not handed out; 0 ..< searched of them hold no
  // delimiter; searched <= filled <= buffer.count.
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 19, alignment: 64)
  private var filled = 0
  private var searched = 0
  private var number = 0

  init(framing: Framing, _ body: @escaping (Record) throws(Diagnostic) -> Void) {
    delimiter = framing == .null ? 0x00 : 0x0A
    self.body = body
  }

  deinit { buffer.deallocate() }

  mutating func fill(atLeast count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int) {
    if buffer.count - filled < count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(2 * buffer.count, filled + count), alignment: 64)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
      buffer.deallocate()
      buffer = larger
    }
    let space = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
    filled += min(max(body(space), 0), space.count)
  }

  mutating func settle() throws(Diagnostic) {
    var start = 0
    while let end = nextDelimiter() {
      try handOut(start..<end, through: end + 1)
      start = end + 1
      searched = start
    }
    let rest = UnsafeRawBufferPointer(rebasing: buffer[start..<filled])
    // SAFETY: memmove's areas may overlap; both lie within the buffer.
    if start > 0, let to = buffer.baseAddress, let from = rest.baseAddress {
      memmove(to, from, rest.count)
    }
    filled = rest.count
    searched = filled
    if filled > Self.longest {
      throw Diagnostic(
        .dataRefused, .scan, "record longer than \(Self.longest) bytes", line: number + 1)
    }
  }

  mutating func finish() throws(Diagnostic) {
    if filled > 0 { try handOut(0..<filled, through: filled) }
    filled = 0
    searched = 0
  }

  private func nextDelimiter() -> Int? {
    guard let base = buffer.baseAddress,
      let found = memchr(base + searched, delimiter, filled - searched)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  private mutating func handOut(_ text: Range<Int>, through end: Int) throws(Diagnostic) {
    let record = Record(
      number: number,
      text: UnsafeRawBufferPointer(rebasing: buffer[text]),
      whole: UnsafeRawBufferPointer(rebasing: buffer[text.lowerBound..<end]))
    number += 1
    try body(record)
  }
}
