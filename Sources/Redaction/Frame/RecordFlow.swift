/// A byte stream on its way through a scanner: the buffer in front of a ``RecordEngine``.
///
/// This is ``RecordStream`` with the scanner left open, so that tests can put a toy in its place and
/// the compiler still specialises the loop for the real one, in this module.
///
/// Memory is flat: `geometry.window + readSize` bytes and a little, allocated when the first byte has
/// to be kept, and of those only what is used is ever touched.
struct RecordFlow<Scanner: WindowScanner & ~Copyable>: ~Copyable {
  private var buffer: StreamBuffer
  private var engine: RecordEngine<Scanner>

  init(
    scanner: consuming Scanner, framing: Framing, output: StreamOutput = .text(numbered: false),
    masks: MaskTable = MaskTable(), geometry: WindowGeometry = .standard,
    readSize: Int = 256 << 10
  ) {
    buffer = StreamBuffer(held: geometry.window, readSize: readSize)
    engine = RecordEngine(
      scanner: scanner, framing: framing, output: output, masks: masks, geometry: geometry)
  }

  /// How many pieces could not be scanned since the flow was made.
  var unscannable: Int { engine.writer.unscannable }
  var statistics: StreamStatistics {
    var statistics = engine.writer.statistics
    statistics.profile = engine.scanner.profile
    return statistics
  }
  /// The bytes allocated for the buffer.
  var capacity: Int { buffer.capacity }
  /// The bytes that wait for more.
  var heldCount: Int { buffer.held.count }

  mutating func withFreeSpace(
    atLeast count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Bool {
    buffer.withFreeSpace(atLeast: count, body)
  }

  /// Hands out what waits for the rest of its record and forgets it, unless a long record is under way
  /// of which a part has been decided.
  mutating func handOver(_ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
    guard !engine.isInLongRecord else { return false }
    body(buffer.held)
    buffer.consume(buffer.held.count)
    return true
  }

  mutating func drain(to sink: any StreamSink) {
    run(isLast: false, to: sink)
  }

  mutating func finish(to sink: any StreamSink) {
    run(isLast: true, to: sink)
    engine.restart()
  }

  /// Writes the last bytes and finishes. A stream that comes whole this way is never copied.
  mutating func finish(with bytes: UnsafeRawBufferPointer, to sink: any StreamSink) {
    if buffer.isEmpty {
      _ = engine.run(over: bytes, searched: 0, isLast: true, to: sink)
      engine.restart()
    } else {
      write(bytes, to: sink)
      finish(to: sink)
    }
  }

  /// Only the ends of records that are not complete yet go through the buffer. All that is complete
  /// in `bytes` is decided where it lies, and handed to the sink from there.
  mutating func write(_ bytes: UnsafeRawBufferPointer, to sink: any StreamSink) {
    var rest = bytes
    while !buffer.isEmpty, !rest.isEmpty {
      // A part of a record waits: it gets the rest of that record.
      let end = rest.firstTerminator(engine.framing, in: 0..<rest.count)
      let taken = buffer.append(rest.slice(0..<(end.map { $0 + 1 } ?? rest.count)))
      rest = rest.slice(taken..<rest.count)
      run(isLast: false, to: sink)
    }
    guard !rest.isEmpty else { return }
    let decided = engine.run(over: rest, searched: 0, isLast: false, to: sink)
    // At most one window, and the buffer is empty: it fits.
    _ = buffer.append(rest.slice(decided..<rest.count))
    buffer.consume(0)
  }

  private mutating func run(isLast: Bool, to sink: any StreamSink) {
    let decided = engine.run(
      over: buffer.held, searched: buffer.searchedCount, isLast: isLast, to: sink)
    buffer.consume(decided)
  }
}
