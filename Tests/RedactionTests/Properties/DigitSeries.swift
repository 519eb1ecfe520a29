/// Ten texts that stand for the digits 0 to 9.
struct DigitSeries: Sendable {
  var name: String
  /// By value. A series without a sign for a digit has the plain one, as people write it.
  var digits: [String]

  /// `text` with its ASCII digits in this series.
  func restyled(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      ("0"..."9").contains(scalar) ? digits[Int(scalar.value) - 0x30] : String(scalar)
    }.joined()
  }

  /// - Parameters:
  ///   - value: that of the sign `first`; the signs behind it count up.
  ///   - zero: where 0 stands apart from the others.
  private init(_ name: String, from value: Int, _ first: UInt32, zero: UInt32? = nil) {
    self.name = name
    digits = (0...9).map { digit in
      if digit == 0, let zero { return String(codePoint: zero) }
      return digit < value ? String(digit) : String(codePoint: first + UInt32(digit - value))
    }
  }

  private init(_ name: String, each digit: (Int) -> String) {
    self.name = name
    digits = (0...9).map(digit)
  }

  /// Every set of decimal digits but the ASCII one.
  static let decimal: [DigitSeries] = DecimalSet.known.dropFirst().map { set in
    DigitSeries("decimal from \(String(set.zero, radix: 16))", from: 0, set.zero)
  }

  /// What looks like digits otherwise.
  static let ornamental: [DigitSeries] = [
    DigitSeries("circled", from: 1, 0x2460, zero: 0x24EA),
    DigitSeries("parenthesised", from: 1, 0x2474),
    DigitSeries("with full stop", from: 1, 0x2488, zero: 0x1F100),
    DigitSeries("with comma", from: 0, 0x1F101),
    DigitSeries("double circled", from: 1, 0x24F5),
    DigitSeries("negative circled", from: 1, 0x2776, zero: 0x24FF),
    DigitSeries("circled sans-serif", from: 1, 0x2780, zero: 0x1F10B),
    DigitSeries("negative circled sans-serif", from: 1, 0x278A, zero: 0x1F10C),
    DigitSeries("superscript") { ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"][$0] },
    DigitSeries("subscript", from: 0, 0x2080),
    DigitSeries("Roman capitals", from: 1, 0x2160),
    DigitSeries("Roman small", from: 1, 0x2170),
    DigitSeries("Hangzhou", from: 1, 0x3021),
    DigitSeries("counting rods", from: 1, 0x1D360),
    DigitSeries("Ethiopic", from: 1, 0x1369),
    DigitSeries("keycaps") { "\($0)\u{FE0F}\u{20E3}" },
    DigitSeries("keycaps without selector") { "\($0)\u{20E3}" },
    DigitSeries("inside circles") { "\($0)\u{20DD}" },
    DigitSeries("struck through") { "\($0)\u{336}" },
    DigitSeries("underlined") { "\($0)\u{332}" },
  ]

  static let all = decimal + ornamental
}

extension String {
  init(_ scalar: Unicode.Scalar) { self = String(Character(scalar)) }

  /// The text of one code point; empty for a surrogate.
  init(codePoint value: UInt32) { self = Unicode.Scalar(value).map { String($0) } ?? "" }
}
