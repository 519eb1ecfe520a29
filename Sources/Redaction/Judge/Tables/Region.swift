/// How telephone numbers are dialled in one country or territory, or to a service of no country.
struct Region: Sendable, Equatable {
  /// ISO 3166-1 code of two capital letters, or `001` for a service of no country.
  var name: String
  /// Country calling code, 1...999. Several regions may share one.
  var callingCode: Int
  /// Prefixes of calls inside the country, the usual one first; none where numbers have no prefix.
  var trunk: [DialCode]
  /// Prefixes of calls abroad; none where only carriers' own codes exist.
  var exit: [DialCode]
  /// Digits of a national number, without any prefix.
  var lengths: LengthSet
  /// ISO 639-1 codes of the languages to expect in messages, the likeliest first; often none.
  var languages: [String]
}

/// A short run of digits that is dialled first, as `8`, `06` or `810`. Leading zeros count.
struct DialCode: Sendable, Hashable {
  /// Greatest number of digits.
  static let longest = 9
  /// The digits read as a decimal number.
  private let value: UInt32
  /// Number of digits, 1...`longest`.
  let count: Int

  /// The ASCII digits of `range`; nil when they are not 1 to `longest` digits.
  init?(_ table: Span<UInt8>, _ range: Range<Int>) {
    guard let number = table.decimal(in: range) else { return nil }
    value = UInt32(number)
    count = range.count
  }

  /// Whether `digits` (values 0...9) begin with this code.
  func begins(_ digits: Span<UInt8>) -> Bool {
    guard digits.count >= count else { return false }
    var read: UInt32 = 0
    for index in 0..<count {
      guard digits[index] <= 9 else { return false }
      read = read &* 10 &+ UInt32(digits[index])
    }
    return read == value
  }
}
