/// TCKN, the identity number of the Republic of Turkey: eleven digits, of foreigners too (99…).
///
/// Source: General Directorate of Population and Citizenship Affairs (NVİ). The first digit is not
/// zero. The tenth is seven times the sum of the digits in odd places less the sum of those in even
/// places, the eleventh the sum of all before it, both modulo 10.
enum TurkishTCKN {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 11), digits[0] != 0 else { return false }
    // 7 and 9 for 7 and -1: the same modulo 10, and never below zero.
    let tenth = digits.weightedSum([7, 9, 7, 9, 7, 9, 7, 9, 7]) % 10
    let eleventh = digits.weightedSum([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10
    return Int(digits[9]) == tenth && Int(digits[10]) == eleventh
  }
}
