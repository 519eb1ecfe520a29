/// NIP, the tax number of Poland: ten digits. Companies have one as well as traders.
///
/// Source: act of 13 October 1995 on the registration and identification of taxpayers. The last digit
/// is a weighted sum modulo 11; numbers whose sum leaves ten are not given out.
///
/// One number of eleven passes: a label is needed.
enum PolishNIP {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 10), digits.number(in: 0..<10) != 0 else { return false }
    return Int(digits[9]) == digits.weightedSum([6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11
  }
}
