import Testing

@testable import Redaction

@Suite("Russian driving licence")
struct RussianDrivingLicenceTests {
  static let examples = ["77 01 123456", "9905 654321", "77 AB 123456", "50 oa 000001"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.russianDrivingLicence, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.russianDrivingLicence, text) }

  @Test(
    "A letter beside a digit in the series is refused", arguments: ["77 A1 123456", "77 1B 123456"])
  func aLetterBesideADigit(_ text: String) { #expect(!accepts(.russianDrivingLicence, text)) }

  @Test("Letters in another place are refused", arguments: ["AB 77 123456", "77 01 12345A"])
  func lettersInAnotherPlaceAre(_ text: String) { #expect(!accepts(.russianDrivingLicence, text)) }

  @Test(
    "There is no region 00 and no number of zeros",
    arguments: ["00 01 123456", "77 01 000000", "1111111111"])
  func thereIsNoRegion00(_ text: String) { #expect(!accepts(.russianDrivingLicence, text)) }
}
