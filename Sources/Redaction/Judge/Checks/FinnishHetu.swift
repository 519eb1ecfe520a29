/// HETU, the personal identity code of Finland: 131052-308T.
///
/// Source: government decree on the population information system 128/2010, and 330/2022 for the new
/// signs. Day, month and year of birth; a sign for the century (+, -, U to Y, A to F); three digits
/// from 002 to 899; a digit or letter for the remainder of the nine digits by 31.
///
/// + and - have gone as separators before a check sees them, so that ten symbols arrive for them
/// and eleven for the letters. Numbers from 900 on are for tests and for a hospital's own use.
enum FinnishHetu {
  static func isValid(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 10 || symbols.count == 11, symbols.areDigits(in: 0..<6) else {
      return false
    }
    let body = symbols.count - 4
    guard symbols.areDigits(in: body..<body + 3) else { return false }
    let order = symbols.number(in: body..<body + 3)
    guard (2...899).contains(order), hasBirth(symbols) else { return false }
    let remainder = (symbols.number(in: 0..<6) * 1000 + order) % 31
    return symbols[body + 3] == controlSign(remainder)
  }

  private static func hasBirth(_ symbols: Span<UInt8>) -> Bool {
    let day = symbols.number(in: 0..<2)
    let month = symbols.number(in: 2..<4)
    let year = symbols.number(in: 4..<6)
    guard symbols.count == 11 else {
      return CivilDate.isBirth(year: 1900 + year, month: month, day: day)
    }
    switch symbols[6] {
    case UInt8(ascii: "A")...UInt8(ascii: "F"):
      return CivilDate.isBirth(year: 2000 + year, month: month, day: day)
    case UInt8(ascii: "U")...UInt8(ascii: "Y"):
      return CivilDate.isBirth(year: 1900 + year, month: month, day: day)
    default: return false
    }
  }

  /// Letters that are read as digits or as each other (G, I, O, Q, Z) do not occur.
  private static func controlSign(_ remainder: Int) -> UInt8 {
    remainder < 10
      ? UInt8(truncatingIfNeeded: remainder)
      : Symbol.letter(remainder - 10, of: "ABCDEFHJKLMNPRSTUVWXY")
  }
}
