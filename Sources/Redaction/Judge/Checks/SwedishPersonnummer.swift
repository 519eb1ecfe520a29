/// The personnummer of Sweden, and the samordningsnummer: ten or twelve digits, 811218-9876.
///
/// Source: folkbokföringslagen (1991:481), § 18, and Skatteverket, SKV 704 and 707. Year, month and
/// day of birth, the day with 60 more in a samordningsnummer; three digits of order; a check digit
/// by Luhn over the last ten.
///
/// The sign before the last four digits (+ from the age of 100 on) has gone as a separator, so that
/// the century of the short form is not checked.
enum SwedishPersonnummer {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 10) || digits.isNumber(length: 12) else { return false }
    let start = digits.count - 10
    let year = digits.number(in: start..<start + 2)
    let month = digits.number(in: start + 2..<start + 4)
    let written = digits.number(in: start + 4..<start + 6)
    let day = written > 60 ? written - 60 : written
    let isBirth =
      start == 0
      ? CivilDate.isBirth(yearInCentury: year, month: month, day: day)
      : CivilDate.isBirth(year: digits.number(in: 0..<4), month: month, day: day)
    return isBirth && Luhn.isValid(digits, from: start)
  }
}
