/// INN of a natural person in Russia, traders among them: twelve digits, the last two of them check
/// digits.
///
/// Source: Federal Tax Service, order MM-7-6/435 of 29 June 2012. Both are weighted sums modulo 11,
/// ten counting as zero; the second one covers the first. The first two digits are the region, 00
/// being none.
enum PersonINN {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 12), digits.number(in: 0..<2) != 0 else { return false }
    let first = digits.weightedSum([7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
    let second = digits.weightedSum([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
    return Int(digits[10]) == first % 11 % 10 && Int(digits[11]) == second % 11 % 10
  }
}
