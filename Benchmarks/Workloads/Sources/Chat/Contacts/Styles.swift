/// Digits and letters of other shapes that read the same.
enum Styles {
  /// The first of ten digits that follow one another; the circled ones come apart.
  private static let digitSeries: [UInt32] = [
    0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x0660, 0x0966, 0x2080,
  ]

  /// Every digit of `text` in another shape, the same for all; other signs stay.
  static func digits(_ text: String, _ random: inout SplitMix64) -> String {
    let series = random.below(digitSeries.count + 2)
    var result = ""
    for scalar in text.unicodeScalars {
      guard ("0"..."9").contains(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let digit = scalar.value - 0x30
      if series < digitSeries.count {
        result.append(digitSeries[series] + digit)
      } else if series == digitSeries.count {
        result.append(digit == 0 ? 0x24EA : 0x2460 + digit - 1)
      } else {
        // A keycap: the digit, a variation selector, the key around both.
        result.append(scalar.value)
        result.append(0xFE0F)
        result.append(0x20E3)
      }
    }
    return result
  }

  /// All printable ASCII full-width, as East Asian keyboards write it.
  static func fullWidth(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result.append((0x21...0x7E).contains(scalar.value) ? scalar.value + 0xFEE0 : scalar.value)
    }
    return result
  }

  /// Small letters that look the same in Cyrillic, in about half of the places and in one at least
  /// where there is any.
  static func cyrillic(_ text: String, _ random: inout SplitMix64) -> String {
    let twins: [Unicode.Scalar: UInt32] = [
      "a": 0x430, "e": 0x435, "o": 0x43E, "p": 0x440, "c": 0x441, "x": 0x445, "y": 0x443,
    ]
    var result = ""
    var replaced = false
    for scalar in text.unicodeScalars {
      if let twin = twins[scalar], !replaced || random.chance(perThousand: 500) {
        result.append(twin)
        replaced = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `separator` between all signs.
  static func spread(_ text: String, _ separator: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if !result.isEmpty { result += separator }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

extension String {
  /// Appends a code point that is known to be a Unicode scalar.
  fileprivate mutating func append(_ value: UInt32) {
    if let scalar = Unicode.Scalar(value) { unicodeScalars.append(scalar) }
  }
}
