import Testing

@testable import Redaction

@Suite("Russian bank account")
struct RussianAccountTests {
  static let examples = [
    "40817810863271292845", "42306 840 3 7602 9365621", "408.02.810.7 4702-8964844",
  ]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.russianAccount, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.russianAccount, text) }

  @Test(
    "An account of a company or of a bank is refused",
    arguments: ["40702810463271292845", "30101810400000000225"])
  func anAccountOfACompany(_ text: String) { #expect(!accepts(.russianAccount, text)) }

  @Test(
    "A currency that does not exist is refused",
    arguments: ["40817811863271292845", "40817000863271292845"])
  func aCurrencyThatDoesNot(_ text: String) { #expect(!accepts(.russianAccount, text)) }

  @Test("An empty account number is refused", arguments: ["40817810800000000000"])
  func anEmptyAccountNumberIs(_ text: String) { #expect(!accepts(.russianAccount, text)) }
}
