import Testing

@testable import Redaction

@Suite("IMEI")
struct IMEITests {
  static let examples = ["74-366875-975104-9", "904954902673040"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.imei, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.imei, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.imei, text) }

  @Test("A number for tests is refused", arguments: ["007215513108974"])
  func aNumberForTestsIs(_ text: String) { #expect(!accepts(.imei, text)) }
}
