import Testing

@testable import Redaction

@Suite("Personnummer of Sweden")
struct SwedishPersonnummerTests {
  static let examples = ["811218-9876", "0806163721", "19840717-8402", "201304116278"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.swedishPersonnummer, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.swedishPersonnummer, text) }

  @Test("A samordningsnummer has sixty more in the day", arguments: ["811278-9873"])
  func aSamordningsnummerHasSixtyMore(_ text: String) {
    #expect(accepts(.swedishPersonnummer, text))
  }

  @Test("A date that does not exist is refused", arguments: ["811318-9875", "811200-9871"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.swedishPersonnummer, text)) }

  @Test("A wrong length is refused", arguments: ["81121-9876", "811218-98760"])
  func aWrongLengthIsRefused(_ text: String) { #expect(!accepts(.swedishPersonnummer, text)) }
}
