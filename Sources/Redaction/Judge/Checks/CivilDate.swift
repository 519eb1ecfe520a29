/// The latest year that a number or a date of birth may speak of.
///
/// A constant and not the clock, so that the same text gets the same answer on every day and on
/// every machine. A test fails when the calendar comes near it; raise it with a release then.
enum Horizon {
  static let year = 2030
  /// The last two digits.
  static let yearInCentury = year % 100
}

/// Whether a day exists (Gregorian calendar, as ISO 8601 counts), and whether somebody alive can
/// have been born on it.
enum CivilDate {
  /// The earliest year of birth taken for one: nobody born before is left to shop.
  static let earliestBirth = 1900

  static func exists(year: Int, month: Int, day: Int) -> Bool {
    guard month >= 1, month <= 12, day >= 1 else { return false }
    switch month {
    case 2: return day <= (isLeap(year) ? 29 : 28)
    case 4, 6, 9, 11: return day <= 30
    default: return day <= 31
    }
  }

  static func isBirth(year: Int, month: Int, day: Int) -> Bool {
    year >= earliestBirth && year <= Horizon.year && exists(year: year, month: month, day: day)
  }

  /// The same for a year of two digits whose century nothing tells: either century will do.
  static func isBirth(yearInCentury year: Int, month: Int, day: Int) -> Bool {
    isBirth(year: 1900 + year, month: month, day: day)
      || isBirth(year: 2000 + year, month: month, day: day)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
