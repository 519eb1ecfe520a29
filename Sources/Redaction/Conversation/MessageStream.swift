internal import PCRE2

/// Messages of any number of senders on their way through a redactor, each redacted in the light of
/// what its sender wrote just before.
///
///     var stream = MessageStream(redactor)
///     var sender = Conversation()
///     stream.write(first, after: &sender, to: sink)     // "мой номер 8 916"
///     stream.write(second, after: &sender, to: sink)    // "123 45 67" comes out as "[PHONE]"
///
/// What the message alone yields is found as without the memory, which only adds: a contact that
/// began in an earlier message and goes on in this one is masked in this one, and its earlier parts
/// are reported (``EarlierPart``).
///
/// One a worker: it keeps its buffers from message to message. It moves from thread to thread but is
/// never in two at once. Messages of one sender have to come in their order.
public struct MessageStream: ~Copyable {
  private var engine: RecordEngine<MessageScanner>
  private let catalog: Catalog
  /// The end of a long message is scanned once more, to be remembered as it was masked.
  private var tailSpans = SpanList()

  /// How much of a long message's end is looked at before it is remembered, in bytes.
  private static let tail = 4096

  /// - Parameters:
  ///   - redactor: what to look for; shared by any number of streams.
  ///   - output: text with labels, or findings alone.
  ///   - operators: how findings are written; categories without an entry get their label.
  public init(
    _ redactor: Redactor, output: StreamOutput = .text(numbered: false),
    operators: [Category: Operator] = [:]
  ) {
    catalog = redactor.catalog
    engine = RecordEngine(
      scanner: MessageScanner(redactor.makeScanner()), framing: .whole, output: output,
      masks: MaskTable(operators, fold: redactor.catalog.folder.table), geometry: .standard)
  }

  /// How many pieces could not be scanned, and were masked whole, since the stream was made.
  public var unscannable: Int { engine.writer.unscannable }

  /// Hands one message to the sink by itself.
  public mutating func write(_ message: UnsafeRawBufferPointer, to sink: any StreamSink) {
    engine.scanner.begin(after: Conversation())
    run(over: message, to: sink)
  }

  /// Hands one message to the sink, read together with what its sender wrote before, and remembers
  /// its end.
  ///
  /// - Parameters:
  ///   - message: one record, line ends included. Of one longer than 64 KiB the first 4 KiB are read
  ///     together with the memory.
  ///   - number: what ``EarlierPart/message`` is to call this message, once it is an earlier one.
  ///   - conversation: the memory of this sender. It is empty after a message that could not be
  ///     scanned.
  /// - Complexity: linear in the message. With a memory the message's start is read up to three
  ///   times, each time with at most 64 positions in front of it.
  public mutating func write(
    _ message: UnsafeRawBufferPointer, number: Int = 0, after conversation: inout Conversation,
    to sink: any ConversationSink
  ) {
    engine.scanner.begin(after: conversation)
    run(over: message, to: sink)
    guard !engine.scanner.hasFailed else {
      conversation.forget()
      return
    }
    if let split = engine.scanner.split {
      report(split, conversation, to: sink)
      conversation.cut(at: split.start)
    }
    remember(message, number, &conversation)
  }

  private mutating func run(over message: UnsafeRawBufferPointer, to sink: any StreamSink) {
    _ = engine.run(over: message, searched: 0, isLast: true, to: sink)
    engine.restart()
  }

  /// One part a message, from the one in which the contact began.
  private func report(
    _ split: MessageScanner.Split, _ conversation: borrowing Conversation,
    to sink: any ConversationSink
  ) {
    var finding = catalog.finding(
      rule: split.rule, category: split.category, score: split.score)
    var position = 0
    for index in 0..<conversation.messageCount {
      let message = conversation.message(index)
      let start = max(position, split.start)
      position &+= message.count
      guard start < position else { continue }
      finding.start = Int(conversation.sign(start).offset)
      finding.end = Int(message.end)
      sink.earlierPart(
        EarlierPart(messagesBack: message.age, message: message.number, finding: finding))
    }
  }

  private mutating func remember(
    _ message: UnsafeRawBufferPointer, _ number: Int, _ conversation: inout Conversation
  ) {
    let table = catalog.folder.table
    if message.count <= engine.geometry.window {
      if !engine.scanner.hasScanned { engine.spans.removeAll() }
      let isOpen = engine.spans.count > 0 && endsOpen(message)
      let tail = MaskedTail(
        of: message, at: 0, masking: engine.spans, isOpen: isOpen, catalog)
      conversation.remember(tail, number: number, table)
      return
    }
    let latest = message.count &- Self.tail
    let start =
      message.lastBlank(in: latest &- Self.tail..<latest) ?? message.codePointBorder(at: latest)
    let end = message.slice(start..<message.count)
    tailSpans.removeAll()
    engine.scanner.begin(after: Conversation())
    if engine.scanner.sense(end, from: 0) != nil,
      engine.scanner.scan(end, spans: &tailSpans) != nil
    {
      conversation.forget()
      return
    }
    let tail = MaskedTail(of: end, at: start, masking: tailSpans, catalog)
    conversation.remember(tail, number: number, table)
  }

  /// Whether the message ends in a telephone number that was found by its label and may be the
  /// beginning of a longer one: "телефон 8903555", and then "12 34".
  private func endsOpen(_ message: UnsafeRawBufferPointer) -> Bool {
    let span = engine.spans[engine.spans.count &- 1]
    guard span.category == .phone, span.end <= message.count,
      engine.scanner.isOpen(span.finding)
    else { return false }
    for byte in message.slice(span.end..<message.count) where byte > 0x20 { return false }
    return true
  }
}
