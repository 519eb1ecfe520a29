import Redaction
import Testing

@testable import redact

@Suite("The line of a finding is JSON, whatever the text is")
struct FindingLineTests {
  static func line(score: Double = 0.5, text: [UInt8]? = nil) -> String {
    let finding = Finding(
      start: 1, end: 2, category: .phone, policy: .privateContact, rule: "phone.ru", score: score)
    var line = ""
    (text ?? []).withUnsafeBytes { bytes in
      FindingLine.write(finding, record: 3, text: text == nil ? nil : bytes) { line += $0 }
    }
    return line
  }

  @Test("The order of the fields is fixed")
  func order() {
    let line = """
      {"record":3,"start":1,"end":2,"category":"phone","rule":"phone.ru",\
      "policy":"private-contact","score":0.50}

      """
    #expect(Self.line() == line)
  }

  @Test(
    "A score has two digits",
    arguments: [
      (0, "0.00"), (1, "1.00"), (0.7 + 0.1 + 0.1, "0.90"), (0.055, "0.06"), (2, "1.00"),
      (-1, "0.00"),
      (.nan, "0.00"),
    ] as [(Double, String)])
  func score(_ score: Double, _ text: String) {
    #expect(Self.line(score: score).hasSuffix("\"score\":\(text)}\n"))
  }

  @Test(
    "Text is escaped",
    arguments: [
      ("a\"b\\c", "a\\\"b\\\\c"), ("\n\u{1B}[0m\0", "\\u000a\\u001b[0m\\u0000"),
      ("\u{202E}x\u{2028}", "\\u202ex\\u2028"), ("+7 916, ёж", "+7 916, ёж"),
    ])
  func escapes(_ text: String, _ json: String) {
    #expect(Self.line(text: Array(text.utf8)).hasSuffix(",\"text\":\"\(json)\"}\n"))
  }

  @Test("Malformed bytes become the replacement character")
  func malformed() {
    #expect(Self.line(text: [0x61, 0xFF]).hasSuffix(",\"text\":\"a\u{FFFD}\"}\n"))
  }
}

@Suite("Records that cannot be scanned are counted, and the first is named")
struct TallyTests {
  @Test("Masked whole: status 3 at the end")
  func mask() throws {
    var tally = Tally(onError: .mask)
    try tally.check()
    try tally.conclude()
    tally.countUnscannable(record: 6, failure: "match limit in phone.ru")
    tally.countUnscannable(record: 9, failure: "match limit in iban.any")
    try tally.check()
    #expect(!tally.isStopped)
    let end = #expect(throws: Diagnostic.self) { try tally.conclude() }
    #expect(end?.status == .unscannable)
    #expect(
      end?.text
        == "redact: scan: 2 records unscannable, the first: match limit in phone.ru: line 7")
  }

  @Test("Stopped: status 70 at once")
  func stop() {
    var tally = Tally(onError: .stop)
    tally.countUnscannable(record: 0, failure: "match limit in phone.ru")
    #expect(tally.isStopped)
    let end = #expect(throws: Diagnostic.self) { try tally.check() }
    #expect(end?.status == .software)
    #expect(end?.text == "redact: scan: unscannable: match limit in phone.ru: line 1")
  }
}
