/// IdNr, the tax identification number of a person in Germany: eleven digits.
///
/// Source: § 139b of the Abgabenordnung and the Steueridentifikationsnummerverordnung. The first digit
/// is not zero. Among the first ten digits exactly one occurs two or three times, but not three
/// times running, and no other more than once. The last is a check digit by ISO 7064, MOD 11,10.
enum GermanTaxID {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 11), digits[0] != 0 else { return false }
    return repeatsOneDigit(digits) && ISO7064.isValidMod11And10(digits)
  }

  private static func repeatsOneDigit(_ digits: Span<UInt8>) -> Bool {
    var counts = InlineArray<10, UInt8>(repeating: 0)
    for index in 0..<10 {
      if index > 1, digits[index] == digits[index - 1], digits[index] == digits[index - 2] {
        return false
      }
      counts[Int(digits[index])] += 1
    }
    var repeated = 0
    for digit in 0..<10 where counts[digit] > 1 {
      guard counts[digit] <= 3 else { return false }
      repeated += 1
    }
    return repeated == 1
  }
}
