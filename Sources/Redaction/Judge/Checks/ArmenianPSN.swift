/// PSN, the public services number of Armenia (formerly of the social card): ten digits.
///
/// Source: the structure as published; the act itself was not at hand. Day of birth
/// and 10 more for a man, 50 more for a woman; month and 20 more for births from 2000 on; year;
/// three digits of order; a last digit whose rule is not published. No three sixes stand together.
///
/// Only the date is checked: one number of ten passes, so that a label is needed.
enum ArmenianPSN {
  static func isPlausible(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 10), digits.number(in: 6..<9) != 0, !hasThreeSixes(digits) else {
      return false
    }
    let dayAndSex = digits.number(in: 0..<2)
    let monthAndCentury = digits.number(in: 2..<4)
    let century = monthAndCentury > 20 ? 2000 : 1900
    return CivilDate.isBirth(
      year: century + digits.number(in: 4..<6), month: monthAndCentury - (century - 1900) / 5,
      day: dayAndSex > 50 ? dayAndSex - 50 : dayAndSex - 10)
  }

  private static func hasThreeSixes(_ digits: Span<UInt8>) -> Bool {
    for index in 2..<digits.count
    where digits[index] == 6 && digits[index - 1] == 6 && digits[index - 2] == 6 {
      return true
    }
    return false
  }
}
