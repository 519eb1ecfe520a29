/// FIN, the personal number on the identity card of Azerbaijan: seven digits and letters, 5ZLM3PJ.
///
/// Source: OECD, tax identification numbers of Azerbaijan, and the cards: the letters I and O do not
/// occur. There is no check digit. Digits and letters must both be there, or every word of seven
/// letters and every local telephone number would do; a label is needed all the same.
enum AzerbaijaniFIN {
  static func isPlausible(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 7 else { return false }
    var digits = 0
    for index in 0..<7 {
      let symbol = symbols[index]
      if Symbol.isDigit(symbol) {
        digits += 1
      } else if !Symbol.isLetter(symbol) || symbol == UInt8(ascii: "I")
        || symbol == UInt8(ascii: "O")
      {
        return false
      }
    }
    return digits > 0 && digits < 7
  }
}
