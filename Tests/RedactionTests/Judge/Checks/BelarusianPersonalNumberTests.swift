import Testing

@testable import Redaction

@Suite("Personal number of Belarus")
struct BelarusianPersonalNumberTests {
  static let examples = [
    "3120587A141PB2", "4010190 H 082 PB 6", "5290204m359ba6", "6150811K534BI7",
  ]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.belarusianPersonalNumber, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.belarusianPersonalNumber, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.belarusianPersonalNumber, text) }

  @Test("A letter that means no region is refused", arguments: ["3120587X141PB3"])
  func aLetterThatMeansNo(_ text: String) { #expect(!accepts(.belarusianPersonalNumber, text)) }

  @Test("Letters that mean no citizenship are refused", arguments: ["3120587A141AB2"])
  func lettersThatMeanNoCitizenship(_ text: String) {
    #expect(!accepts(.belarusianPersonalNumber, text))
  }

  @Test("A date that does not exist is refused", arguments: ["3310287A141PB2"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.belarusianPersonalNumber, text)) }
}
