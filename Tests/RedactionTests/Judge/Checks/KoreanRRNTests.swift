import Testing

@testable import Redaction

@Suite("Resident registration number of Korea")
struct KoreanRRNTests {
  static let examples = ["791113-1128356", "9610085826592"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.koreanRRN, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.koreanRRN, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.koreanRRN, text) }

  @Test(
    "A birth after the reform of October 2020 bears no check digit",
    arguments: ["201005-3123456", "2112314000000"])
  func aBirthAfterTheReform(_ text: String) { #expect(accepts(.koreanRRN, text)) }

  @Test(
    "A birth before the reform needs its check digit",
    arguments: ["201004-3123456", "791113-1128357"])
  func aBirthBeforeTheReform(_ text: String) { #expect(!accepts(.koreanRRN, text)) }

  @Test("A date that does not exist is refused", arguments: ["791313-1128356", "790230-1128356"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.koreanRRN, text)) }
}
