import Testing

@testable import Redaction

@Suite("PAN of India")
struct IndianPANTests {
  static let examples = ["ABCPE1234F", "zzzpz0001a", "AAA PK 5678 L"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.indianPAN, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.indianPAN, text) }

  @Test("A company's number is refused", arguments: ["ABCCE1234F", "ABCFE1234F", "ABCTE1234F"])
  func aCompanySNumberIs(_ text: String) { #expect(!accepts(.indianPAN, text)) }

  @Test("A digit among the letters is refused", arguments: ["AB1PE1234F", "ABCPE12345"])
  func aDigitAmongTheLetters(_ text: String) { #expect(!accepts(.indianPAN, text)) }

  @Test("An order of zeros is refused", arguments: ["ABCPE0000F"])
  func anOrderOfZerosIs(_ text: String) { #expect(!accepts(.indianPAN, text)) }
}
