import Testing

@testable import Redaction

@Suite("Identity card of Thailand")
struct ThaiIDTests {
  static let examples = ["4-8874-76581-73-9", "6032688403078", "5736926252488"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.thaiID, text)) }

  @Test("Every single wrong digit is found, but the third digit weighs eleven", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.thaiID, text, unseen: [2]) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.thaiID, text) }

  @Test("A first digit of zero or nine is refused", arguments: ["0887476581739", "9887476581739"])
  func aFirstDigitOfZero(_ text: String) { #expect(!accepts(.thaiID, text)) }
}
