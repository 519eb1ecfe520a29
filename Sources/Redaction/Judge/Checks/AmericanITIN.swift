/// ITIN, the tax number of persons without an SSN in the United States: nine digits, 9xx-70-xxxx.
///
/// Source: Internal Revenue Service, publication 1915 and Internal Revenue Manual 3.21.263. The first
/// digit is 9; the fourth and fifth are 50 to 65, 70 to 88, 90 to 92 or 94 to 99.
///
/// There is no check digit: one number of twenty-three passes, so that a label is needed.
enum AmericanITIN {
  static func isPlausible(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 9), digits[0] == 9, !digits.isUniform else { return false }
    switch digits.number(in: 3..<5) {
    case 50...65, 70...88, 90...92, 94...99: return true
    default: return false
    }
  }
}
