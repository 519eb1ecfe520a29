import Testing

@testable import Redaction

@Suite("National number of Belgium")
struct BelgianNationalNumberTests {
  static let examples = ["03.12.24-460.34", "67322579784"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.belgianNationalNumber, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.belgianNationalNumber, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.belgianNationalNumber, text) }

  @Test(
    "A birth that is not known is written with zeros", arguments: ["24000018231", "10000053068"])
  func aBirthThatIsNot(_ text: String) { #expect(accepts(.belgianNationalNumber, text)) }

  @Test(
    "A month or a day that do not exist are refused", arguments: ["67132579784", "67326079784"])
  func aMonthOrADay(_ text: String) { #expect(!accepts(.belgianNationalNumber, text)) }
}
