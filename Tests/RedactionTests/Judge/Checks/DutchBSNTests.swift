import Testing

@testable import Redaction

@Suite("BSN of the Netherlands")
struct DutchBSNTests {
  static let examples = ["347839976", "4039.09.727", "529097680"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.dutchBSN, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.dutchBSN, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.dutchBSN, text) }

  @Test("Nine zeros are refused", arguments: ["000000000"])
  func nineZerosAreRefused(_ text: String) { #expect(!accepts(.dutchBSN, text)) }
}
