/// The number of a German identity card or passport with its check digit: ten symbols, L01X00T471.
///
/// Source: Personalausweisverordnung and ICAO Doc 9303. Nine symbols without vowels and without B, D,
/// Q and S, the first of them a letter for the authority; then the check digit of travel documents.
///
/// The nine symbols alone, as they stand on the front, have no check digit and are not taken.
enum GermanIDCard {
  static func isValid(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 10, Symbol.isLetter(symbols[0]), Symbol.isDigit(symbols[9]) else {
      return false
    }
    for index in 0..<9 where !isUsed(symbols[index]) { return false }
    return Int(symbols[9]) == TravelDocument.checkDigit(of: symbols, in: 0..<9)
  }

  private static func isUsed(_ symbol: UInt8) -> Bool {
    switch symbol {
    case UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "D"), UInt8(ascii: "E"),
      UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "Q"), UInt8(ascii: "S"),
      UInt8(ascii: "U"):
      false
    default: Symbol.isDigit(symbol) || Symbol.isLetter(symbol)
    }
  }
}
