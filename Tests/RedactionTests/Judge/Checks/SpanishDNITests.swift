import Testing

@testable import Redaction

@Suite("DNI of Spain")
struct SpanishDNITests {
  static let examples = ["12345678Z", "91.118.218-S", "97043405b"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.spanishDNI, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.spanishDNI, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.spanishDNI, text) }

  @Test("A letter that is not the remainder's is refused", arguments: ["12345678A", "12345678I"])
  func aLetterThatIsNot(_ text: String) { #expect(!accepts(.spanishDNI, text)) }

  @Test("A foreigner's number is refused", arguments: ["Y7273340H"])
  func aForeignerSNumberIs(_ text: String) { #expect(!accepts(.spanishDNI, text)) }
}
