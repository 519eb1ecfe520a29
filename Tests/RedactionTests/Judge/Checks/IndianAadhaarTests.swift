import Testing

@testable import Redaction

@Suite("Aadhaar of India")
struct IndianAadhaarTests {
  static let examples = ["9977 4014 3918", "475423555150", "7994-7847-5366"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.indianAadhaar, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.indianAadhaar, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.indianAadhaar, text) }

  @Test("A first digit of zero or one is refused", arguments: ["0977 4014 3918", "1754 2355 5150"])
  func aFirstDigitOfZero(_ text: String) { #expect(!accepts(.indianAadhaar, text)) }
}
