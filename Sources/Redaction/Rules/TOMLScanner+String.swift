extension TOMLScanner {
  /// A string of any of the four kinds, from its opening quote on.
  ///
  /// Its bytes are copied only behind the first escape; until then it is a range of the text.
  mutating func string() throws(RuleError) -> TOMLString {
    let start = index
    guard let quote = peek() else { throw error(.value) }
    let isBasic = quote == UInt8(ascii: "\"")
    let isLong = peek(1) == quote && peek(2) == quote
    index += isLong ? 3 : 1
    // TOML drops a newline directly behind the opening quotes.
    if isLong, peek() == 0x0A { index += 1 }
    var copy: [UInt8]?
    /// Where the bytes begin that are not in `copy` yet.
    var pending = index
    while let byte = peek() {
      switch byte {
      case quote where !isLong:
        index += 1
        return finish(copy, pending..<index - 1)
      case quote where peek(1) == quote && peek(2) == quote:
        index += 3
        // One or two quotes may stand inside, right before the closing ones.
        var inner = 0
        while inner < 2, peek() == quote {
          index += 1
          inner += 1
        }
        return finish(copy, pending..<index - 3)
      case UInt8(ascii: "\\") where isBasic:
        var bytes = copy ?? []
        copy = nil  // The only reference, so that the bytes are added in place.
        bytes.append(contentsOf: text.bytes[pending..<index])
        if peek(1) == nil { throw error(.string, at: start) }
        try escape(isLong: isLong, into: &bytes)
        copy = bytes
        pending = index
      case 0x0A where !isLong: throw error(.string, at: start)
      case 0x0A: index += 1
      case _ where Self.isControl(byte): throw error(.control)
      default: index += 1
      }
    }
    throw error(.string, at: start)
  }

  private func finish(_ copy: [UInt8]?, _ pending: Range<Int>) -> TOMLString {
    guard let copy else { return .exact(pending) }
    return .decoded(copy + text.bytes[pending])
  }

  /// An escape, from its backslash on.
  private mutating func escape(isLong: Bool, into bytes: inout [UInt8]) throws(RuleError) {
    let start = index
    index += 2
    switch text.bytes[start + 1] {
    case UInt8(ascii: "\""): bytes.append(0x22)
    case UInt8(ascii: "\\"): bytes.append(0x5C)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "u"): try codePoint(digits: 4, start: start, into: &bytes)
    case UInt8(ascii: "U"): try codePoint(digits: 8, start: start, into: &bytes)
    case 0x20, 0x09, 0x0A:
      // A backslash at the end of a line: all white space up to the next sign is dropped.
      index = start + 1
      while let byte = peek(), byte == 0x20 || byte == 0x09 { index += 1 }
      guard isLong, peek() == 0x0A else { throw error(.escape, at: start) }
      while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A { index += 1 }
    default: throw error(.escape, at: start)
    }
  }

  /// The hexadecimal digits behind `\u` or `\U`, which have to be a Unicode scalar value.
  private mutating func codePoint(
    digits: Int, start: Int, into bytes: inout [UInt8]
  ) throws(RuleError) {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = peek().flatMap(Self.hexDigit) else { throw error(.codePoint, at: start) }
      // Eight digits fill the 32 bits and no more.
      value = value << 4 | UInt32(digit)
      index += 1
    }
    guard let scalar = Unicode.Scalar(value) else { throw error(.codePoint, at: start) }
    // TOML allows it here; no message and no pattern has one.
    if value == 0 { throw error(.null, at: start) }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
