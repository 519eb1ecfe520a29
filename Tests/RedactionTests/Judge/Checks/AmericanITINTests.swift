import Testing

@testable import Redaction

@Suite("ITIN of the United States")
struct AmericanITINTests {
  static let examples = ["946-79-4568", "900 50 0001", "944817576", "912-99-1234"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.americanITIN, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.americanITIN, text) }

  @Test(
    "Groups that are not given out are refused",
    arguments: ["946-49-4568", "946-66-4568", "946-89-4568", "946-93-4568"])
  func groupsThatAreNotGiven(_ text: String) { #expect(!accepts(.americanITIN, text)) }

  @Test("A number that does not begin with nine is refused", arguments: ["846-79-4568"])
  func aNumberThatDoesNot(_ text: String) { #expect(!accepts(.americanITIN, text)) }
}
