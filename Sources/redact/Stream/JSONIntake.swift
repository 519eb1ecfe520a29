internal import Redaction

/// A sink of JSON lines that also counts.
protocol CountingJSONSink: CountingSink, JSONSink {}

/// The intake of JSON lines.
struct JSONIntake: Intake, ~Copyable {
  private var stream: JSONStream
  private let sink: any CountingJSONSink

  init(
    _ redactor: Redactor, fields: JSONFields, framing: Framing, output: StreamOutput,
    operators: [Category: Operator] = [:], sink: any CountingJSONSink
  ) {
    stream = JSONStream(
      redactor, fields: fields, framing: framing, output: output, operators: operators)
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
