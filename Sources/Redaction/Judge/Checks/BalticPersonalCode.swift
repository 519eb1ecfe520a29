/// Isikukood of Estonia and asmens kodas of Lithuania, which are built alike: eleven digits.
///
/// Source: EVS 585:2007 (Estonia) and the act on the population register (Lithuania). A digit for
/// century and sex (3, 4 for the twentieth, 5, 6 for the twenty-first); year, month and day of
/// birth; three digits of order; a check digit. That is the sum weighted 1 to 9 and 1, modulo 11;
/// if ten, weighted 3 to 9 and 1 to 3; if ten again, zero.
///
/// Lithuanian codes that begin with 9 and bear no date are not taken.
enum BalticPersonalCode {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 11), (3...6).contains(digits[0]) else { return false }
    guard
      CivilDate.isBirth(
        year: (digits[0] <= 4 ? 1900 : 2000) + digits.number(in: 1..<3),
        month: digits.number(in: 3..<5), day: digits.number(in: 5..<7))
    else { return false }
    var control = digits.weightedSum([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
    if control == 10 { control = digits.weightedSum([3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 }
    return Int(digits[10]) == control % 10
  }
}
