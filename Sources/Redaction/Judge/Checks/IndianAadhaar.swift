/// Aadhaar, the identity number of India: twelve digits, 2234 5678 9124.
///
/// Source: Unique Identification Authority of India, "A UID numbering scheme" (2010). The first digit
/// is neither 0 nor 1, the last one is a check digit by Verhoeff; a number that reads the same
/// backwards is not given out.
///
/// One number of thirteen passes: a label is needed.
enum IndianAadhaar {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 12), digits[0] > 1, !isPalindrome(digits) else { return false }
    return Verhoeff.isValid(digits)
  }

  private static func isPalindrome(_ digits: Span<UInt8>) -> Bool {
    for index in 0..<digits.count / 2
    where digits[index] != digits[digits.count - 1 - index] { return false }
    return true
  }
}
