/// ISBN, the number of a book: ten symbols, or thirteen digits that begin with 978 or 979. It vetoes
/// a finding.
///
/// Source: ISO 2108. Ten symbols weighted 10 to 1 add up to a multiple of eleven, the last one being
/// a digit or X for ten; thirteen digits are a GTIN.
enum ISBN {
  static func isValid(_ symbols: Span<UInt8>) -> Bool {
    if symbols.isNumber(length: 13) {
      let prefix = symbols.number(in: 0..<3)
      return (prefix == 978 || prefix == 979) && GTIN.isValid(symbols)
    }
    guard symbols.count == 10, symbols.areDigits(in: 0..<9), !symbols.isUniform else {
      return false
    }
    let last = symbols[9] == UInt8(ascii: "X") ? 10 : Int(symbols[9])
    guard last <= 10 else { return false }
    return (symbols.weightedSum([10, 9, 8, 7, 6, 5, 4, 3, 2]) + last) % 11 == 0
  }
}
