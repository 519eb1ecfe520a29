import Testing

@testable import Redaction

@Suite("NINO of the United Kingdom")
struct BritishNINOTests {
  static let examples = ["AB 12 34 56 C", "ab123456d", "JG 10 37 59 A", "AB123456"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.britishNINO, text)) }

  @Test(
    "Prefixes that are not given out are refused",
    arguments: [
      "BG123456C", "GB123456C", "NK123456C", "ZZ123456C", "QQ123456C", "DA123456C", "AO123456C",
    ])
  func prefixesThatAreNotGiven(_ text: String) { #expect(!accepts(.britishNINO, text)) }

  @Test("A last letter beyond D is refused", arguments: ["AB123456E", "AB123456Z"])
  func aLastLetterBeyondD(_ text: String) { #expect(!accepts(.britishNINO, text)) }

  @Test("A wrong length is refused", arguments: ["AB12345C", "AB1234567C", "A123456C"])
  func aWrongLengthIsRefused(_ text: String) { #expect(!accepts(.britishNINO, text)) }
}
