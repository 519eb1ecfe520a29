/// Personas kods of Latvia: eleven digits, 161175-19997, and since 2017 32 and nine digits.
///
/// Source: act on the register of natural persons (2017) and the act of 1998 before it. Day, month
/// and year of birth, a digit for the century (1 for the twentieth, 2 for the twenty-first), order,
/// and a check digit: 1101 less the sum weighted 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, modulo 11.
///
/// The new form has neither date nor a published check digit: one number of a hundred is one, so
/// that a label is needed.
enum LatvianPersonalCode {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 11) else { return false }
    if digits.number(in: 0..<2) == 32 { return digits.number(in: 2..<11) != 0 }
    guard digits[6] == 1 || digits[6] == 2,
      CivilDate.isBirth(
        year: 1800 + Int(digits[6]) * 100 + digits.number(in: 4..<6),
        month: digits.number(in: 2..<4), day: digits.number(in: 0..<2))
    else { return false }
    let sum = digits.weightedSum([1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
    return Int(digits[10]) == (1101 - sum) % 11 % 10
  }
}
