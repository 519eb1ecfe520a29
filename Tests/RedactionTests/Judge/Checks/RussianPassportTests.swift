import Testing

@testable import Redaction

@Suite("Russian passport")
struct RussianPassportTests {
  static let examples = ["45 09 123456", "8003 654321", "67 14 № 000001", "03 99 700123"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.russianPassport, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.russianPassport, text) }

  @Test(
    "A region that OKATO has not is refused",
    arguments: ["00 09 123456", "02 09 123456", "72 05 123456"])
  func aRegionThatOKATOHas(_ text: String) { #expect(!accepts(.russianPassport, text)) }

  @Test(
    "A form printed before 1997, or far ahead, is refused",
    arguments: ["45 96 123456", "45 45 123456"])
  func aFormPrintedBefore1997(_ text: String) { #expect(!accepts(.russianPassport, text)) }

  @Test(
    "A number of zeros, and one digit ten times, are refused",
    arguments: ["45 09 000000", "1111 111111"])
  func aNumberOfZerosAnd(_ text: String) { #expect(!accepts(.russianPassport, text)) }
}
