/// Series and number of a passport or identity card of Uzbekistan: two letters and seven digits,
/// AB 1234567.
///
/// Source: the series in use, which no act lists: A for citizens, C for the forms up to 2010, F for
/// travel abroad, K for Karakalpakstan. There is no check digit in it; part numbers look the same,
/// so that a label is needed.
enum UzbekPassport {
  static func isPlausible(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 9, symbols.areLetters(in: 0..<2), symbols.areDigits(in: 2..<9) else {
      return false
    }
    switch symbols[0] {
    case UInt8(ascii: "A"), UInt8(ascii: "C"), UInt8(ascii: "F"), UInt8(ascii: "K"):
      return symbols.number(in: 2..<9) != 0
    default: return false
    }
  }
}
