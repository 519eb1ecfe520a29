/// The check character systems of ISO/IEC 7064 that the national numbers use.
///
/// Each of them finds every single wrong character; which transpositions it finds is in the
/// standard. None of them knows lengths, dates or issuers: the callers do.
enum ISO7064 {
  /// MOD 11-2, a pure system: the last symbol is a digit or X, which stands for ten.
  static func isValidMod11Radix2(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count > 1, symbols.areDigits(in: 0..<symbols.count - 1) else { return false }
    var remainder = 0
    for index in 0..<symbols.count - 1 { remainder = (remainder + Int(symbols[index])) * 2 % 11 }
    let last = symbols[symbols.count - 1]
    let check = last == UInt8(ascii: "X") ? 10 : Int(last)
    return check <= 10 && (remainder + check) % 11 == 1
  }

  /// MOD 11,10, a hybrid system: all symbols are digits, the last one the check digit.
  static func isValidMod11And10(_ digits: Span<UInt8>) -> Bool {
    guard digits.count > 1, digits.areDigits(in: 0..<digits.count) else { return false }
    var product = 10
    for index in 0..<digits.count - 1 {
      let sum = (product + Int(digits[index])) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (product + Int(digits[digits.count - 1])) % 10 == 1
  }

  /// The remainder of the symbols in `range` by 97, a letter being two digits, A = 10 to Z = 35, as
  /// MOD 97-10 reads them. `seed` is the remainder of what stands before them.
  static func remainderBy97(
    _ symbols: Span<UInt8>, in range: Range<Int>, seed: Int = 0
  ) -> Int {
    var remainder = seed
    for index in range {
      let symbol = Int(symbols[index])
      remainder = symbol <= 9 ? remainder * 10 + symbol : remainder * 100 + symbol - 0x41 + 10
      remainder %= 97
    }
    return remainder
  }
}
