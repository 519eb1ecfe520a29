/// What every check reads, one byte each: a digit is its value, 0...9; a letter is its upper-case
/// ASCII code, 0x41...0x5A; `foreignLetter` is a letter that ASCII has not. Separators have gone
/// before. Values and codes do not overlap, so one byte says both.
enum Symbol {
  /// Any letter outside ASCII, as the Cyrillic series of an old driving licence.
  static let foreignLetter: UInt8 = 0xFF

  static func isDigit(_ symbol: UInt8) -> Bool { symbol <= 9 }

  static func isLetter(_ symbol: UInt8) -> Bool { symbol >= 0x41 && symbol <= 0x5A }

  /// The place of a letter in the alphabet, A = 0; nothing for any other symbol.
  static func place(_ symbol: UInt8) -> Int? { isLetter(symbol) ? Int(symbol) - 0x41 : nil }

  /// The letter at `index` of a row of ASCII letters; zero, which no letter is, beyond its end.
  static func letter(_ index: Int, of row: StaticString) -> UInt8 {
    // The buffer is the literal itself: nothing is copied, and the index is checked.
    row.withUTF8Buffer { $0.indices.contains(index) ? $0[index] : 0 }
  }

  /// The first index of a letter in a row of ASCII letters.
  static func index(of symbol: UInt8, in row: StaticString) -> Int? {
    row.withUTF8Buffer { $0.firstIndex(of: symbol) }
  }
}

extension Span where Element == UInt8 {
  /// Whether there are exactly `length` symbols and each of them is a digit.
  func isNumber(length: Int) -> Bool { count == length && areDigits(in: 0..<count) }

  /// Whether the symbols in `range` are digits; false when it reaches beyond the span.
  func areDigits(in range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= count else { return false }
    for index in range where !Symbol.isDigit(self[index]) { return false }
    return true
  }

  /// Whether the symbols in `range` are ASCII letters; false when it reaches beyond the span.
  func areLetters(in range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= count else { return false }
    for index in range where !Symbol.isLetter(self[index]) { return false }
    return true
  }

  /// The number that the digits in `range` write. The caller has seen to it that they are digits;
  /// eighteen of them are the most that fit, beyond which the value wraps.
  func number(in range: Range<Int>) -> Int {
    var value = 0
    for index in range { value = value &* 10 &+ Int(self[index]) }
    return value
  }

  /// Whether all symbols are the same one, as in 111-11-1111: written to fill a field.
  var isUniform: Bool {
    guard count > 1 else { return false }
    for index in 1..<count where self[index] != self[0] { return false }
    return true
  }
}
