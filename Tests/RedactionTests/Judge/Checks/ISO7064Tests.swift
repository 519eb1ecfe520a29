import Testing

@testable import Redaction

@Suite("ISO 7064")
struct ISO7064Tests {
  private func isValidMod11Radix2(_ text: String) -> Bool {
    let symbols = symbols(text)
    return ISO7064.isValidMod11Radix2(symbols.span)
  }

  private func isValidMod11And10(_ text: String) -> Bool {
    let symbols = symbols(text)
    return ISO7064.isValidMod11And10(symbols.span)
  }

  private func remainder(_ text: String, seed: Int = 0) -> Int {
    let symbols = symbols(text)
    return ISO7064.remainderBy97(symbols.span, in: 0..<symbols.count, seed: seed)
  }

  /// Symbols as the checks get them.
  private func symbols(_ text: String) -> [UInt8] {
    text.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 }
  }

  @Test("MOD 11-2 accepts one check character of eleven", arguments: ["0794", "123456789", "5"])
  func mod11Radix2(_ body: String) {
    let accepted = "0123456789X".filter {
      isValidMod11Radix2("\(body)\($0)")
    }
    #expect(accepted.count == 1)
  }

  @Test("MOD 11-2 gives the check character of the standard's example")
  func example() { #expect(isValidMod11Radix2("07940")) }

  @Test("MOD 11,10 accepts one check digit of ten", arguments: ["0794", "123456789", "5"])
  func mod11And10(_ body: String) {
    let accepted = (0...9).filter { isValidMod11And10("\(body)\($0)") }
    #expect(accepted.count == 1)
  }

  @Test("MOD 11,10 gives the check digit of the standard's example")
  func hybridExample() { #expect(isValidMod11And10("07945")) }

  @Test("The remainder by 97 is that of the number", arguments: [0, 96, 97, 98, 31_415_926_535])
  func remainderOfNumber(_ number: Int) {
    #expect(remainder(String(number)) == number % 97)
  }

  @Test("A letter counts as two digits, and a seed stands before the symbols")
  func letters() {
    #expect(remainder("1Z2") == 1352 % 97)
    #expect(remainder("1Z2", seed: 5) == 51352 % 97)
  }

  @Test("Less than two symbols, and letters in the wrong place, are refused")
  func refused() {
    for text in ["", "1", "X", "1X1", "AAAA"] {
      #expect(!isValidMod11Radix2(text))
      #expect(!isValidMod11And10(text))
    }
  }
}
