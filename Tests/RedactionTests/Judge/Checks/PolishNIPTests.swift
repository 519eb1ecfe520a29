import Testing

@testable import Redaction

@Suite("NIP of Poland")
struct PolishNIPTests {
  static let examples = ["302-690-59-94", "5328273635", "8661045498"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.polishNIP, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.polishNIP, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.polishNIP, text) }

  @Test("Ten zeros are refused", arguments: ["0000000000"])
  func tenZerosAreRefused(_ text: String) { #expect(!accepts(.polishNIP, text)) }
}
