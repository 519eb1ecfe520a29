import Testing

@testable import Redaction

@Suite("Public services number of Armenia")
struct ArmenianPSNTests {
  static let examples = ["2205871234", "65 06 90 001 7", "1231057771"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.armenianPSN, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.armenianPSN, text) }

  @Test(
    "A day that does not exist is refused", arguments: ["4205871234", "0905871234", "8205871234"])
  func aDayThatDoesNot(_ text: String) { #expect(!accepts(.armenianPSN, text)) }

  @Test("A month that does not exist is refused", arguments: ["2213871234", "2200871234"])
  func aMonthThatDoesNot(_ text: String) { #expect(!accepts(.armenianPSN, text)) }

  @Test("Three sixes together are refused", arguments: ["2205876661", "2206661234"])
  func threeSixesTogetherAreRefused(_ text: String) { #expect(!accepts(.armenianPSN, text)) }

  @Test("An order of zeros is refused", arguments: ["2205870004"])
  func anOrderOfZerosIs(_ text: String) { #expect(!accepts(.armenianPSN, text)) }
}
