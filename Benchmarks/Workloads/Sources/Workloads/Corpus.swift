public import Chat

/// A text of known contents: newline-terminated messages and where their contacts are.
public struct Corpus: Sendable {
  /// What tables call it.
  public let name: String
  public let bytes: [UInt8]
  public let records: Int
  /// Ascending by record and start.
  let labels: [Label]

  /// A contact: its record, counted from 0, and its bytes within the record.
  struct Label: Sendable {
    var record: Int
    var start: Int
    var end: Int
  }

  /// How many contacts the text holds.
  public var contacts: Int { labels.count }

  /// Messages of `options` until `size` bytes are full.
  public init(_ name: String, size: Int, _ options: ChatGenerator.Options) throws(TemplateError) {
    var generator = try ChatGenerator(options)
    var messages: [Message] = []
    var length = 0
    while length < size {
      let message = generator.next()
      length += message.text.utf8.count + 1
      messages.append(message)
    }
    self.init(name, messages)
  }

  public init(_ name: String, _ messages: [Message]) {
    self.name = name
    var bytes: [UInt8] = []
    var labels: [Label] = []
    for (record, message) in messages.enumerated() {
      bytes += message.text.utf8
      bytes.append(0x0A)
      labels += message.spans.map { Label(record: record, start: $0.start, end: $0.end) }
    }
    self.bytes = bytes
    self.labels = labels
    records = messages.count
  }

  /// Messages that hold one contact at least.
  var messagesWithContact: Int { Set(labels.map(\.record)).count }

  /// The text `count` times over.
  public func repeated(_ count: Int) -> Corpus { Corpus(repeating: self, count) }

  private init(repeating corpus: Corpus, _ count: Int) {
    name = corpus.name
    records = corpus.records * count
    bytes = (0..<count).flatMap { _ in corpus.bytes }
    labels = (0..<count).flatMap { turn in
      corpus.labels.map { label in
        Label(record: label.record + turn * corpus.records, start: label.start, end: label.end)
      }
    }
  }
}
