/// The number of a Russian medical insurance policy (ENP): sixteen digits, the last one a check
/// digit.
///
/// Source of the check digit: Federal Fund of medical insurance, order 79 of 7 April 2011, after
/// ISO/HL7 27931 (Mod10): the digits in odd places from the right are written as one number and
/// doubled, those in even places are written before it, and all digits are added. A carry moves a
/// ten one place to the left, as Luhn's rule does by adding the digits, so it is Luhn's rule.
///
/// One number of ten passes, and payment cards have sixteen digits and Luhn too: only a label
/// makes it a policy, unless the date of birth inside is asked for as well.
enum OMSPolicy {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    digits.isNumber(length: 16) && digits.number(in: 0..<2) != 0 && Luhn.isValid(digits)
  }

  /// Behind the region stand month, year backwards and day of birth, each digit taken from nine.
  /// A month bears 20 or 40 more for the half of the century, a day 50 more for the sex.
  ///
  /// Which half bears which number is not asked, for want of the printed rule. One number of 3,600
  /// passes as it is.
  static func isValidWithBirth(_ digits: Span<UInt8>) -> Bool {
    guard isValid(digits) else { return false }
    let month = 99 - digits.number(in: 2..<4)
    let day = 99 - digits.number(in: 8..<10)
    var year = 0
    for index in (4..<8).reversed() { year = year * 10 + 9 - Int(digits[index]) }
    return month <= 52
      && CivilDate.isBirth(year: year, month: month % 20, day: day > 50 ? day - 50 : day)
  }
}
