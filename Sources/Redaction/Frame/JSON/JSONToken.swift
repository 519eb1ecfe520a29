// The tokens of JSON (RFC 8259), read off the bytes of a line without a copy. Each function gets
// the index at which a token begins and returns the one behind it; nil for what is no such token.
//
// Three things are let through that the RFC forbids, since what matters here is where strings begin
// and end: control characters inside of strings, bytes that are no UTF-8, and the NaN and Infinity
// that Python writes. A line that is refused is scanned as it stands, and there an escape such as
// \u0040 could hide something.
extension UnsafeRawBufferPointer {
  /// The first index from `start` on that is no blank of JSON.
  @inline(__always)
  func skipJSONBlanks(from start: Int) -> Int {
    var index = start
    while index < count {
      switch self[index] {
      case 0x20, 0x09, 0x0D, 0x0A: index &+= 1
      default: return index
      }
    }
    return index
  }

  /// Reads a string from its opening quote; `hasEscape` says whether there is a backslash in it.
  func skipJSONString(from start: Int, hasEscape: inout Bool) -> Int? {
    var index = start &+ 1
    hasEscape = false
    while true {
      index = firstQuoteOrBackslash(from: index)
      guard index < count else { return nil }
      if self[index] == UInt8(ascii: "\"") { return index &+ 1 }
      hasEscape = true
      guard let behind = skipJSONEscape(from: index) else { return nil }
      index = behind
    }
  }

  /// Reads one escape from its backslash.
  @inline(__always)
  func skipJSONEscape(from start: Int) -> Int? {
    guard start &+ 1 < count else { return nil }
    switch self[start &+ 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start &+ 2
    case UInt8(ascii: "u"):
      return jsonCodeUnit(at: start &+ 2) == nil ? nil : start &+ 6
    default:
      return nil
    }
  }

  /// The number that the four hexadecimal digits at `start` write.
  @inline(__always)
  func jsonCodeUnit(at start: Int) -> UInt32? {
    guard count &- start >= 4 else { return nil }
    var unit: UInt32 = 0
    for index in start..<start &+ 4 {
      let digit: UInt8
      switch self[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = self[index] &- UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = self[index] &- UInt8(ascii: "a") &+ 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = self[index] &- UInt8(ascii: "A") &+ 10
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// Reads a number: -? int frac? exp?
  func skipJSONNumber(from start: Int) -> Int? {
    var index = start
    if index < count, self[index] == UInt8(ascii: "-") {
      index &+= 1
      if let behind = skip("Infinity", from: index) { return behind }
    }
    let digits = skipDigits(from: index)
    guard digits > index, digits == index &+ 1 || self[index] != UInt8(ascii: "0") else {
      return nil
    }
    index = digits
    if index < count, self[index] == UInt8(ascii: ".") {
      let fraction = skipDigits(from: index &+ 1)
      guard fraction > index &+ 1 else { return nil }
      index = fraction
    }
    if index < count, self[index] | 0x20 == UInt8(ascii: "e") {
      index &+= 1
      if index < count, self[index] == UInt8(ascii: "+") || self[index] == UInt8(ascii: "-") {
        index &+= 1
      }
      let exponent = skipDigits(from: index)
      guard exponent > index else { return nil }
      index = exponent
    }
    return index
  }

  /// Reads true, false or null.
  func skipJSONLiteral(from start: Int) -> Int? {
    skip("true", from: start) ?? skip("false", from: start) ?? skip("null", from: start)
      ?? skip("NaN", from: start) ?? skip("Infinity", from: start)
  }

  private func skipDigits(from start: Int) -> Int {
    var index = start
    while index < count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[index]) {
      index &+= 1
    }
    return index
  }

  private func skip(_ word: StaticString, from start: Int) -> Int? {
    guard count &- start >= word.utf8CodeUnitCount else { return nil }
    for index in 0..<word.utf8CodeUnitCount
    // SAFETY: `index` is below the length of the static string.
    where self[start &+ index] != word.utf8Start[index] {
      return nil
    }
    return start &+ word.utf8CodeUnitCount
  }

  /// The first quote or backslash from `start` on, or `count`. Eight bytes at a time.
  private func firstQuoteOrBackslash(from start: Int) -> Int {
    var index = start
    while count &- index >= 8 {
      let word = UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let hits = word.zeroes(xor: UInt8(ascii: "\"")) | word.zeroes(xor: UInt8(ascii: "\\"))
      // The lowest mark is right; those above it may be the borrow of one below.
      if hits != 0 { return index &+ hits.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, self[index] != UInt8(ascii: "\""), self[index] != UInt8(ascii: "\\") {
      index &+= 1
    }
    return index
  }
}

extension UInt64 {
  /// 0x80 in the lowest byte that equals `byte`; nothing in those below it.
  @inline(__always)
  fileprivate func zeroes(xor byte: UInt8) -> UInt64 {
    let difference = self ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }
}
