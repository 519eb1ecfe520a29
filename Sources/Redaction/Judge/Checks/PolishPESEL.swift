/// PESEL, the number of the population register of Poland: eleven digits.
///
/// Source: act of 24 September 2010 on the register of population, article 15. Year, month and day of
/// birth, the month with 20 more for births from 2000 on; four digits of order and sex; a check
/// digit, ten less the sum weighted 1, 3, 7, 9 and so on, modulo 10.
enum PolishPESEL {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 11) else { return false }
    let month = digits.number(in: 2..<4)
    let isLater = month > 20
    guard
      CivilDate.isBirth(
        year: (isLater ? 2000 : 1900) + digits.number(in: 0..<2),
        month: isLater ? month - 20 : month, day: digits.number(in: 4..<6))
    else { return false }
    return digits.weightedSum([1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 == 0
  }
}
