import Testing

@testable import Redaction

@Suite("OGRN")
struct OGRNTests {
  static let examples = ["5126818096081", "1 04 77 0000010 5"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.ogrn, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.ogrn, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.ogrn, text) }

  @Test(
    "A first digit of another kind of entry is refused",
    arguments: ["2126818096081", "0000000000000"])
  func aFirstDigitOfAnother(_ text: String) { #expect(!accepts(.ogrn, text)) }

  @Test(
    "A year before the register began, or far ahead, is refused",
    arguments: ["1013453354661", "1359329992141"])
  func aYearBeforeTheRegister(_ text: String) { #expect(!accepts(.ogrn, text)) }
}
