/// The identification number of a citizen of Belarus: fourteen symbols, 4010190A012PB5.
///
/// Source: the structure as published, confirmed by two independent programs; the act itself was not
/// at hand. A digit for century and sex (3 and 4 for the twentieth century,
/// 5 and 6 for the twenty-first); day, month and year of birth; a letter for the region; three
/// digits of order; two letters for citizenship; a check digit weighted 7, 3, 1 modulo 10, a letter
/// counting from A = 10, as in ICAO Doc 9303.
enum BelarusianPersonalNumber {
  static func isValid(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 14, symbols.areDigits(in: 0..<7), isRegion(symbols[7]),
      symbols.areDigits(in: 8..<11), isCitizenship(symbols[11], symbols[12]),
      Symbol.isDigit(symbols[13]), (3...6).contains(symbols[0])
    else { return false }
    let year = (symbols[0] <= 4 ? 1900 : 2000) + symbols.number(in: 5..<7)
    return CivilDate.isBirth(
      year: year, month: symbols.number(in: 3..<5), day: symbols.number(in: 1..<3))
      && Int(symbols[13]) == TravelDocument.checkDigit(of: symbols, in: 0..<13)
  }

  private static func isRegion(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "C"), UInt8(ascii: "E"),
      UInt8(ascii: "H"), UInt8(ascii: "K"), UInt8(ascii: "M"):
      true
    default: false
    }
  }

  private static func isCitizenship(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "P"), UInt8(ascii: "B")), (UInt8(ascii: "B"), UInt8(ascii: "A")),
      (UInt8(ascii: "B"), UInt8(ascii: "I")):
      true
    default: false
    }
  }
}
