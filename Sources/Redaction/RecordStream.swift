internal import PCRE2

/// A byte stream on its way through a redactor: bytes of any chunking in, the same bytes out with
/// the findings masked.
///
///     var stream = RecordStream(redactor, framing: .lines)
///     stream.write(chunk, to: sink)
///     stream.finish(to: sink)
///
/// What comes out does not depend on how the input was cut. Memory is flat: one window of 64 KiB is
/// held at most, whatever the records' lengths. One stream for each flow; it moves from thread to
/// thread but is never in two at once.
public struct RecordStream: ~Copyable {
  private var flow: RecordFlow<Scanner>

  /// - Parameters:
  ///   - redactor: what to look for; shared by any number of streams.
  ///   - framing: where records end.
  ///   - output: text with labels, or findings alone.
  ///   - operators: how findings are written; categories without an entry get their label.
  public init(
    _ redactor: Redactor, framing: Framing, output: StreamOutput = .text(numbered: false),
    operators: [Category: Operator] = [:]
  ) {
    flow = RecordFlow(
      scanner: redactor.makeScanner(), framing: framing, output: output,
      masks: MaskTable(operators, fold: redactor.catalog.folder.table))
  }

  /// How many pieces could not be scanned, and were masked whole, since the stream was made.
  public var unscannable: Int { flow.unscannable }

  /// What has gone through since the stream was made.
  public var statistics: StreamStatistics { flow.statistics }

  /// Hands out free space of the stream's buffer, for `read(2)` straight into it; `body` returns
  /// how many bytes it has put there. Call ``drain(to:)`` afterwards.
  ///
  /// - Returns: false when there is no such space: drain first.
  public mutating func withFreeSpace(
    atLeast count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Bool {
    flow.withFreeSpace(atLeast: count, body)
  }

  /// Takes the next bytes; everything that is complete goes to the sink at once.
  public mutating func write(_ bytes: UnsafeRawBufferPointer, to sink: any StreamSink) {
    flow.write(bytes, to: sink)
  }

  /// Hands out the bytes that wait for the rest of their record, so that they can go another way, and
  /// forgets them.
  ///
  /// - Returns: false, and nothing is handed out, when a part of that record has been decided.
  public mutating func handOver(_ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
    flow.handOver(body)
  }

  /// Hands all complete records of the buffer to the sink.
  public mutating func drain(to sink: any StreamSink) {
    flow.drain(to: sink)
  }

  /// Ends the stream with `bytes`, which are decided where they lie.
  mutating func finish(with bytes: UnsafeRawBufferPointer, to sink: any StreamSink) {
    flow.finish(with: bytes, to: sink)
  }

  /// Ends the stream: what is left is a record too. The stream is then as new.
  public mutating func finish(to sink: any StreamSink) {
    flow.finish(to: sink)
  }
}
