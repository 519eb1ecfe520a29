/// The letters of the output: plain letters and digits, `\xHH` for every other sign.
///
/// Nothing else is escaped by hand, so that no sign can be taken for syntax, white space included.
extension PatternWriter {
  mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  mutating func append(sign: UInt8) { Self.append(sign, to: &output) }

  mutating func append(_ signs: SignSet) {
    if let sign = signs.single { return append(sign: sign) }
    Self.append(signs, to: &output)
  }

  static func text(of signs: SignSet) -> String {
    var bytes: [UInt8] = []
    append(signs, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func append(quantifier lower: Int, _ upper: Int, _ manner: PatternRepeat.Manner) {
    switch (lower, upper) {
    case (0, 1): append("?")
    case _ where lower == upper: append("{\(lower)}")
    default: append("{\(lower),\(upper)}")
    }
    switch manner {
    case .greedy: break
    case .lazy: append("?")
    case .possessive: append("+")
    }
  }

  /// A class in brackets, from the set or from its rest, whichever has fewer runs.
  private static func append(_ signs: SignSet, to bytes: inout [UInt8]) {
    var runs = signs.runs
    bytes.append(UInt8(ascii: "["))
    // The rest has fewer runs only if the set reaches both ends.
    if signs.contains(0), signs.contains(255), runs.count > 1 {
      bytes.append(UInt8(ascii: "^"))
      runs = (~signs).runs
    }
    for run in runs {
      append(run.lowerBound, to: &bytes)
      if run.count > 2 { bytes.append(UInt8(ascii: "-")) }
      if run.count > 1 { append(run.upperBound, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func append(_ sign: UInt8, to bytes: inout [UInt8]) {
    switch sign {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      bytes.append(sign)
    default:
      // One by one: an array literal here was an allocation for every Cyrillic letter.
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(ascii: "x"))
      bytes.append(hexDigit(sign >> 4))
      bytes.append(hexDigit(sign & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
