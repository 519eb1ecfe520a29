import Testing

@testable import Redaction

@Suite("Russian bank account with its bank")
struct RussianAccountBankTests {
  static let examples = ["40817810863271292845 044572853", "42306840376029365621, БИК 044556126"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.russianAccountBank, text)) }

  @Test(
    "Every single wrong digit is found, but the first six digits of the bank do not enter the key",
    arguments: examples)
  func wrongDigits(_ text: String) {
    expectWrongDigitsFound(.russianAccountBank, text, unseen: [20, 21, 22, 23, 24, 25])
  }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.russianAccountBank, text) }

  @Test("The bank may stand first", arguments: ["044508403 40820978246535010380"])
  func theBankMayStandFirst(_ text: String) { #expect(accepts(.russianAccountBank, text)) }

  @Test(
    "An account that belongs to another bank is refused",
    arguments: ["40817810863271292845 044556126"])
  func anAccountThatBelongsTo(_ text: String) { #expect(!accepts(.russianAccountBank, text)) }

  @Test("A bank outside Russia is refused", arguments: ["40817810863271292845 144572853"])
  func aBankOutsideRussiaIs(_ text: String) { #expect(!accepts(.russianAccountBank, text)) }
}
