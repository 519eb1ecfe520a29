import Testing

@testable import Redaction

@Suite("NRIC of Singapore")
struct SingaporeNRICTests {
  static let examples = ["S1234567D", "T1234567J", "f1234567n", "G1234567X", "M1234567K"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.singaporeNRIC, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.singaporeNRIC, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.singaporeNRIC, text) }

  @Test("A first letter that means nobody is refused", arguments: ["A1234567D", "X1234567K"])
  func aFirstLetterThatMeans(_ text: String) { #expect(!accepts(.singaporeNRIC, text)) }

  @Test("A wrong last letter is refused", arguments: ["S1234567A", "M1234567X"])
  func aWrongLastLetterIs(_ text: String) { #expect(!accepts(.singaporeNRIC, text)) }
}
