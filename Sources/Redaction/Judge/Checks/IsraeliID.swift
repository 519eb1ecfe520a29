/// The identity number (teudat zehut) of Israel: nine digits, the last one a check digit by Luhn.
///
/// Source: Population and Immigration Authority, population registry law of 1965.
///
/// One number of ten passes: a label is needed. Numbers written without leading zeros are not taken.
enum IsraeliID {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    digits.isNumber(length: 9) && digits.number(in: 0..<9) != 0 && Luhn.isValid(digits)
  }
}
