import Testing

@testable import Redaction

@Suite("BIN of Kazakhstan")
struct KazakhBINTests {
  static let examples = ["070340246465", "0703 5168 6315", "201160342179"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.kazakhBIN, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.kazakhBIN, text) }

  @Test("A wrong check digit is refused", arguments: ["070340246466", "201160342170"])
  func aWrongCheckDigitIs(_ text: String) { #expect(!accepts(.kazakhBIN, text)) }

  @Test("A person's number is refused", arguments: ["870512347862", "550101434370"])
  func aPersonSNumberIs(_ text: String) { #expect(!accepts(.kazakhBIN, text)) }
}
