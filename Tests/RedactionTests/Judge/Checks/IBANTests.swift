import Testing

@testable import Redaction

@Suite("IBAN")
struct IBANTests {
  static let examples = [
    "DE89 3704 0044 0532 0130 00", "GB17AIZS40326991023740", "md45 hipg ad35 l9m2 6mi0 yhz0",
  ]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.iban, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.iban, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.iban, text) }

  @Test(
    "A country that has no IBAN is refused",
    arguments: ["US89370400440532013000", "ZZ89370400440532013000"])
  func aCountryThatHasNo(_ text: String) { #expect(!accepts(.iban, text)) }

  @Test("Another country's length is refused", arguments: ["FR89370400440532013000"])
  func anotherCountrySLengthIs(_ text: String) { #expect(!accepts(.iban, text)) }

  @Test(
    "Check digits go from 02 to 98",
    arguments: ["DE02019446277377139153", "DE97955897884880367675", "DE98036426212997220033"])
  func checkDigitsGoFrom02(_ text: String) { #expect(accepts(.iban, text)) }

  @Test(
    "Check digits that only leave the same remainder are refused",
    arguments: ["DE99019446277377139153", "DE00955897884880367675", "DE01036426212997220033"])
  func checkDigitsThatOnlyLeave(_ text: String) { #expect(!accepts(.iban, text)) }
}
