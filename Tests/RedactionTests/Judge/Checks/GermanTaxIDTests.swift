import Testing

@testable import Redaction

@Suite("Tax number of Germany")
struct GermanTaxIDTests {
  static let examples = ["29 137 067 859", "98021358469", "71923455863"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.germanTaxID, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.germanTaxID, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.germanTaxID, text) }

  @Test("A first digit of zero is refused", arguments: ["02913706785"])
  func aFirstDigitOfZero(_ text: String) { #expect(!accepts(.germanTaxID, text)) }

  @Test(
    "Ten different digits, or two digits repeated, are refused",
    arguments: ["12345678903", "11223456782"])
  func tenDifferentDigitsOrTwo(_ text: String) { #expect(!accepts(.germanTaxID, text)) }

  @Test("Three equal digits running are refused", arguments: ["11123456783"])
  func threeEqualDigitsRunningAre(_ text: String) { #expect(!accepts(.germanTaxID, text)) }
}
