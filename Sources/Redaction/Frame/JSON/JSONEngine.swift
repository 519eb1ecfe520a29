internal import PCRE2

/// Decides JSON Lines: finds the named strings of each line, redacts them, and writes the line with
/// every other byte as it was.
///
/// Not thread-safe.
struct JSONEngine: ~Copyable {
  let terminator: UInt8
  private let longest: Int
  private var outline: JSONOutline
  private var messages: MessageStream
  private var conversations: Conversations
  private let hasSender: Bool
  private let hasConversation: Bool
  private let collector = JSONCollector()
  private var text = JSONText()
  private var identifier = JSONText()
  private var writer: JSONLineWriter
  /// Lines that are longer than `longest` take the plain way. Made when the first one comes.
  private var longLines: LongLines?
  private let longLineSink = JSONLongLineSink()
  private var counts = StreamStatistics()
  /// Those of the stream of long lines.
  private var longLineCounts = StreamStatistics()
  /// Lines decided, and the one that is too long.
  private var record = 0

  private struct LongLines: ~Copyable {
    var stream: RecordStream
    /// The line goes on.
    var isOpen = false
  }

  private let makeLongLines: @Sendable () -> RecordStream

  init(
    _ redactor: Redactor, fields: JSONFields, framing: Framing, output: StreamOutput,
    operators: [Category: Operator], conversations: Conversations, longest: Int
  ) {
    terminator = framing.terminator ?? 0x0A
    self.longest = longest
    outline = JSONOutline(fields)
    messages = MessageStream(redactor, output: .findings)
    self.conversations = conversations
    hasSender = fields.sender != nil
    hasConversation = fields.conversation != nil
    writer = JSONLineWriter(
      output: output, masks: MaskTable(operators, fold: redactor.catalog.folder.table))
    let plain: Framing = framing == .null ? .null : .lines
    makeLongLines = {
      RecordStream(redactor, framing: plain, output: output, operators: operators)
    }
  }

  /// Decides the complete lines of `region`.
  ///
  /// - Parameters:
  ///   - searched: how many bytes at its start are known to be no terminator.
  ///   - isLast: whether the stream ends with the region.
  /// - Returns: how many bytes are done with. The rest is at most one line of `longest` bytes.
  mutating func run(
    over region: UnsafeRawBufferPointer, searched: Int, isLast: Bool, to sink: any JSONSink
  ) -> Int {
    var position = 0
    while position < region.count {
      let from = max(position, searched)
      let end =
        from < region.count ? region.firstIndex(of: terminator, in: from..<region.count) : nil
      if longLines?.isOpen == true || (end ?? region.count) &- position > longest {
        let behind = end.map { $0 &+ 1 } ?? region.count
        writeLongLine(position..<behind, isComplete: end != nil, of: region, to: sink)
        position = behind
        continue
      }
      guard let end = end ?? (isLast ? region.count : nil) else { break }
      decide(position..<end, of: region, to: sink)
      record &+= 1
      counts.records += 1
      position = min(end &+ 1, region.count)
    }
    writer.leave(region, consumed: position, to: sink)
    if isLast { endLongLine(to: sink) }
    return position
  }

  /// The stream has ended; the next region begins a new one. The memories of the senders stay.
  mutating func restart() { record = 0 }

  /// What has gone through since the engine was made; a record is a line.
  var statistics: StreamStatistics {
    var sum = counts
    sum.add(longLineCounts)
    sum.records = counts.records
    return sum
  }

  // MARK: Lines

  private mutating func decide(
    _ line: Range<Int>, of region: UnsafeRawBufferPointer, to sink: any JSONSink
  ) {
    guard !line.isEmpty else { return }
    let bytes = region.slice(line)
    guard outline.read(bytes) else {
      decideRaw(line, of: region, to: sink)
      return
    }
    guard !outline.targets.isEmpty else { return }
    let sender = senderPlace(bytes)
    for index in 0..<outline.targets.count {
      let target = outline.targets[index]
      let place = JSONPlace(record: record, field: Int(target.field), string: index)
      let source = line.lowerBound &+ target.start..<line.lowerBound &+ target.end
      collector.removeAll()
      if target.hasEscape {
        text.decode(region.slice(source))
        // The array stays as it is while its bytes are read.
        let decoded = text.bytes
        decoded.withUnsafeBytes { bytes in
          scan(bytes, at: place, sender)
          write(bytes, target, source, place, of: region, to: sink)
        }
      } else {
        let bytes = region.slice(source)
        scan(bytes, at: place, sender)
        write(bytes, target, source, place, of: region, to: sink)
      }
    }
  }

  /// A line that is not JSON is one message that nobody is known to have sent.
  private mutating func decideRaw(
    _ line: Range<Int>, of region: UnsafeRawBufferPointer, to sink: any JSONSink
  ) {
    let place = JSONPlace(record: record, field: nil, string: 0)
    collector.removeAll()
    scan(region.slice(line), at: place, nil)
    if let failure = collector.failure {
      counts.unscannable += 1
      // What is decided leaves first: a sink may take nothing after this news.
      writer.pass(upTo: line.lowerBound, of: region, to: sink)
      sink.unscannable(record: record, failure: failure)
      let hasReturn = region[line.upperBound &- 1] == 0x0D
      writer.markUnscanned(
        for: line.lowerBound..<line.upperBound &- (hasReturn ? 1 : 0), quoted: false, of: region,
        to: sink)
      return
    }
    for finding in collector.findings {
      counts.count(finding.category)
      let range = line.lowerBound &+ finding.start..<line.lowerBound &+ finding.end
      report(finding, in: region.slice(line), at: place, to: sink)
      writer.mark(
        finding.category, in: region.slice(range), for: range, quoted: false, of: region, to: sink)
    }
  }

  /// Which memory the line's sender has; nil if the line does not say who sent it.
  private mutating func senderPlace(_ line: UnsafeRawBufferPointer) -> Int? {
    guard hasSender, let sender = outline.sender else { return nil }
    guard hasConversation else {
      text.decode(line.slice(sender.start..<sender.end))
      return text.bytes.withUnsafeBytes {
        conversations.place(of: $0, in: UnsafeRawBufferPointer(start: nil, count: 0))
      }
    }
    guard let conversation = outline.conversation else { return nil }
    text.decode(line.slice(sender.start..<sender.end))
    identifier.decode(line.slice(conversation.start..<conversation.end))
    let name = text.bytes
    let group = identifier.bytes
    return name.withUnsafeBytes { name in
      group.withUnsafeBytes { conversations.place(of: name, in: $0) }
    }
  }

  private mutating func scan(
    _ message: UnsafeRawBufferPointer, at place: JSONPlace, _ sender: Int?
  ) {
    if let sender {
      messages.write(
        message, number: Self.number(of: place), after: &conversations[sender], to: collector)
    } else {
      messages.write(message, to: collector)
    }
  }

  // MARK: Writing

  private mutating func write(
    _ bytes: UnsafeRawBufferPointer, _ target: JSONOutline.Target, _ source: Range<Int>,
    _ place: JSONPlace, of region: UnsafeRawBufferPointer, to sink: any JSONSink
  ) {
    let isNumber = target.kind == .number
    if let failure = collector.failure {
      counts.unscannable += 1
      writer.pass(upTo: source.lowerBound, of: region, to: sink)
      sink.unscannable(record: record, failure: failure)
      writer.markUnscanned(for: source, quoted: isNumber, of: region, to: sink)
      return
    }
    for finding in collector.findings { report(finding, in: bytes, at: place, to: sink) }
    for part in collector.earlierParts {
      var part = part
      let earlier = Self.place(of: part.message)
      part.message = earlier.record
      sink.earlierPart(part, at: earlier, completedAt: place)
    }
    if isNumber {
      // A number with a hole is no number: the label takes its place, as a string.
      if let finding = collector.findings.first {
        counts.count(finding.category)
        writer.mark(finding.category, in: bytes, for: source, quoted: true, of: region, to: sink)
      }
      return
    }
    for finding in collector.findings {
      counts.count(finding.category)
      let found = finding.start..<finding.end
      let inner = target.hasEscape ? text.source(of: found) : found
      writer.mark(
        finding.category, in: bytes.slice(found),
        for: source.lowerBound &+ inner.lowerBound..<source.lowerBound &+ inner.upperBound,
        quoted: false, of: region, to: sink)
    }
  }

  private func report(
    _ finding: Finding, in bytes: UnsafeRawBufferPointer, at place: JSONPlace,
    to sink: any JSONSink
  ) {
    guard !writer.writesText else { return }
    sink.finding(finding, text: bytes.slice(finding.start..<finding.end), at: place)
  }

  /// A place as one number, for the memory of a sender: 22 bits for the field and the string. What
  /// does not fit is cut off; only the report of an earlier part would name a wrong string.
  private static func number(of place: JSONPlace) -> Int {
    place.record << 22 | ((place.field ?? 0) & 0x3F) << 16 | min(place.string, 0xFFFF)
  }

  private static func place(of number: Int) -> JSONPlace {
    JSONPlace(record: number >> 22, field: number >> 16 & 0x3F, string: number & 0xFFFF)
  }

  // MARK: Long lines

  private mutating func writeLongLine(
    _ range: Range<Int>, isComplete: Bool, of region: UnsafeRawBufferPointer,
    to sink: any JSONSink
  ) {
    writer.pass(upTo: range.lowerBound, of: region, to: sink)
    writer.skip(to: range.upperBound)
    var lines = longLines.take() ?? LongLines(stream: makeLongLines())
    longLineSink.begin(record, sink)
    lines.stream.write(region.slice(range), to: longLineSink)
    longLineSink.end()
    lines.isOpen = !isComplete
    if isComplete { countLongLine() }
    longLineCounts = lines.stream.statistics
    longLines = consume lines
  }

  private mutating func endLongLine(to sink: any JSONSink) {
    guard var lines = longLines.take() else { return }
    if lines.isOpen {
      longLineSink.begin(record, sink)
      lines.stream.finish(to: longLineSink)
      longLineSink.end()
      lines.isOpen = false
      countLongLine()
    }
    longLineCounts = lines.stream.statistics
    longLines = consume lines
  }

  private mutating func countLongLine() {
    record &+= 1
    counts.records += 1
  }
}
