/// The codice fiscale of a person in Italy: sixteen symbols, RSSMRA85T10A562S.
///
/// Source: ministerial decree of 23 December 1976. Three letters of the surname, three of the name,
/// year, a letter for the month, day (40 more for a woman), a letter and three digits for the
/// place, a check letter. Of two persons with the same code one has letters for digits: L to V
/// without O for 0 to 9. The check letter is the sum modulo 26 of values that a table gives for odd
/// places, and of the symbol's own number for even ones.
enum ItalianCodiceFiscale {
  static func isValid(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 16, symbols.areLetters(in: 0..<6), hasBirth(symbols),
      Symbol.isLetter(symbols[11]), digit(symbols[12]) != nil, digit(symbols[13]) != nil,
      digit(symbols[14]) != nil, let check = Symbol.place(symbols[15])
    else { return false }
    var sum = 0
    for index in 0..<15 {
      // A digit and the letter of the same number are worth the same.
      let number = Symbol.place(symbols[index]) ?? Int(symbols[index])
      sum += index.isMultiple(of: 2) ? value(inOddPlace: number) : number
    }
    return sum % 26 == check
  }

  private static func hasBirth(_ symbols: Span<UInt8>) -> Bool {
    guard let decade = digit(symbols[6]), let unit = digit(symbols[7]),
      let month = month(symbols[8]), let tens = digit(symbols[9]), let ones = digit(symbols[10])
    else { return false }
    let day = tens * 10 + ones
    return CivilDate.isBirth(
      yearInCentury: decade * 10 + unit, month: month, day: day > 40 ? day - 40 : day)
  }

  private static func month(_ symbol: UInt8) -> Int? {
    Symbol.index(of: symbol, in: "ABCDEHLMPRST").map { $0 + 1 }
  }

  private static func digit(_ symbol: UInt8) -> Int? {
    Symbol.isDigit(symbol) ? Int(symbol) : Symbol.index(of: symbol, in: "LMNPQRSTUV")
  }

  /// Counted from one, the first symbol is in an odd place.
  private static func value(inOddPlace number: Int) -> Int {
    let values: InlineArray<26, Int> = [
      1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
    ]
    return values[number]
  }
}
