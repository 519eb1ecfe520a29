import Testing

@testable import Redaction

@Suite("EGN of Bulgaria")
struct BulgarianEGNTests {
  static let examples = ["5408196233", "371015 259 4", "2851084582", "9608162829"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.bulgarianEGN, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.bulgarianEGN, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.bulgarianEGN, text) }

  @Test("A date that does not exist is refused", arguments: ["5413196233", "2853084582"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.bulgarianEGN, text)) }

  @Test("A century in which nobody alive was born is refused", arguments: ["9628162827"])
  func aCenturyInWhichNobody(_ text: String) { #expect(!accepts(.bulgarianEGN, text)) }
}
