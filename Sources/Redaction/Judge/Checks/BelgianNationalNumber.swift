/// The national register number of Belgium, and the bis number of those not in it: eleven digits,
/// 85.07.30-033.28.
///
/// Source: royal decree of 3 April 1984. Year, month and day of birth; three digits of order and
/// sex; 97 less the remainder of the nine digits by 97, with a 2 before them for births from 2000
/// on. A bis number has 20 or 40 more in the month; month and day are zero where they are not
/// known.
enum BelgianNationalNumber {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 11), !digits.isUniform else { return false }
    let month = digits.number(in: 2..<4)
    guard month <= 52, month % 20 <= 12, digits.number(in: 4..<6) <= 31 else { return false }
    let body = digits.number(in: 0..<9)
    let check = digits.number(in: 9..<11)
    if check == 97 - body % 97 { return true }
    return digits.number(in: 0..<2) <= Horizon.yearInCentury
      && check == 97 - (2_000_000_000 + body) % 97
  }
}
