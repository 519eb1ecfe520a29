import Testing

@testable import Redaction

@Suite("Medical insurance policy of Russia with the birth inside")
struct OMSPolicyBirthTests {
  static let examples = ["7754210837196029", "7768 0508 1978 0463", "7797 5997 7058 7304"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.omsPolicyBirth, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.omsPolicyBirth, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.omsPolicyBirth, text) }

  @Test(
    "A number that Luhn accepts but that holds no date of birth is refused",
    arguments: ["8642482960179676", "4111 1111 1111 1111"])
  func aNumberThatLuhnAccepts(_ text: String) { #expect(!accepts(.omsPolicyBirth, text)) }
}
