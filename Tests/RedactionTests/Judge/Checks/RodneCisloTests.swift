import Testing

@testable import Redaction

@Suite("Birth number of Czechia and Slovakia")
struct RodneCisloTests {
  static let examples = ["570501/8693", "9351120251", "7808071051"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.rodneCislo, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.rodneCislo, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.rodneCislo, text) }

  @Test("A day whose numbers were used up has twenty more in the month", arguments: ["2282226540"])
  func aDayWhoseNumbersWere(_ text: String) { #expect(accepts(.rodneCislo, text)) }

  @Test("Twenty more in the month before 2004 are refused", arguments: ["7828071055"])
  func twentyMoreInTheMonth(_ text: String) { #expect(!accepts(.rodneCislo, text)) }

  @Test("A date that does not exist is refused", arguments: ["571301/8690"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.rodneCislo, text)) }
}
