import Testing

@testable import Redaction

@Suite("PINFL of Uzbekistan")
struct UzbekPINFLTests {
  static let examples = ["31205872334961", "4 300611 770 441 4", "52902040475165"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.uzbekPINFL, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.uzbekPINFL, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.uzbekPINFL, text) }

  @Test("A date that does not exist is refused", arguments: ["33102872334961"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.uzbekPINFL, text)) }

  @Test("A century in which nobody alive was born is refused", arguments: ["11205872334967"])
  func aCenturyInWhichNobody(_ text: String) { #expect(!accepts(.uzbekPINFL, text)) }
}
