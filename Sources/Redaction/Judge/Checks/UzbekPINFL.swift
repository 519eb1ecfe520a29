/// PINFL (JShShIR), the personal number of Uzbekistan: fourteen digits.
///
/// Source: the structure as published, confirmed by several independent programs; the act itself
/// was not at hand. A digit for century and sex (3 and 4 for the
/// twentieth century, 5 and 6 for the twenty-first); day, month and year of birth; district; order;
/// a check digit, the sum weighted 7, 3, 1 and so on, modulo 10, as in ICAO Doc 9303.
enum UzbekPINFL {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 14), (3...6).contains(digits[0]) else { return false }
    let year = (digits[0] <= 4 ? 1900 : 2000) + digits.number(in: 5..<7)
    guard
      CivilDate.isBirth(
        year: year, month: digits.number(in: 3..<5), day: digits.number(in: 1..<3))
    else { return false }
    let sum = digits.weightedSum([7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7])
    return Int(digits[13]) == sum % 10
  }
}
