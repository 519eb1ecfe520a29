import Testing

@testable import Redaction

@Suite("ISBN")
struct ISBNTests {
  static let examples = ["589215275-8", "978-7-160-79096-5", "9783633639533"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.isbn, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.isbn, text) }

  @Test("A remainder of ten is written X", arguments: ["569777818X", "56977-7818-x"])
  func aRemainderOfTenIs(_ text: String) { #expect(accepts(.isbn, text)) }

  @Test("A bar code of another thing is refused", arguments: ["4006381333931"])
  func aBarCodeOfAnother(_ text: String) { #expect(!accepts(.isbn, text)) }

  @Test("An X in another place is refused", arguments: ["56977781X8"])
  func anXInAnotherPlace(_ text: String) { #expect(!accepts(.isbn, text)) }
}
