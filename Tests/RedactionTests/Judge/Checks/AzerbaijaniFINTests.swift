import Testing

@testable import Redaction

@Suite("FIN of Azerbaijan")
struct AzerbaijaniFINTests {
  static let examples = ["5ZLM3PJ", "7kxy4l3", "1AB2C3D"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.azerbaijaniFIN, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.azerbaijaniFIN, text) }

  @Test("The letters I and O do not occur", arguments: ["5ZLM3PI", "5ZOM3PJ"])
  func theLettersIAndO(_ text: String) { #expect(!accepts(.azerbaijaniFIN, text)) }

  @Test("Seven letters and seven digits are refused", arguments: ["PRODUCT", "1234567"])
  func sevenLettersAndSevenDigits(_ text: String) { #expect(!accepts(.azerbaijaniFIN, text)) }
}
