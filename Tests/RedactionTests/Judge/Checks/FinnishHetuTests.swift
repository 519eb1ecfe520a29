import Testing

@testable import Redaction

@Suite("Identity code of Finland")
struct FinnishHetuTests {
  static let examples = ["131052-308T", "180216W1229", "010670w061h", "140326C226E"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.finnishHetu, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.finnishHetu, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.finnishHetu, text) }

  @Test("A wrong control sign is refused", arguments: ["131052-308U", "131052-309T"])
  func aWrongControlSignIs(_ text: String) { #expect(!accepts(.finnishHetu, text)) }

  @Test("A sign that means no century is refused", arguments: ["131052G308T"])
  func aSignThatMeansNo(_ text: String) { #expect(!accepts(.finnishHetu, text)) }

  @Test("Numbers for tests are refused", arguments: ["131052-900T", "131052-001T"])
  func numbersForTestsAreRefused(_ text: String) { #expect(!accepts(.finnishHetu, text)) }

  @Test("A date that does not exist is refused", arguments: ["311152-308T", "001052-308T"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.finnishHetu, text)) }
}
