internal import Redaction

/// What the pump fills: bytes go in, and what they decide goes wherever the intake sends it.
protocol Intake: ~Copyable {
  /// Offers at least `count` free bytes to `body`, which says how many of them it filled.
  mutating func fill(atLeast count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int)
  /// What has gone through so far; whole when the intake is finished.
  var statistics: StreamStatistics { get }
  /// All complete records leave.
  mutating func settle() throws(Diagnostic)
  /// The input pauses: whatever is complete has to be in the output.
  mutating func pause() throws(Diagnostic)
  /// The input has ended: what is left leaves too.
  mutating func finish() throws(Diagnostic)
}

extension Intake where Self: ~Copyable {
  /// What settles at once has nothing to wait for.
  mutating func pause() throws(Diagnostic) {}
  /// Of an intake that counts nothing.
  var statistics: StreamStatistics { StreamStatistics() }
}

/// The sink of a stream that also counts.
protocol CountingSink: StreamSink {
  var tally: Tally { get }
}

/// The intake of `mask`, `scan` and `check`: read(2) writes straight into the library's buffer.
struct RecordIntake: Intake, ~Copyable {
  private var stream: RecordStream
  private let sink: any CountingSink

  /// - Parameter output: what the sink is to get. Text goes unnumbered: to count the records costs
  ///   a pass over all bytes, and only a diagnostic would gain by it.
  init(
    _ redactor: Redactor, framing: Framing, output: StreamOutput,
    operators: [Category: Operator] = [:], sink: any CountingSink
  ) {
    stream = RecordStream(redactor, framing: framing, output: output, operators: operators)
    self.sink = sink
  }

  var statistics: StreamStatistics { stream.statistics }

  mutating func fill(atLeast count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int) {
    // After each settle a whole read fits; if not, the pump sees that nothing was read.
    _ = stream.withFreeSpace(atLeast: count, body)
  }

  mutating func settle() throws(Diagnostic) {
    stream.drain(to: sink)
    try sink.tally.check()
  }

  mutating func finish() throws(Diagnostic) {
    stream.finish(to: sink)
    try sink.tally.check()
  }
}
