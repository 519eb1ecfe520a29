import Testing

@testable import Redaction

@Suite("CPF of Brazil")
struct BrazilianCPFTests {
  static let examples = ["267.569.069-41", "47186385427"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.brazilianCPF, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.brazilianCPF, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.brazilianCPF, text) }

  @Test("A remainder of zero or one is written 0", arguments: ["390.533.447-05", "53980453502"])
  func aRemainderOfZeroOr(_ text: String) { #expect(accepts(.brazilianCPF, text)) }

  @Test(
    "A wrong check digit is refused",
    arguments: ["390.533.447-06", "390.533.447-15", "267.569.069-40"])
  func aWrongCheckDigitIs(_ text: String) { #expect(!accepts(.brazilianCPF, text)) }

  @Test("One digit eleven times is refused", arguments: ["111.111.111-11", "00000000000"])
  func oneDigitElevenTimesIs(_ text: String) { #expect(!accepts(.brazilianCPF, text)) }
}
