import Testing

@testable import Redaction

@Suite("Resident identity card of China")
struct ChineseResidentIDTests {
  static let examples = ["310104195011166601", "110105 19491231 002X", "11010519491231002x"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.chineseResidentID, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.chineseResidentID, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.chineseResidentID, text) }

  @Test(
    "A province that does not exist is refused",
    arguments: ["000104195011166602", "990104195011166609"])
  func aProvinceThatDoesNot(_ text: String) { #expect(!accepts(.chineseResidentID, text)) }

  @Test("A date that does not exist is refused", arguments: ["310104195013166601"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.chineseResidentID, text)) }

  @Test("A Cyrillic letter is no check character", arguments: ["11010519491231002Х"])
  func aCyrillicLetterIsNo(_ text: String) { #expect(!accepts(.chineseResidentID, text)) }

  @Test("An X in another place is refused", arguments: ["1101051949123100X2"])
  func anXInAnotherPlace(_ text: String) { #expect(!accepts(.chineseResidentID, text)) }
}
