import Testing

@testable import Redaction

@Suite("Resident identity card of China in its old form")
struct ChineseResidentIDOldTests {
  static let examples = ["310104501116660", "110105 491231 002"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.chineseResidentIDOld, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.chineseResidentIDOld, text) }

  @Test("A province that does not exist is refused", arguments: ["000104501116660"])
  func aProvinceThatDoesNot(_ text: String) { #expect(!accepts(.chineseResidentIDOld, text)) }

  @Test("A date that does not exist is refused", arguments: ["310104501316660", "310104500230660"])
  func aDateThatDoesNot(_ text: String) { #expect(!accepts(.chineseResidentIDOld, text)) }
}
