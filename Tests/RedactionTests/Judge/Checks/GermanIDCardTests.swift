import Testing

@testable import Redaction

@Suite("Identity card of Germany")
struct GermanIDCardTests {
  static let examples = ["L01X00T471", "l01x00t47 1", "C01X00T478"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.germanIDCard, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.germanIDCard, text) }

  @Test("The nine symbols without check digit are refused", arguments: ["L01X00T47"])
  func theNineSymbolsWithoutCheck(_ text: String) { #expect(!accepts(.germanIDCard, text)) }

  @Test("Letters that do not occur are refused", arguments: ["L01A00T478", "LO1X00T471"])
  func lettersThatDoNotOccur(_ text: String) { #expect(!accepts(.germanIDCard, text)) }

  @Test("A number that begins with a digit is refused", arguments: ["101X00T471"])
  func aNumberThatBeginsWith(_ text: String) { #expect(!accepts(.germanIDCard, text)) }
}
