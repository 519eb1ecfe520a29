/// BSN, the citizen service number of the Netherlands: nine digits.
///
/// Source: Wet algemene bepalingen burgerservicenummer and its decree (2007), the "eleven test": the
/// digits weighted 9 to 2, less the last one, add up to a multiple of eleven.
///
/// One number of eleven passes: a label is needed. A BSN written with eight digits is not taken.
enum DutchBSN {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 9), !digits.isUniform else { return false }
    // 10 for -1: the same modulo 11, and never below zero.
    return digits.weightedSum([9, 8, 7, 6, 5, 4, 3, 2, 10]) % 11 == 0
  }
}
