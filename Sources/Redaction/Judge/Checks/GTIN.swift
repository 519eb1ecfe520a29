/// GTIN, the number under a bar code: EAN-8, UPC-A (12 digits), EAN-13 and GTIN-14. It names a thing
/// on sale: it vetoes a finding.
///
/// Source: GS1 General Specifications, section 7.9. Counted from the right, the digits before the
/// last are weighted 3 and 1 in turn; with the last one they add up to a multiple of ten.
///
/// One number of ten passes.
enum GTIN {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    switch digits.count {
    case 8, 12, 13, 14: break
    default: return false
    }
    guard digits.areDigits(in: 0..<digits.count) else { return false }
    var sum = 0
    for place in 0..<digits.count {
      sum += Int(digits[digits.count - 1 - place]) * (place.isMultiple(of: 2) ? 1 : 3)
    }
    return sum > 0 && sum % 10 == 0
  }
}
