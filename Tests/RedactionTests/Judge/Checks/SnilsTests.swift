import Testing

@testable import Redaction

@Suite("SNILS")
struct SnilsTests {
  static let examples = ["122-309-114 01", "04058813951", "169 869 879 79"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.snils, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.snils, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.snils, text) }

  @Test(
    "A control sum of 100 or 101 is written 00", arguments: ["153-983-194 00", "042-163-111 00"])
  func aControlSumOf100(_ text: String) { #expect(accepts(.snils, text)) }

  @Test(
    "Numbers up to 001-001-998 bear no control number and are refused",
    arguments: ["001-001-998 00", "000-000-000 00", "000 012 345 67"])
  func numbersUpTo001001(_ text: String) { #expect(!accepts(.snils, text)) }
}
