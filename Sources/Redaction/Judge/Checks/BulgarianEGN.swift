/// EGN, the civil number of Bulgaria: ten digits.
///
/// Source: act on civil registration of 1999 and ordinance RD-02-20-9 of 2012. Year, month and day
/// of birth, the month with 40 more for births from 2000 on; three digits of order and sex; the sum
/// weighted by the powers of two modulo 11, ten counting as zero.
enum BulgarianEGN {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 10) else { return false }
    let month = digits.number(in: 2..<4)
    let isLater = month > 40
    guard
      CivilDate.isBirth(
        year: (isLater ? 2000 : 1900) + digits.number(in: 0..<2),
        month: isLater ? month - 40 : month, day: digits.number(in: 4..<6))
    else { return false }
    return Int(digits[9]) == digits.weightedSum([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10
  }
}
