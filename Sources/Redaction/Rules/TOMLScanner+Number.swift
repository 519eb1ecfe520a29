extension TOMLScanner {
  /// Bytes of a number. TOML has no limit, and the standard library none on the digits of a
  /// floating-point number; no rule needs more.
  private static let numberLimit = 64

  /// An integer, a floating-point number, `true` or `false`.
  ///
  /// Dates are TOML too, but no key takes one.
  mutating func scalar() throws(RuleError) -> TOMLValue {
    let start = index
    while let byte = peek(), !Self.endsScalar(byte) { index += 1 }
    if index == start { throw error(.value) }
    let bytes = text.bytes[start..<index]
    guard bytes.count <= Self.numberLimit else { throw error(.scalar, at: start) }
    switch String(decoding: bytes, as: UTF8.self) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "inf", "+inf": return .float(.infinity)
    case "-inf": return .float(-.infinity)
    case "nan", "+nan", "-nan": return .float(.nan)
    default: break
    }
    guard let value = Self.number(bytes) else { throw error(.scalar, at: start) }
    return value
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// The number that `bytes` are; nil when they are none, or one beyond 64 bits.
  private static func number(_ bytes: ArraySlice<UInt8>) -> TOMLValue? {
    if bytes.first == UInt8(ascii: "0"), let radix = radix(bytes.dropFirst().first) {
      // Behind a prefix there is no sign, and zeros may lead.
      guard let digits = digits(bytes.dropFirst(2), radix: radix) else { return nil }
      return Int(digits, radix: radix).map(TOMLValue.integer)
    }
    var rest = bytes
    var written = ""
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      if sign == UInt8(ascii: "-") { written = "-" }
      rest = rest.dropFirst()
    }
    let isFractionOrExponent = { (byte: UInt8) in
      byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
    }
    let whole = rest.prefix { !isFractionOrExponent($0) }
    guard let digits = digits(whole, radix: 10), digits.utf8.count == 1 || digits.first != "0"
    else { return nil }
    written += digits
    rest = rest[whole.endIndex...]
    if rest.isEmpty { return Int(written).map(TOMLValue.integer) }
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix { !isFractionOrExponent($0) }
      guard let digits = Self.digits(fraction, radix: 10) else { return nil }
      written += "." + digits
      rest = rest[fraction.endIndex...]
    }
    if let mark = rest.first {
      guard mark | 0x20 == UInt8(ascii: "e") else { return nil }
      rest = rest.dropFirst()
      written += "e"
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        if sign == UInt8(ascii: "-") { written += "-" }
        rest = rest.dropFirst()
      }
      guard let digits = Self.digits(rest, radix: 10) else { return nil }
      written += digits
    }
    return Double(written).map(TOMLValue.float)
  }

  private static func radix(_ letter: UInt8?) -> Int? {
    switch letter {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  /// `bytes` without low lines, each of which has to stand between two digits; nil when there is no
  /// digit, or anything else.
  private static func digits(_ bytes: ArraySlice<UInt8>, radix: Int) -> String? {
    var digits = ""
    var wasDigit = false
    for byte in bytes {
      if let digit = hexDigit(byte), digit < radix {
        digits.unicodeScalars.append(Unicode.Scalar(byte))
        wasDigit = true
      } else if byte == UInt8(ascii: "_"), wasDigit {
        wasDigit = false
      } else {
        return nil
      }
    }
    return wasDigit ? digits : nil
  }
}
