import Testing

@testable import Redaction

@Suite("The memory of a sender")
struct ConversationTests {
  /// What is remembered after `messages`, one text a message.
  private static func recalled(_ messages: [String]) throws -> [String] {
    let redactor = try ToldStream.redactor.get()
    var memory = Conversation()
    for message in messages { _ = redactor.redact(message, after: &memory) }
    return texts(memory)
  }

  private static func texts(_ memory: Conversation) -> [String] {
    var position = 0
    return (0..<memory.messageCount).map { index in
      var text = String.UnicodeScalarView()
      for _ in 0..<memory.message(index).count {
        text.append(Unicode.Scalar(memory.sign(position).scalar) ?? "\u{FFFD}")
        position += 1
      }
      return String(text)
    }
  }

  @Test("holds the last three messages")
  func lastThree() throws {
    #expect(try Self.recalled(["раз", "два", "три", "ещё"]) == ["два", "три", "ещё"])
  }

  @Test("holds text as it was masked")
  func masked() throws {
    #expect(
      try Self.recalled(["mail petr@example.com now", "8 903", "555 12 34 ок"])
        == ["mail [EMAIL] now", "[PHONE] ок"])
  }

  @Test("holds blanks once, and none at the ends")
  func blanks() throws {
    #expect(try Self.recalled(["  8 \t  903 \n\n 5 \u{3000} "]) == ["8 903\n5"])
  }

  @Test("holds no more than 64 positions, and no half word")
  func bounded() throws {
    let long = String(repeating: "слово ", count: 40)
    let recalled = try Self.recalled([long])
    #expect(recalled == [String(repeating: "слово ", count: 10).dropLast() + ""])
    let word = String(repeating: "ж", count: 100)
    #expect(try Self.recalled([word]) == [])
    #expect(try Self.recalled([word + " да"]) == ["да"])
    let two = try Self.recalled([String(repeating: "a1 ", count: 20), "восемь 903"])
    #expect(two.map(\.unicodeScalars.count).reduce(0, +) <= 64)
    #expect(two.last == "восемь 903" && two.first?.hasPrefix("a1 ") == true)
  }

  @Test("holds ideographs, which have no blanks between them")
  func ideographs() throws {
    let recalled = try Self.recalled([String(repeating: "好", count: 90)])
    #expect(recalled == [String(repeating: "好", count: 64)])
  }

  @Test("holds a label whole or not at all")
  func wholeLabel() throws {
    let recalled = try Self.recalled(
      ["petr@example.com" + String(repeating: " да", count: 20)])
    #expect(recalled.first?.contains("[") == false)
    #expect(recalled.first?.contains("EMAIL") == false)
  }

  @Test("holds the end of a message longer than the window")
  func longMessage() throws {
    let long = String(repeating: "слово ", count: 20_000) + "petr@example.com мой 8 903"
    #expect(try Self.recalled([long]).last?.hasSuffix("слово [EMAIL] мой 8 903") == true)
    let outcomes = try ToldStream().tell([long, "555 12 34"])
    #expect(outcomes.last?.text == "[PHONE]")
    let part = try #require(outcomes.last?.parts.first)
    #expect(Array(long.utf8)[part.finding.start..<part.finding.end].elementsEqual("8 903".utf8))
  }

  @Test("reaches into the start of a message longer than the window")
  func longContinuation() throws {
    let rest = String(repeating: " слово", count: 20_000)
    let outcomes = try ToldStream().tell(["+7 903", "555 12 34" + rest])
    #expect(outcomes.last?.output.elementsEqual(("[PHONE]" + rest).utf8) == true)
  }

  @Test("survives malformed bytes, which never become letters")
  func malformed() throws {
    let outcomes = try ToldStream().tell(
      [
        [0xD0], [0xB0], [0xF0, 0x9F] + Array("8 903".utf8) + [0xE2, 0x82], Array("555 12 34".utf8),
      ])
    #expect(outcomes.map(\.output).prefix(2) == [[0xD0], [0xB0]])
  }

  @Test("is empty after it was told to forget")
  func forget() throws {
    let redactor = try ToldStream.redactor.get()
    var memory = Conversation()
    #expect(memory.isEmpty)
    #expect(redactor.redact("8 903", after: &memory) == "8 903")
    #expect(!memory.isEmpty)
    memory.forget()
    #expect(memory.isEmpty)
    #expect(redactor.redact("555 12 34", after: &memory) == "555 12 34")
  }

  @Test("is empty after a message that could not be scanned, which is masked whole")
  func unscannable() throws {
    var configuration = Configuration()
    configuration.ruleFiles = [
      RuleFile(
        name: "limit.toml",
        contents: Array(
          """
          [[rules]]
          id = "document.limit"
          policy = "buyer-data"
          trigger = { words = ["aaa*"] }
          reach = [0, 0]
          pattern = '''(?: a | aa ){1,30} (?: a | aa ){1,30} (?: a | aa ){1,30} b'''
          match = ["aaaaaab"]
          """.utf8))
    ]
    let told = try ToldStream(try Redactor(configuration))
    let hostile = String(repeating: "a", count: 60) + "c b"
    let outcomes = told.tell(["8 903", hostile, "555 12 34"])
    #expect(outcomes.map(\.text) == ["8 903", "[UNSCANNED]", "555 12 34"])
    #expect(!told.failures.isEmpty)
  }

  @Test("takes no part in what a message alone yields")
  func throwing() throws {
    let redactor = try ToldStream.redactor.get()
    var memory = Conversation()
    _ = try redactor.findings(in: "пиши в тг", number: 40, after: &memory)
    let (findings, parts) = try redactor.findings(
      in: "petr_shop, +7 903 555-12-34", number: 41, after: &memory)
    #expect(findings.map(\.category) == [.messenger, .phone])
    #expect(parts.isEmpty)
    let alone = try redactor.findings(in: "petr_shop, +7 903 555-12-34")
    #expect(findings.dropFirst().elementsEqual(alone))
  }
}
