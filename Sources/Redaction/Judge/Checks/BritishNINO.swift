/// NINO, the national insurance number of the United Kingdom: two letters, six digits and mostly a
/// letter A to D, QQ 12 34 56 C.
///
/// Source: HM Revenue & Customs, National Insurance Manual NIM39110. D, F, I, Q, U and V do not occur
/// in the prefix, nor O in its second place; BG, GB, NK, KN, TN, NT and ZZ are not given out.
///
/// There is no check digit; part numbers look the same when the last letter is missing.
enum BritishNINO {
  static func isPlausible(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 8 || symbols.count == 9, symbols.areLetters(in: 0..<2),
      symbols.areDigits(in: 2..<8), isPrefix(symbols[0], symbols[1])
    else { return false }
    return symbols.count == 8 || (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(symbols[8])
  }

  private static func isPrefix(_ first: UInt8, _ second: UInt8) -> Bool {
    guard isUsed(first), isUsed(second), second != UInt8(ascii: "O") else { return false }
    switch (first, second) {
    case (UInt8(ascii: "B"), UInt8(ascii: "G")), (UInt8(ascii: "G"), UInt8(ascii: "B")),
      (UInt8(ascii: "N"), UInt8(ascii: "K")), (UInt8(ascii: "K"), UInt8(ascii: "N")),
      (UInt8(ascii: "T"), UInt8(ascii: "N")), (UInt8(ascii: "N"), UInt8(ascii: "T")),
      (UInt8(ascii: "Z"), UInt8(ascii: "Z")):
      return false
    default: return true
    }
  }

  private static func isUsed(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "I"), UInt8(ascii: "Q"),
      UInt8(ascii: "U"), UInt8(ascii: "V"):
      false
    default: true
    }
  }
}
