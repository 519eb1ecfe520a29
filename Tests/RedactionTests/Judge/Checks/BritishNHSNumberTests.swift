import Testing

@testable import Redaction

@Suite("NHS number")
struct BritishNHSNumberTests {
  static let examples = ["943 476 5919", "9882938396", "515-471-7236"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.britishNHSNumber, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.britishNHSNumber, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.britishNHSNumber, text) }

  @Test("One digit ten times is refused", arguments: ["0000000000", "1111111111"])
  func oneDigitTenTimesIs(_ text: String) { #expect(!accepts(.britishNHSNumber, text)) }
}
