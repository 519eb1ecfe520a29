internal import PCRE2

/// JSON Lines on their way through a redactor: bytes of any chunking in, the same bytes out with the
/// findings in the named strings masked.
///
///     let fields = try JSONFields([JSONPath("message.text")])
///     var stream = JSONStream(redactor, fields: fields)
///     stream.write(chunk, to: sink)
///     stream.finish(to: sink)
///
/// Each line is one JSON value (RFC 8259). The named strings are decoded, scanned, and written with a
/// label in place of each finding; every other byte stays as it was: blanks, the order of keys, the
/// spelling of numbers, and escapes outside of findings. A named number in which something is found
/// becomes a string with the label. In a named array or object all strings, numbers and keys are
/// scanned. What could not be scanned is replaced whole.
///
/// A line that is not one JSON value, or opens more than 128 arrays and objects at once, or is
/// longer than ``longestLine``, is scanned as it stands, as ``RecordStream`` does.
///
/// With a sender among the fields, each string is read in the light of what the same sender wrote
/// just before (``Conversation``).
///
/// Memory is flat. One stream for each flow; it moves from thread to thread but is never in two at
/// once.
public struct JSONStream: ~Copyable {
  /// The longest line that is read as JSON, in bytes.
  public static let longestLine = 1 << 20

  private var buffer: StreamBuffer
  private var engine: JSONEngine

  /// - Parameters:
  ///   - redactor: what to look for; shared by any number of streams.
  ///   - fields: which values are scanned, and which say whose message it is.
  ///   - framing: where lines end; a stream that is one record has to be given as one line.
  ///   - output: the lines, or findings alone.
  ///   - operators: how findings are written; categories without an entry get their label.
  ///   - conversations: the senders' memories, and how many there may be.
  public init(
    _ redactor: Redactor, fields: JSONFields, framing: Framing = .lines,
    output: StreamOutput = .text(numbered: false), operators: [Category: Operator] = [:],
    conversations: Conversations = Conversations()
  ) {
    self.init(
      redactor, fields: fields, framing: framing, output: output, operators: operators,
      conversations: conversations, longest: Self.longestLine, readSize: 256 << 10)
  }

  init(
    _ redactor: Redactor, fields: JSONFields, framing: Framing, output: StreamOutput,
    operators: [Category: Operator], conversations: Conversations, longest: Int, readSize: Int
  ) {
    buffer = StreamBuffer(held: longest, readSize: readSize)
    engine = JSONEngine(
      redactor, fields: fields, framing: framing, output: output, operators: operators,
      conversations: conversations, longest: longest)
  }

  /// How many strings and lines could not be scanned, and were masked whole, since the stream was
  /// made.
  public var unscannable: Int { engine.statistics.unscannable }

  /// What has gone through since the stream was made; a record is a line. Of a number with several
  /// findings the first is counted, for one label takes its place.
  public var statistics: StreamStatistics { engine.statistics }

  /// Hands out free space of the stream's buffer, for `read(2)` straight into it; `body` returns
  /// how many bytes it has put there. Call ``drain(to:)`` afterwards.
  ///
  /// - Returns: false when there is no such space: drain first.
  public mutating func withFreeSpace(
    atLeast count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Bool {
    buffer.withFreeSpace(atLeast: count, body)
  }

  /// Hands all complete lines of the buffer to the sink.
  public mutating func drain(to sink: any JSONSink) { run(isLast: false, to: sink) }

  /// Takes the next bytes; every line that is complete goes to the sink at once.
  public mutating func write(_ bytes: UnsafeRawBufferPointer, to sink: any JSONSink) {
    var rest = bytes
    while !buffer.isEmpty, !rest.isEmpty {
      // A part of a line waits: it gets the rest of that line.
      let end = rest.firstIndex(of: engine.terminator, in: 0..<rest.count)
      let taken = buffer.append(rest.slice(0..<(end.map { $0 + 1 } ?? rest.count)))
      rest = rest.slice(taken..<rest.count)
      run(isLast: false, to: sink)
    }
    guard !rest.isEmpty else { return }
    let decided = engine.run(over: rest, searched: 0, isLast: false, to: sink)
    // At most one line, and the buffer is empty: it fits.
    _ = buffer.append(rest.slice(decided..<rest.count))
    buffer.consume(0)
  }

  /// Ends the stream: what is left is a line too. The stream is then as new, but for the memories of
  /// the senders.
  public mutating func finish(to sink: any JSONSink) {
    run(isLast: true, to: sink)
    engine.restart()
  }

  private mutating func run(isLast: Bool, to sink: any JSONSink) {
    let decided = engine.run(
      over: buffer.held, searched: buffer.searchedCount, isLast: isLast, to: sink)
    buffer.consume(decided)
  }
}
