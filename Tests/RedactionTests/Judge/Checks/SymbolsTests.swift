import Testing

@testable import Redaction

@Suite("Symbols")
struct SymbolsTests {
  // A span cannot be an operand of #expect, so that each question is asked in a function.
  private func areDigits(_ symbols: [UInt8], in range: Range<Int>) -> Bool {
    symbols.span.areDigits(in: range)
  }
  private func areLetters(_ symbols: [UInt8], in range: Range<Int>) -> Bool {
    symbols.span.areLetters(in: range)
  }
  private func isNumber(_ symbols: [UInt8], length: Int) -> Bool {
    symbols.span.isNumber(length: length)
  }
  private func isUniform(_ symbols: [UInt8]) -> Bool { symbols.span.isUniform }

  @Test("A byte is a digit, a letter or neither, never both")
  func kinds() {
    for symbol in UInt8.min...UInt8.max {
      #expect(Symbol.isDigit(symbol) == (symbol < 10))
      #expect(Symbol.isLetter(symbol) == (0x41...0x5A).contains(symbol))
      #expect(Symbol.place(symbol) == (Symbol.isLetter(symbol) ? Int(symbol) - 65 : nil))
    }
    #expect(!Symbol.isLetter(Symbol.foreignLetter))
  }

  @Test("A range that reaches beyond the span holds neither digits nor letters")
  func ranges() {
    let digits: [UInt8] = [1, 2, 3]
    #expect(areDigits(digits, in: 0..<3))
    #expect(!areDigits(digits, in: 0..<4))
    #expect(!areDigits(digits, in: -1..<2))
    #expect(!areLetters(digits, in: 0..<3))
    let letters: [UInt8] = [0x41, 0x5A]
    #expect(areLetters(letters, in: 0..<2))
    #expect(!areLetters(letters, in: 0..<3))
  }

  @Test("The digits of a range make a number")
  func numbers() {
    let digits: [UInt8] = [1, 0, 9, 7]
    #expect(digits.span.number(in: 0..<4) == 1097)
    #expect(digits.span.number(in: 1..<3) == 9)
    #expect(digits.span.number(in: 2..<2) == 0)
    #expect(isNumber(digits, length: 4))
    #expect(!isNumber(digits, length: 3))
  }

  @Test("More digits than fit wrap instead of trapping")
  func wrapping() {
    let digits = [UInt8](repeating: 9, count: 64)
    _ = digits.span.number(in: 0..<64)
  }

  @Test("One symbol alone is not uniform")
  func uniform() {
    #expect(isUniform([4, 4, 4]))
    #expect(!isUniform([4, 4, 5]))
    #expect(!isUniform([4]))
    #expect(!isUniform([]))
  }

  @Test("A row of letters is read by index and searched, and never beyond its end")
  func rows() {
    #expect(Symbol.letter(2, of: "ABCDEHLMPRST") == 0x43)
    #expect(Symbol.letter(12, of: "ABCDEHLMPRST") == 0)
    #expect(Symbol.letter(-1, of: "ABCDEHLMPRST") == 0)
    #expect(Symbol.index(of: 0x48, in: "ABCDEHLMPRST") == 5)
    #expect(Symbol.index(of: 0x46, in: "ABCDEHLMPRST") == nil)
  }
}
