/// NIR, the "social security number" of France: fifteen symbols.
///
/// Source: INSEE, decree 82-103 of 22 January 1982. Sex (1, 2; 3, 4, 7, 8 for numbers in waiting);
/// year and month of birth, the month from 20 on when it is not known; department, 2A and 2B for
/// Corsica; commune; order; two digits that are 97 less the remainder of all before by 97, where
/// 2A counts as 19 and 2B as 18.
enum FrenchNIR {
  static func isValid(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 15, symbols.areDigits(in: 0..<6), symbols.areDigits(in: 7..<15),
      isSex(symbols[0]), isMonth(symbols.number(in: 3..<5)),
      let second = department(symbols[5], symbols[6])
    else { return false }
    // Both digits of the department at once: Corsica's letter changes the first one as well.
    let head = ISO7064.remainderBy97(symbols, in: 0..<5) * 100 + second
    let body = ISO7064.remainderBy97(symbols, in: 7..<13, seed: head % 97)
    return symbols.number(in: 13..<15) == 97 - body
  }

  private static func isSex(_ digit: UInt8) -> Bool {
    switch digit {
    case 1...4, 7, 8: true
    default: false
    }
  }

  private static func isMonth(_ month: Int) -> Bool {
    switch month {
    case 1...12, 20...42, 50...99: true
    default: false
    }
  }

  private static func department(_ first: UInt8, _ second: UInt8) -> Int? {
    if Symbol.isDigit(second) {
      let number = Int(first) * 10 + Int(second)
      return number == 0 ? nil : number
    }
    guard first == 2 else { return nil }
    switch second {
    case UInt8(ascii: "A"): return 19
    case UInt8(ascii: "B"): return 18
    default: return nil
    }
  }
}
