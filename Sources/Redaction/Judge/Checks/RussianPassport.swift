/// Series and number of a Russian internal passport: ten digits, 45 09 123456.
///
/// Source: Ministry of Internal Affairs, order 605 of 15 September 1997, and order 773 of
/// 16 November 2020. The first two digits of the series are the region by OKATO, the next two the
/// year the form was printed, from 1997; the six digits of the number are not all zero. There is no
/// check digit: one number of three is plausible, so that a label is needed.
enum RussianPassport {
  static func isPlausible(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 10), !digits.isUniform else { return false }
    let year = digits.number(in: 2..<4)
    return hasRegion(digits.number(in: 0..<2))
      && (year >= 97 || year <= Horizon.yearInCentury)
      && digits.number(in: 4..<10) != 0
  }

  /// The codes that OKATO never gave to a region are fewer than those it did.
  private static func hasRegion(_ code: Int) -> Bool {
    switch code {
    case 0, 2, 6, 13, 16, 31, 48, 51, 59, 62, 72: false
    default: true
    }
  }
}
