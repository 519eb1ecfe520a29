import Testing

@testable import Redaction

@Suite("PIN of Kyrgyzstan")
struct KyrgyzPINTests {
  static let examples = ["21205198712345", "1 06111977 00001", "22902200454321"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.kyrgyzPIN, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.kyrgyzPIN, text) }

  @Test(
    "A date that does not exist is refused",
    arguments: ["23102198712345", "22902200354321", "21213198712345"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.kyrgyzPIN, text)) }

  @Test(
    "A first digit that means no sex is refused", arguments: ["31205198712345", "01205198712345"])
  func aFirstDigitThatMeans(_ text: String) { #expect(!accepts(.kyrgyzPIN, text)) }

  @Test(
    "A year in which nobody alive was born is refused",
    arguments: ["21205188712345", "21205208712345"])
  func aYearInWhichNobody(_ text: String) { #expect(!accepts(.kyrgyzPIN, text)) }
}
