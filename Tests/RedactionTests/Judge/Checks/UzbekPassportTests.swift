import Testing

@testable import Redaction

@Suite("Passport of Uzbekistan")
struct UzbekPassportTests {
  static let examples = ["AA 1234567", "ab7654321", "FA № 0000001", "KA1002003"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.uzbekPassport, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.uzbekPassport, text) }

  @Test("A series that is not in use is refused", arguments: ["ZZ 1234567", "XA1234567"])
  func aSeriesThatIsNot(_ text: String) { #expect(!accepts(.uzbekPassport, text)) }

  @Test("A letter among the digits is refused", arguments: ["AA 123A567", "A1 1234567"])
  func aLetterAmongTheDigits(_ text: String) { #expect(!accepts(.uzbekPassport, text)) }

  @Test("Cyrillic letters are no Latin ones", arguments: ["АА 1234567"])
  func cyrillicLettersAreNoLatin(_ text: String) { #expect(!accepts(.uzbekPassport, text)) }
}
