internal import Chat
internal import Redaction

/// How long one message takes in process, from the call to the masked text.
enum Latency {
  /// The lengths of the messages in bytes; none of 20 bytes has room for a contact.
  private static let sizes = [20, 200, 2_000, 20_000]

  static func run(_ settings: Settings, _ report: (Row) -> Void) throws {
    let redactor = try Redactor()
    for size in sizes {
      for withContact in size == 20 ? [false] : [false, true] {
        let messages = try messages(size, withContact, settings)
        let name = "\(size) bytes, \(withContact ? "one contact" : "no contact")"
        let masking = try Masking(redactor, Corpus(name, messages))
        let texts = messages.map(\.text)
        try measure(masking, texts, "redact", settings, report) { text in
          redactor.redact(text).utf8.count
        }
        var stream = RecordStream(redactor, framing: .null)
        let sink = LengthSink()
        try measure(masking, texts.map { $0 + "\0" }, "stream", settings, report) { text in
          sink.length = 0
          var text = text
          text.withUTF8 { stream.write(UnsafeRawBufferPointer($0), to: sink) }
          return sink.length - 1
        }
      }
    }
  }

  /// Enough different messages that no branch predictor knows them by heart.
  private static func messages(
    _ size: Int, _ withContact: Bool, _ settings: Settings
  ) throws -> [Message] {
    var options = ChatGenerator.Options()
    options.seed = UInt64(size)
    var generator = try ChatGenerator(options)
    let count = min(500, settings.size / 4 / size)
    return (0..<count).map { _ in generator.next(bytes: size, withContact: withContact) }
  }

  /// Calls `mask`, which returns the length of the masked text, with one message after another.
  private static func measure(
    _ masking: Masking, _ texts: [String], _ call: String, _ settings: Settings,
    _ report: (Row) -> Void, _ mask: (String) -> Int
  ) throws {
    // One round off the clock, which also checks what every message comes out as.
    let length = texts.reduce(0) { $0 + mask($1) + 1 }
    guard length == masking.count.masked else {
      throw WrongCount(
        workload: "\(masking.corpus.name), \(call)", what: "bytes of masked text",
        expected: String(masking.count.masked), found: length)
    }
    if settings.isSmoke {
      return report(.checked("latency", "\(masking.corpus.name), \(call)", masking))
    }
    var times: [Double] = []
    var spent = 0.0
    while spent < settings.seconds || times.count < 2_000 {
      for text in texts {
        let start = Clock.nanoseconds
        let length = mask(text)
        let time = Double(Clock.nanoseconds - start) / 1e3
        precondition(length >= 0)
        times.append(time)
        spent += time / 1e6
      }
    }
    times.sort()
    for (metric, share) in [("p50", 0.5), ("p99", 0.99), ("p99.9", 0.999)] {
      report(
        Row(
          group: "latency", name: "\(masking.corpus.name), \(call)", metric: metric,
          value: times.percentile(share), unit: "µs",
          bytes: masking.corpus.bytes.count / texts.count, findings: masking.count.findings))
    }
  }
}
