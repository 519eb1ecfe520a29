/// The number of a resident identity card of China: eighteen symbols, 11010519491231002X, or in the
/// cards up to 1999 fifteen digits.
///
/// Source: GB 11643-1999. Six digits for the place by GB/T 2260, date of birth, three digits of order,
/// and a check character by ISO 7064, MOD 11-2, where X is ten. The old form has a year of two
/// digits and no check character: one number of seventy-six passes, so that a label is needed.
///
/// Of the place only the province is checked, its first two digits.
enum ChineseResidentID {
  static func isValid(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 18, symbols.areDigits(in: 0..<17),
      isProvince(symbols.number(in: 0..<2))
    else { return false }
    return CivilDate.isBirth(
      year: symbols.number(in: 6..<10), month: symbols.number(in: 10..<12),
      day: symbols.number(in: 12..<14))
      && ISO7064.isValidMod11Radix2(symbols)
  }

  /// The form of fifteen digits, whose births are all of the twentieth century.
  static func isPlausibleOldForm(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 15), isProvince(digits.number(in: 0..<2)) else { return false }
    return CivilDate.isBirth(
      year: 1900 + digits.number(in: 6..<8), month: digits.number(in: 8..<10),
      day: digits.number(in: 10..<12))
  }

  private static func isProvince(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65: true
    case 71, 81, 82, 83, 91: true  // Taiwan, Hong Kong, Macao, residents from there, abroad
    default: false
    }
  }
}
