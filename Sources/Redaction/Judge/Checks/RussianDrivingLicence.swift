/// Series and number of a Russian driving licence: ten digits, 77 01 123456, or in the forms up to
/// 2011 two digits, two letters and six digits, 77 AB 123456.
///
/// Source: Ministry of Internal Affairs, order 365 of 13 May 2009. The series begins with the number plate code of the region; neither 00 nor a number of zeros is
/// given out. There is no check digit, and nearly every number of ten digits is plausible: a label
/// is needed. The letters may be Cyrillic, and which ones they are is not asked.
enum RussianDrivingLicence {
  static func isPlausible(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count == 10, !symbols.isUniform,
      symbols.areDigits(in: 0..<2), symbols.areDigits(in: 4..<10)
    else { return false }
    let sameKind = Symbol.isDigit(symbols[2]) == Symbol.isDigit(symbols[3])
    return sameKind && symbols.number(in: 0..<2) != 0 && symbols.number(in: 4..<10) != 0
  }
}
