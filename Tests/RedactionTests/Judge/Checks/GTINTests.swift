import Testing

@testable import Redaction

@Suite("GTIN")
struct GTINTests {
  static let examples = ["622439332837", "97482123789912", "4006381333931", "96385074"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.gtin, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.gtin, text) }

  @Test(
    "Zeros alone, and lengths that no bar code has, are refused",
    arguments: ["0000000000000", "400638133393", "40063813339310"])
  func zerosAloneAndLengthsThat(_ text: String) { #expect(!accepts(.gtin, text)) }
}
