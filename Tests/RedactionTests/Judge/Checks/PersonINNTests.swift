import Testing

@testable import Redaction

@Suite("INN of a person")
struct PersonINNTests {
  static let examples = ["316627730675", "8985 7531 1301", "107586470376"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.innPerson, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.innPerson, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.innPerson, text) }

  @Test("There is no region 00", arguments: ["007853140162", "001112985510"])
  func thereIsNoRegion00(_ text: String) { #expect(!accepts(.innPerson, text)) }
}
