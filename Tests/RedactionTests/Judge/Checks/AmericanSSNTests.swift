import Testing

@testable import Redaction

@Suite("Social security number of the United States")
struct AmericanSSNTests {
  static let examples = ["308-68-7245", "461847151", "001 01 0001"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.americanSSN, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.americanSSN, text) }

  @Test(
    "Areas that are not given out are refused",
    arguments: ["000-68-7245", "666-68-7245", "900-68-7245", "999-68-7245"])
  func areasThatAreNotGiven(_ text: String) { #expect(!accepts(.americanSSN, text)) }

  @Test("A group or an order of zeros is refused", arguments: ["308-00-7245", "308-68-0000"])
  func aGroupOrAnOrder(_ text: String) { #expect(!accepts(.americanSSN, text)) }

  @Test(
    "Numbers from advertisements and one digit nine times are refused",
    arguments: ["078-05-1120", "219-09-9999", "457-55-5462", "111-11-1111"])
  func numbersFromAdvertisementsAndOne(_ text: String) { #expect(!accepts(.americanSSN, text)) }
}
