import Testing

@testable import Redaction

@Suite("Russian passport for travel abroad")
struct RussianForeignPassportTests {
  static let examples = ["75 1234567", "64 №7654321", "53 0000001"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.russianForeignPassport, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.russianForeignPassport, text) }

  @Test(
    "A series that is not in use is refused", arguments: ["00 1234567", "45 1234567", "99 1234567"])
  func aSeriesThatIsNot(_ text: String) { #expect(!accepts(.russianForeignPassport, text)) }

  @Test("A number of zeros is refused", arguments: ["75 0000000"])
  func aNumberOfZerosIs(_ text: String) { #expect(!accepts(.russianForeignPassport, text)) }
}
