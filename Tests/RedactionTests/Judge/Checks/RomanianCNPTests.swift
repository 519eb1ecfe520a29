import Testing

@testable import Redaction

@Suite("CNP of Romania")
struct RomanianCNPTests {
  static let examples = ["7961027090057", "1570917800988"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.romanianCNP, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.romanianCNP, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.romanianCNP, text) }

  @Test("A remainder of ten is written 1", arguments: ["7990909441051"])
  func aRemainderOfTenIs(_ text: String) { #expect(accepts(.romanianCNP, text)) }

  @Test("A county that does not exist is refused", arguments: ["1570917600988", "1570917000983"])
  func aCountyThatDoesNot(_ text: String) { #expect(!accepts(.romanianCNP, text)) }

  @Test("A date that does not exist is refused", arguments: ["1571317800988"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.romanianCNP, text)) }
}
