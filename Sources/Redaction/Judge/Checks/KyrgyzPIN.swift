/// PIN, the personal number of Kyrgyzstan (also its INN): fourteen digits.
///
/// Source: Government of Kyrgyzstan, decree 619 of 28 September 2017. 1 for a woman, 2 for a man;
/// day, month and year of birth in full; five digits of order. How the last digit is found is not
/// published: only the date is checked, which one random number of ten thousand has.
enum KyrgyzPIN {
  static func isPlausible(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 14), digits[0] == 1 || digits[0] == 2 else { return false }
    return CivilDate.isBirth(
      year: digits.number(in: 5..<9), month: digits.number(in: 3..<5),
      day: digits.number(in: 1..<3))
  }
}
