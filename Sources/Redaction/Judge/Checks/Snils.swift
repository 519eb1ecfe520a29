/// SNILS, the insurance number of a personal account in Russia: eleven digits, 123-456-789 64.
///
/// Source: Board of the Pension Fund of Russia, resolution 192p of 31 July 2006. The nine digits are weighted 9 to 1; the sum modulo 101 is the control
/// number, 100 counting as 00.
///
/// Numbers up to 001-001-998 bear no control number. They are refused here: hardly anybody has one,
/// and every order number padded with zeros looks like them.
enum Snils {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 11), digits.number(in: 0..<9) > 1_001_998 else { return false }
    let sum = digits.weightedSum([9, 8, 7, 6, 5, 4, 3, 2, 1])
    return digits.number(in: 9..<11) == sum % 101 % 100
  }
}
