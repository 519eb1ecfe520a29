import Testing

@testable import Redaction

@Suite("NIE of Spain")
struct SpanishNIETests {
  static let examples = ["Y7273340H", "X-5570283-M", "z3301454q"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.spanishNIE, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.spanishNIE, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.spanishNIE, text) }

  @Test("Another first letter is refused", arguments: ["W7273340H", "A7273340H"])
  func anotherFirstLetterIsRefused(_ text: String) { #expect(!accepts(.spanishNIE, text)) }

  @Test("A citizen's number is refused", arguments: ["12345678Z"])
  func aCitizenSNumberIs(_ text: String) { #expect(!accepts(.spanishNIE, text)) }
}
