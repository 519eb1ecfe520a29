import Testing

@testable import Redaction

@Suite("OGRN of a sole trader")
struct OGRNIPTests {
  static let examples = ["307894386066899", "310838383899237"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.ogrnip, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.ogrnip, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.ogrnip, text) }

  @Test(
    "A remainder of ten and more is written with its last digit", arguments: ["305461668236010"])
  func aRemainderOfTenAnd(_ text: String) { #expect(accepts(.ogrnip, text)) }

  @Test("A year far ahead is refused", arguments: ["333076180665769"])
  func aYearFarAheadIs(_ text: String) { #expect(!accepts(.ogrnip, text)) }
}
