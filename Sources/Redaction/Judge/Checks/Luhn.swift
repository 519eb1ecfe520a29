/// The Luhn check, "modulus 10, double-add-double" (ISO/IEC 7812-1, annex B; H. P. Luhn,
/// US patent 2 950 048).
///
/// Counted from the right, every second digit is doubled and its digits are added; the total is a
/// multiple of ten. Finds every single wrong digit and every swap of neighbours but 09 and 90.
///
/// It knows no length and no prefix, and one number of ten passes, a row of zeros among them.
enum Luhn {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    isValid(digits, from: 0)
  }

  /// The same for the digits from `start` to the end.
  static func isValid(_ digits: Span<UInt8>, from start: Int) -> Bool {
    guard digits.count - start > 1, digits.areDigits(in: start..<digits.count) else {
      return false
    }
    var sum = 0
    var doubles = false
    for index in (start..<digits.count).reversed() {
      let digit = Int(digits[index])
      sum += doubles ? digit * 2 - (digit > 4 ? 9 : 0) : digit
      doubles.toggle()
    }
    return sum % 10 == 0
  }
}
