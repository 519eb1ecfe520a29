import Testing

@testable import Redaction

@Suite("Personal code of Latvia")
struct LatvianPersonalCodeTests {
  static let examples = ["270642-13452", "07032414366"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.latvianPersonasKods, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.latvianPersonasKods, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.latvianPersonasKods, text) }

  @Test(
    "Since 2017 a code begins with 32 and holds no date",
    arguments: ["320012-34567", "32999999999"])
  func since2017ACodeBegins(_ text: String) { #expect(accepts(.latvianPersonasKods, text)) }

  @Test(
    "A date or a century that do not exist are refused",
    arguments: ["310642-13452", "270642-33452"])
  func aDateOrACentury(_ text: String) { #expect(!accepts(.latvianPersonasKods, text)) }
}
