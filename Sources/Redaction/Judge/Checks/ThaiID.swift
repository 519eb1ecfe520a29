/// The number of a Thai identity card: thirteen digits, 1-2345-67890-12-1.
///
/// Source: Department of Provincial Administration of Thailand, regulation of 1984 on numbers of
/// persons. The first digit is the kind of person, 1 to 8; the last one is 11 less the sum weighted
/// 13 to 2, modulo 11 and 10.
enum ThaiID {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 13), (1...8).contains(digits[0]) else { return false }
    let sum = digits.weightedSum([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
    return Int(digits[12]) == (11 - sum % 11) % 10
  }
}
