import Testing

@testable import Redaction

@Suite("PESEL of Poland")
struct PolishPESELTests {
  static let examples = ["86121976107", "26013179227", "27213082168"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.polishPESEL, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.polishPESEL, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.polishPESEL, text) }

  @Test("A date that does not exist is refused", arguments: ["86131976100"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.polishPESEL, text)) }

  @Test(
    "A century in which nobody alive was born is refused",
    arguments: ["86921976103", "86521976105"])
  func aCenturyInWhichNobody(_ text: String) { #expect(!accepts(.polishPESEL, text)) }
}
