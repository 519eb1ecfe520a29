/// Rodné číslo, the birth number of Czechia and Slovakia: ten digits, 780123/3540, or nine for births
/// before 1954.
///
/// Source: act 133/2000 (Czechia), § 13, and act 301/1995 (Slovakia). Year, month and day of birth,
/// the month with 50 more for a woman and, since 2004, 20 more when a day's numbers are used up;
/// the order. Ten digits are a multiple of eleven; up to 1985 the last one was 0 where it should
/// have been ten. Nine digits bear no check.
enum RodneCislo {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 10) else { return false }
    let short = digits.number(in: 0..<2)
    let year = short >= 54 ? 1900 + short : 2000 + short
    guard hasBirth(digits, year: year) else { return false }
    if digits.number(in: 0..<10) % 11 == 0 { return true }
    return year <= 1985 && digits[9] == 0 && digits.number(in: 0..<9) % 11 == 10
  }

  /// The form of nine digits, which one random number of twenty-five has.
  static func isPlausibleOldForm(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 9), digits.number(in: 0..<2) <= 53 else { return false }
    return hasBirth(digits, year: 1900 + digits.number(in: 0..<2))
  }

  private static func hasBirth(_ digits: Span<UInt8>, year: Int) -> Bool {
    var month = digits.number(in: 2..<4)
    if month > 50 { month -= 50 }
    if month > 20, year >= 2004 { month -= 20 }
    return CivilDate.isBirth(year: year, month: month, day: digits.number(in: 4..<6))
  }
}
