import Testing

@testable import Redaction

@Suite("Identity number of Israel")
struct IsraeliIDTests {
  static let examples = ["294880299", "20322154-4", "981771983"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.israeliID, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.israeliID, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.israeliID, text) }

  @Test("Nine zeros are refused", arguments: ["000000000"])
  func nineZerosAreRefused(_ text: String) { #expect(!accepts(.israeliID, text)) }
}
