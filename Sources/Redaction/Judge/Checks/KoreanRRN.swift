/// RRN, the resident registration number of South Korea, and the number of foreign residents:
/// thirteen digits, 900101-1234568.
///
/// Source: Resident Registration Act and its rules. Year, month and day of birth; a digit for sex
/// and century (1, 2, 5, 6 for the twentieth, 3, 4, 7, 8 for the twenty-first); order; a check
/// digit, 11 less the sum weighted 2 to 9 and 2 to 5, modulo 11 and 10. Since 5 October 2020 the six
/// digits behind the sex are drawn at random and there is no check digit: births from then on are
/// taken without, older persons whose number was changed since are not.
enum KoreanRRN {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 13) else { return false }
    let century: Int
    switch digits[6] {
    case 1, 2, 5, 6: century = 1900
    case 3, 4, 7, 8: century = 2000
    default: return false
    }
    let year = century + digits.number(in: 0..<2)
    guard
      CivilDate.isBirth(
        year: year, month: digits.number(in: 2..<4), day: digits.number(in: 4..<6))
    else { return false }
    if year * 10_000 + digits.number(in: 2..<6) >= 2020_10_05 { return true }
    let sum = digits.weightedSum([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])
    return Int(digits[12]) == (11 - sum % 11) % 10
  }
}
