import Testing

@testable import Redaction

@Suite("Luhn check")
struct LuhnTests {
  static let examples = ["4111 1111 1111 1111", "87789328792174210", "79927398713"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.luhn, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.luhn, text) }

  @Test("A swap of 09 and 90 is not found", arguments: ["100099", "100909"])
  func aSwapOf09And(_ text: String) { #expect(accepts(.luhn, text)) }

  @Test("Less than two digits are refused", arguments: ["", "0", "a"])
  func lessThanTwoDigitsAre(_ text: String) { #expect(!accepts(.luhn, text)) }
}
