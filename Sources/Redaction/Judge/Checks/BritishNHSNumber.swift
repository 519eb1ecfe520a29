/// The NHS number of England, Wales and the Isle of Man: ten digits, 943 476 5919.
///
/// Source: NHS Data Model and Dictionary, "NHS number". The digits weighted 10 to 1 add up to a
/// multiple of eleven; a check digit of ten is not given out.
///
/// One number of eleven passes, telephone numbers among them: a label is needed.
enum BritishNHSNumber {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 10), !digits.isUniform else { return false }
    return digits.weightedSum([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
  }
}
