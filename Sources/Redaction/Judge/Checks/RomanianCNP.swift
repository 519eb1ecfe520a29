/// CNP, the personal number of Romania: thirteen digits.
///
/// Source: law 105/1996 and government ordinance 97/2005. A digit for sex and century (1, 2 for the
/// twentieth, 5, 6 for the twenty-first, 7, 8 for residents from abroad); year, month and day of
/// birth; county; order; the sum weighted 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9 modulo 11, ten counting
/// as one.
enum RomanianCNP {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 13), hasBirth(digits), isCounty(digits.number(in: 7..<9)) else {
      return false
    }
    let remainder = digits.weightedSum([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
    return Int(digits[12]) == (remainder == 10 ? 1 : remainder)
  }

  private static func hasBirth(_ digits: Span<UInt8>) -> Bool {
    let year = digits.number(in: 1..<3)
    let month = digits.number(in: 3..<5)
    let day = digits.number(in: 5..<7)
    switch digits[0] {
    case 1, 2: return CivilDate.isBirth(year: 1900 + year, month: month, day: day)
    case 5, 6: return CivilDate.isBirth(year: 2000 + year, month: month, day: day)
    case 7, 8: return CivilDate.isBirth(yearInCentury: year, month: month, day: day)
    default: return false
    }
  }

  private static func isCounty(_ code: Int) -> Bool {
    switch code {
    case 1...48, 51, 52, 70, 80...83: true
    default: false
    }
  }
}
