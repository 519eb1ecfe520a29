import Testing

@testable import Redaction

@Suite("What one sender spreads over messages")
struct SplitContactTests {
  /// A piece of a message, in bytes, without the marks.
  private struct Piece: Equatable {
    var message: Int
    var start: Int
    var end: Int
  }

  @Test(
    "is found in the last of them, and its earlier pieces are named", arguments: SplitContact.all)
  func found(_ contact: SplitContact) throws {
    let messages = contact.messages.map { text in text.filter { $0 != "‹" && $0 != "›" } }
    var pieces = contact.messages.enumerated().compactMap { number, text in
      Self.piece(in: text, number)
    }
    let ended = pieces.popLast()
    let last = try #require(ended)
    #expect(last.message == messages.count - 1)
    let outcomes = try ToldStream().tell(messages)
    for (message, outcome) in zip(messages, outcomes).dropLast() {
      #expect(outcome.text == message)
      #expect(outcome.parts.isEmpty && outcome.findings.isEmpty)
    }
    let outcome = try #require(outcomes.last)
    #expect(outcome.findings.map(\.category) == [contact.category])
    #expect(
      outcome.findings.map { Piece(message: last.message, start: $0.start, end: $0.end) }
        == [last])
    #expect(
      outcome.parts.map { Piece(message: $0.message, start: $0.finding.start, end: $0.finding.end) }
        == pieces)
    #expect(outcome.parts.map(\.messagesBack) == pieces.map { last.message - $0.message })
    // Nothing of this is known without the memory, or the case tests nothing.
    let alone = try #require(ToldStream().tell(messages, remembering: false).last)
    #expect(alone != outcome)
  }

  private static func piece(in text: String, _ message: Int) -> Piece? {
    guard let open = text.firstIndex(of: "‹"), let close = text.firstIndex(of: "›") else {
      return nil
    }
    let start = text[..<open].utf8.count
    return Piece(
      message: message, start: start,
      end: start + text[text.index(after: open)..<close].utf8.count)
  }

  @Test("stays as it is when it is no contact", arguments: HarmlessConversation.all)
  func harmless(_ messages: [String]) throws {
    let outcomes = try ToldStream().tell(messages)
    #expect(outcomes.map(\.text) == messages)
    #expect(outcomes.allSatisfy { $0.parts.isEmpty && $0.findings.isEmpty })
  }

  @Test("is found among other words around it")
  func amongWords() throws {
    let messages = ["здравствуйте, вот номер 8 903", "555", "12 34 жду звонка"]
    #expect(try ToldStream().tell(messages).last?.text == "[PHONE] жду звонка")
  }

  @Test("is found over messages that say nothing")
  func overEmptyMessages() throws {
    let outcomes = try ToldStream().tell(["8 903", "", " \u{200B}\n", "555 12 34"])
    #expect(outcomes.map(\.text) == ["8 903", "", " \u{200B}\n", "[PHONE]"])
    #expect(outcomes.last?.parts.map(\.messagesBack) == [3])
    #expect(outcomes.last?.parts.map(\.message) == [0])
  }

  @Test("is found whatever invisible signs stand in it")
  func invisible() throws {
    let first = "\u{200B}8\u{FE0F}\u{20E3} 9\u{301}03\u{200D}"
    let outcomes = try ToldStream().tell([first + "  ", "\u{2060}555 12 34"])
    #expect(outcomes.last?.text.hasSuffix("[PHONE]") == true)
    #expect(
      outcomes.last?.parts.map { $0.finding.start..<$0.finding.end } == [3..<first.utf8.count])
  }

  /// A short number behind its label, which is found by itself.
  static let begun = [
    (["телефон 8903555", "12 34"], ["телефон [PHONE]", "[PHONE]"]),
    (["звоните 46-62-56", "спасибо"], ["звоните [PHONE]", "спасибо"]),
    (["телефон 466256", "цена 500"], ["телефон [PHONE]", "цена 500"]),
    (["мой номер 8 916 123-45-67", "45 67"], ["мой номер [PHONE]", "45 67"]),
  ]

  @Test("is found behind a beginning that was masked alone", arguments: begun)
  func begunAlone(messages: [String], redacted: [String]) throws {
    #expect(try ToldStream().tell(messages).map(\.text) == redacted)
  }

  @Test("is no contact beyond three messages")
  func tooFar() throws {
    let outcomes = try ToldStream().tell(["8 903", "да", "нет", "ок", "555 12 34"])
    #expect(outcomes.last?.text == "555 12 34")
  }

  @Test("is found once: what belonged to it is not a piece of the next one")
  func consumed() throws {
    let outcomes = try ToldStream().tell(["8 903", "555 12 34", "555 12 34"])
    #expect(outcomes.map(\.text) == ["8 903", "[PHONE]", "555 12 34"])
    #expect(outcomes.last?.parts == [])
  }

  @Test("is not put together over something that was found")
  func labelParts() throws {
    let outcomes = try ToldStream().tell(["8 903", "petr@example.com", "555 12 34"])
    #expect(outcomes.map(\.text) == ["8 903", "[EMAIL]", "555 12 34"])
  }

  @Test("is not put together over the words of a label that somebody writes")
  func writtenLabel() throws {
    let outcomes = try ToldStream().tell(["8 903", "[PHONE]", "555 12 34"])
    #expect(outcomes.last?.text == "555 12 34")
  }
}
