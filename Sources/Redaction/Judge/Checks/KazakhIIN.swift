/// IIN, the individual identification number of Kazakhstan: twelve digits.
///
/// Source: Government of Kazakhstan, decree 406 of 22 May 2007. Year, month and day of birth; a
/// digit for century and sex (3 and 4 for the twentieth century, 5 and 6 for the twenty-first, 0
/// for some foreigners); four digits of order; a check digit. The check digit is the sum of digits
/// weighted 1 to 11, modulo 11; if that is ten, weighted 3 to 11, 1 and 2; if it is ten again, the
/// number is not given out. The eleventh digit weighs eleven in the first row, so that an error in
/// it remains unseen. Since 2013 the date need not be that of birth, but it is still a date.
enum KazakhIIN {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 12), isControlled(digits) else { return false }
    let year = digits.number(in: 0..<2)
    let month = digits.number(in: 2..<4)
    let day = digits.number(in: 4..<6)
    switch digits[6] {
    case 0: return CivilDate.isBirth(yearInCentury: year, month: month, day: day)
    case 3, 4: return CivilDate.isBirth(year: 1900 + year, month: month, day: day)
    case 5, 6: return CivilDate.isBirth(year: 2000 + year, month: month, day: day)
    default: return false
    }
  }

  /// The check digit, which IIN and BIN share.
  static func isControlled(_ digits: Span<UInt8>) -> Bool {
    var control = digits.weightedSum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11
    if control == 10 {
      control = digits.weightedSum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11
    }
    return control < 10 && Int(digits[11]) == control
  }
}
