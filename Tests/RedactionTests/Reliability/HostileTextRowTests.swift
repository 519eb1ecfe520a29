import Testing

@testable import Redaction

@Suite("Hostile text loses nobody else's line")
struct HostileTextRowTests {
  private func usual() throws -> AskedStream { .writing(try AskedStream.usual.get()) }

  @Test("Row 82: behind a hostile run a finding is masked, on its line and on the next")
  func behindRun() throws {
    let stream = AskedStream(
      try AskedStream.usual.get(), framing: .lines, output: .text(numbered: false))
    for unit in ["a@", "1 ", "(", "7-", "a.", "http://", "девять ", "\u{336}", "[", "0", "+"] {
      let run = String(repeating: unit, count: 3000)
      let output = stream.redacted("\(run) ivan@example.org\n+7 916 123-45-67")
      #expect(!output.contains("example.org"), "\(unit)")
      // The run's own line may be lost whole; the next never.
      #expect(output.hasSuffix("\n[PHONE]"), "\(unit)")
    }
  }

  @Test("Row 83: a label in the text is no finding, and stays")
  func labels() throws {
    let redactor = try AskedStream.usual.get()
    let labels = Redaction.Category.allCases.map { "[\($0.rawValue.uppercased())]" }
    let text = (labels + ["[UNSCANNED]", "[CARD:4242]", "[CARD:****]"]).joined(separator: " ")
    #expect(redactor.redact(text) == text)
    #expect(try redactor.findings(in: text).isEmpty)
  }

  @Test("Row 84: a label vetoes only beside the number, not against a call, not for what is hidden")
  func suppressors() throws {
    let stream = try usual()
    #expect(stream.redacted("заказ 89161234567") == "заказ 89161234567")
    #expect(stream.redacted("заказ 89161234567, звоните") == "заказ [PHONE], звоните")
    #expect(stream.redacted("заказ 8 9 1 6 1 2 3 4 5 6 7") == "заказ [PHONE]")
    #expect(stream.redacted("заказ восемь 9161234567") == "заказ [PHONE]")
    #expect(stream.redacted("мой заказ готов. 8 916 123-45-67") == "мой заказ готов. [PHONE]")
    // Nothing vetoes an address.
    #expect(stream.redacted("заказ ivan@example.org") == "заказ [EMAIL]")
  }

  /// A documented limit; what must hold is that no line end is lost.
  @Test("Row 86: a number over two lines is not found, and the line ends stay")
  func twoLines() throws {
    let stream = AskedStream(
      try AskedStream.usual.get(), framing: .lines, output: .text(numbered: false))
    #expect(stream.redacted("+7 916 123\n45-67\n").count { $0 == "\n" } == 2)
    // As one message it is found.
    #expect(try AskedStream.usual.get().redact("+7 916 123\n45-67") == "[PHONE]")
  }

  @Test("Row 87: a million marks on one letter, and many different values, are work for one pass")
  func manyMarks() throws {
    let stream = try usual()
    let marks = "a" + String(repeating: "\u{301}", count: 1_000_000)
    let text = Array((marks + " ivan@example.org").utf8)
    let output = stream.redacted(text[...])
    let isRight = output == Array((marks + " [EMAIL]").utf8)
    #expect(isRight)
    for number in 0..<100_000 {
      let isMasked =
        stream.redacted(Array("i\(number)@example.org".utf8)[...]) == Array("[EMAIL]".utf8)
      #expect(isMasked)
      if !isMasked { return }
    }
    #expect(stream.failures.isEmpty)
  }

  @Test("Row 88: %-encoded and HTML-entity signs are read, base64 is not")
  func encoded() throws {
    let stream = try usual()
    #expect(stream.redacted("ivan%40example.com") == "[EMAIL]")
    #expect(!stream.redacted("ivan&#64;example.com").contains("example"))
    #expect(stream.redacted("aXZhbkBleGFtcGxlLmNvbQ==") == "aXZhbkBleGFtcGxlLmNvbQ==")
  }

  /// The rule file cannot say how long a mask is; the longest stands for a single byte here.
  @Test("Row 40: output is bounded by the input and one label a finding")
  func longMasks() throws {
    let rule = OwnRule(name: "q", trigger: "q", pattern: "q", match: "q")
    let stream = AskedStream.writing(try OwnRule.redactor(rule))
    let count = 1_000_000
    let text = [UInt8](repeatElement(Array("q ".utf8), count: count).joined())
    let output = stream.redacted(text[...])
    #expect(output.count == count + count * "[DOCUMENT]".utf8.count)
    #expect(stream.failures.isEmpty)
  }

  /// Without UCP, `\b`, `\w` and `\d` would see no letter and no digit but ASCII. The patterns are
  /// matched on views, where every letter has a sign, and the translator writes the classes out.
  @Test("Row 80: word edges and classes know letters and digits of every script")
  func classes() throws {
    let word = OwnRule(
      name: "word", trigger: "телеграм", pattern: "\\b телеграм \\b", match: "в телеграм.")
    let digits = OwnRule(
      name: "digits", trigger: "номер", pattern: "номер \\s \\d{4} \\b", match: "номер 1234")
    let stream = AskedStream.writing(try OwnRule.redactor(word, digits))
    #expect(stream.redacted("в телеграм, телеграмма") == "в [DOCUMENT], телеграмма")
    #expect(stream.redacted("номер\u{A0}١٢٣٤ да") == "[DOCUMENT] да")
  }
}
