import Testing

@testable import Redaction

@Suite("Taxpayer's number of Ukraine")
struct UkrainianRNOKPPTests {
  static let examples = ["2154710599", "03445 36925", "0191347685"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.ukrainianRNOKPP, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.ukrainianRNOKPP, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.ukrainianRNOKPP, text) }

  @Test("A remainder of ten is written 0", arguments: ["0326755630"])
  func aRemainderOfTenIs(_ text: String) { #expect(accepts(.ukrainianRNOKPP, text)) }

  @Test(
    "A day of birth in the future, or none, is refused",
    arguments: ["5171208927", "9792737055", "0000000000"])
  func aDayOfBirthIn(_ text: String) { #expect(!accepts(.ukrainianRNOKPP, text)) }
}
