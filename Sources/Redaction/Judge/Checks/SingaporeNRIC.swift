/// NRIC and FIN, the identity numbers of Singapore: a letter, seven digits and a letter, S1234567D.
///
/// Source: Immigration & Checkpoints Authority, as several independent programs have it; the rule is
/// not published. S and T are citizens, F, G and M foreigners. The sum weighted 2, 7, 6, 5, 4, 3, 2,
/// with 4 more for T and G and 3 more for M, leaves a remainder by eleven that a row of letters
/// belonging to the first letter turns into the last one.
enum SingaporeNRIC {
  static func isValid(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 9, symbols.areDigits(in: 1..<8) else { return false }
    let sum = symbols.weightedSum([2, 7, 6, 5, 4, 3, 2], from: 1)
    let expected: UInt8
    switch symbols[0] {
    case UInt8(ascii: "S"): expected = Symbol.letter(sum % 11, of: "JZIHGFEDCBA")
    case UInt8(ascii: "T"): expected = Symbol.letter((sum + 4) % 11, of: "JZIHGFEDCBA")
    case UInt8(ascii: "F"): expected = Symbol.letter(sum % 11, of: "XWUTRQPNMLK")
    case UInt8(ascii: "G"): expected = Symbol.letter((sum + 4) % 11, of: "XWUTRQPNMLK")
    case UInt8(ascii: "M"): expected = Symbol.letter((sum + 3) % 11, of: "XWUTRQPNJLK")
    default: return false
    }
    return symbols[8] == expected
  }
}
