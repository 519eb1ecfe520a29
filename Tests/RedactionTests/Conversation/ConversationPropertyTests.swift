import Testing

@testable import Redaction

/// What has to hold for any messages whatever, on those of the tables, mixed and cut at random.
/// Every failure says the seed.
@Suite("Whatever a sender writes")
struct ConversationPropertyTests {
  private static let texts: [String] =
    HarmlessConversation.all.flatMap(\.self)
    + SplitContact.all.flatMap { $0.messages.map { $0.filter { $0 != "‹" && $0 != "›" } } }

  /// Messages of the tables, some cut in two, some with bytes that are no text.
  private static func messages(_ random: inout SplitMix) -> [[UInt8]] {
    (0..<random.number(2...12)).flatMap { _ -> [[UInt8]] in
      var message = Array(texts[random.number(0...texts.count - 1)].utf8)
      if random.chance(1, in: 8) {
        message.insert(UInt8(random.number(0x80...0xFF)), at: random.number(0...message.count))
      }
      if random.chance(1, in: 8) { message += Array(" \u{200B}\n".utf8) }
      if random.chance(1, in: 20) { message = [] }
      guard random.chance(1, in: 4) else { return [message] }
      let cut = random.number(0...message.count)
      return [Array(message[..<cut]), Array(message[cut...])]
    }
  }

  @Test("the memory only adds to what each message alone yields", arguments: 0..<120)
  func onlyAdds(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let messages = Self.messages(&random)
    let told = try ToldStream()
    let remembered = told.tell(messages)
    let alone = told.tell(messages, remembering: false)
    for (with, without) in zip(remembered, alone) {
      for finding in without.findings {
        let isCovered = with.findings.contains {
          $0.start <= finding.start && finding.end <= $0.end
        }
        #expect(isCovered, "seed \(seed)")
      }
      #expect(without.parts.isEmpty)
    }
    #expect(told.failures.isEmpty)
  }

  @Test(
    "findings and earlier parts lie within their messages, between code points", arguments: 0..<120)
  func borders(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let messages = Self.messages(&random)
    for (number, outcome) in try ToldStream().tell(messages).enumerated() {
      var end = 0
      for finding in outcome.findings {
        #expect(finding.start >= end && finding.start < finding.end, "seed \(seed)")
        end = finding.end
        #expect(Self.isBetweenCodePoints(finding.start, finding.end, messages[number]))
      }
      #expect(end <= messages[number].count, "seed \(seed)")
      for part in outcome.parts {
        #expect(part.message == number - part.messagesBack, "seed \(seed)")
        #expect(part.finding.start < part.finding.end, "seed \(seed)")
        #expect(
          Self.isBetweenCodePoints(part.finding.start, part.finding.end, messages[part.message]))
      }
      #expect(outcome.parts.count <= Conversation.greatestMessages)
      // A part belongs to something that was found.
      #expect(outcome.parts.isEmpty || !outcome.findings.isEmpty, "seed \(seed)")
    }
  }

  /// In a message that is no UTF-8 any place is as good as another.
  private static func isBetweenCodePoints(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
    guard start >= 0, end <= bytes.count else { return false }
    guard String(validating: bytes, as: UTF8.self) != nil else { return true }
    return [start, end].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
  }

  @Test("the bytes outside the findings stay as they are", arguments: 0..<60)
  func untouched(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let messages = Self.messages(&random)
    for (message, outcome) in zip(messages, try ToldStream().tell(messages)) {
      var rebuilt: [UInt8] = []
      var end = 0
      for finding in outcome.findings {
        rebuilt += message[end..<finding.start] + finding.category.label.utf8
        end = finding.end
      }
      #expect(rebuilt + message[end...] == outcome.output, "seed \(seed)")
    }
  }

  @Test("redacting twice changes nothing", arguments: 0..<120)
  func twice(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let told = try ToldStream()
    let once = told.tell(Self.messages(&random)).map(\.output)
    let twice = told.tell(once).map(\.output)
    #expect(once == twice, "seed \(seed)")
  }

  @Test("sensing changes nothing", arguments: 0..<40)
  func sensing(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let messages = Self.messages(&random)
    #expect(
      try ToldStream().tell(messages) == ToldStream(try Self.blind.get()).tell(messages),
      "seed \(seed)")
  }

  private static let blind = Result {
    var configuration = Configuration()
    configuration.sensing = false
    return try Redactor(configuration)
  }
}
