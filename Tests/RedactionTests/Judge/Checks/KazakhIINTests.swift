import Testing

@testable import Redaction

@Suite("IIN of Kazakhstan")
struct KazakhIINTests {
  static let examples = ["870512 347862", "031130681060", "550101434370"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.kazakhIIN, text)) }

  @Test(
    "Every single wrong digit is found, but the eleventh digit weighs eleven", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.kazakhIIN, text, unseen: [10]) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.kazakhIIN, text) }

  @Test("A foreigner's number names no century", arguments: ["990630023941"])
  func aForeignerSNumberNames(_ text: String) { #expect(accepts(.kazakhIIN, text)) }

  @Test("A date that does not exist is refused", arguments: ["871312347862", "870230347862"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.kazakhIIN, text)) }

  @Test("A business number is refused", arguments: ["070340246465", "201160342179"])
  func aBusinessNumberIsRefused(_ text: String) { #expect(!accepts(.kazakhIIN, text)) }
}
