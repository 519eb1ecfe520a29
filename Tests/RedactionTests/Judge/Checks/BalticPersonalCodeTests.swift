import Testing

@testable import Redaction

@Suite("Personal code of Estonia and Lithuania")
struct BalticPersonalCodeTests {
  static let examples = ["62802080546", "39704195399"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.estonianIsikukood, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.estonianIsikukood, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.estonianIsikukood, text) }

  @Test(
    "A century in which nobody alive was born is refused",
    arguments: ["19704195395", "79704195390"])
  func aCenturyInWhichNobody(_ text: String) { #expect(!accepts(.estonianIsikukood, text)) }

  @Test("A date that does not exist is refused", arguments: ["39704315399"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.estonianIsikukood, text)) }

  @Test(
    "The code of Lithuania is built alike",
    arguments: ["33709173698", "38410092070", "42712314644"])
  func theCodeOfLithuaniaIs(_ text: String) { #expect(accepts(.lithuanianAsmensKodas, text)) }
}
