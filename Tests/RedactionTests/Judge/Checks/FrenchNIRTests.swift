import Testing

@testable import Redaction

@Suite("NIR of France")
struct FrenchNIRTests {
  static let examples = ["1 17 93 50 869 236 12", "722055771838421"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.frenchNIR, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.frenchNIR, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.frenchNIR, text) }

  @Test(
    "The departments of Corsica have a letter", arguments: ["177672B88660536", "709552B95491343"])
  func theDepartmentsOfCorsicaHave(_ text: String) { #expect(accepts(.frenchNIR, text)) }

  @Test("Another letter is refused", arguments: ["177672C88660536", "1776A2B88660536"])
  func anotherLetterIsRefused(_ text: String) { #expect(!accepts(.frenchNIR, text)) }

  @Test(
    "A sex or a month that do not exist are refused",
    arguments: ["917935086923612", "117135086923612"])
  func aSexOrAMonth(_ text: String) { #expect(!accepts(.frenchNIR, text)) }
}
