import Testing

@testable import Redaction

@Suite("Codice fiscale of Italy")
struct ItalianCodiceFiscaleTests {
  static let examples = ["RSSMRA85T10A562S", "WWGIFX75B11H844J", "fixraf54a02z2l9y"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.italianCodiceFiscale, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.italianCodiceFiscale, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.italianCodiceFiscale, text) }

  @Test("Letters may stand for digits", arguments: ["EUVCOC6LL56O81UY", "VPZBQJ84LR1Q882A"])
  func lettersMayStandForDigits(_ text: String) { #expect(accepts(.italianCodiceFiscale, text)) }

  @Test(
    "A month or a day that do not exist are refused",
    arguments: ["RSSMRA85F10A562E", "RSSMRA85T32A562W"])
  func aMonthOrADay(_ text: String) { #expect(!accepts(.italianCodiceFiscale, text)) }

  @Test("A wrong check letter is refused", arguments: ["RSSMRA85T10A562T"])
  func aWrongCheckLetterIs(_ text: String) { #expect(!accepts(.italianCodiceFiscale, text)) }
}
