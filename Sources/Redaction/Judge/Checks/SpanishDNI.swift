/// DNI and NIE, the numbers of persons in Spain: eight digits and a letter, 12345678Z; for foreigners
/// X, Y or Z, seven digits and a letter.
///
/// Source: royal decree 1553/2005 (DNI) and 557/2011 (NIE). The letter stands for the remainder of
/// the number by 23; in a NIE the first letter counts as 0, 1 or 2.
enum SpanishDNI {
  static func isValid(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 9, symbols.areDigits(in: 0..<8) else { return false }
    return symbols[8] == letter(for: symbols.number(in: 0..<8))
  }

  static func isForeigner(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 9, symbols.areDigits(in: 1..<8) else { return false }
    let first = Int(symbols[0]) - Int(UInt8(ascii: "X"))
    guard (0...2).contains(first) else { return false }
    return symbols[8] == letter(for: first * 10_000_000 + symbols.number(in: 1..<8))
  }

  private static func letter(for number: Int) -> UInt8 {
    Symbol.letter(number % 23, of: "TRWAGMYFPDXBNJZSQVHLCKE")
  }
}
