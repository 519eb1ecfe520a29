import Testing

@testable import Redaction

@Suite("Check digit of travel documents")
struct TravelDocumentTests {
  private func checkDigit(of symbols: [UInt8]) -> Int {
    TravelDocument.checkDigit(of: symbols.span, in: 0..<symbols.count)
  }

  @Test(
    "The examples of ICAO Doc 9303 agree",
    arguments: [("520727", 3), ("D23145890734", 9), ("740812", 2), ("L898902C3", 6)])
  func examples(_ text: String, _ digit: Int) {
    let symbols = text.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 }
    #expect(checkDigit(of: symbols) == digit)
  }

  @Test("A letter ten places away counts the same, which the check cannot see")
  func blindSpot() {
    #expect(checkDigit(of: [0x41]) == checkDigit(of: [0x4B]))
  }
}
