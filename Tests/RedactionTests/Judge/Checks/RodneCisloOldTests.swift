import Testing

@testable import Redaction

@Suite("Birth number of Czechia and Slovakia before 1954")
struct RodneCisloOldTests {
  static let examples = ["470306/937", "235509455", "170528534"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.rodneCisloOld, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.rodneCisloOld, text) }

  @Test("A year from 1954 on is refused", arguments: ["540306937", "780306937"])
  func aYearFrom1954On(_ text: String) { #expect(!accepts(.rodneCisloOld, text)) }

  @Test("A date that does not exist is refused", arguments: ["471306937", "470231937"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.rodneCisloOld, text)) }
}
