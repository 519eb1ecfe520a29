/// Ten decimal digits in a row, of general category Nd.
struct DecimalSet: Sendable {
  var zero: UInt32

  /// The sets of all Unicode versions up to the last one that we read, ASCII first.
  static let known = digits.filter { $0.properties.numericValue == 0 }.map {
    DecimalSet(zero: $0.value)
  }

  /// The digits of all sets.
  static let digits: [Unicode.Scalar] = UnicodeVersion.scalars.filter {
    $0.properties.generalCategory == .decimalNumber && $0.isKnown(to: UnicodeVersion.ofDigits)
  }
}
