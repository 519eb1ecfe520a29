/// Series and number of a Russian passport for travel abroad: nine digits, 75 1234567.
///
/// Source: the series in use, which no order lists: 50...54 and 70...79 with a chip, 60...66
/// without. There is no check digit: one number of five is plausible, so that a label is needed.
/// Passports of diplomats and of officials (10...12, 20...22) are not taken: too few people, too
/// many numbers.
enum RussianForeignPassport {
  static func isPlausible(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 9), digits.number(in: 2..<9) != 0 else { return false }
    switch digits.number(in: 0..<2) {
    case 50...54, 60...66, 70...79: return true
    default: return false
    }
  }
}
