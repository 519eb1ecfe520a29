import Testing

@testable import Redaction

@Suite("Identity number of Turkey")
struct TurkishTCKNTests {
  static let examples = ["88868917128", "890 626 727 52", "69458474894"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.turkishTCKN, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.turkishTCKN, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.turkishTCKN, text) }

  @Test("A first digit of zero is refused", arguments: ["01234567890", "00000000000"])
  func aFirstDigitOfZero(_ text: String) { #expect(!accepts(.turkishTCKN, text)) }
}
