import Testing

@testable import Redaction

@Suite("Medical insurance policy of Russia")
struct OMSPolicyTests {
  static let examples = ["7754210837196029", "7768 0508 1978 0463", "8642482960179676"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.omsPolicy, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.omsPolicy, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.omsPolicy, text) }

  @Test("There is no region 00", arguments: ["0054210837196021"])
  func thereIsNoRegion00(_ text: String) { #expect(!accepts(.omsPolicy, text)) }
}
