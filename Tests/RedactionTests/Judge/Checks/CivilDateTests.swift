import Foundation
import Testing

@testable import Redaction

@Suite("Dates")
struct CivilDateTests {
  @Test(
    "The days of every month exist, and no others",
    arguments: zip(1...12, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))
  func days(_ month: Int, _ length: Int) {
    for day in 0...99 {
      #expect(CivilDate.exists(year: 2023, month: month, day: day) == (1...length).contains(day))
    }
  }

  @Test("There is no month 0 and none beyond 12")
  func months() {
    for month in 13...99 { #expect(!CivilDate.exists(year: 2000, month: month, day: 1)) }
    #expect(!CivilDate.exists(year: 2000, month: 0, day: 1))
  }

  @Test(
    "29 February is in leap years only",
    arguments: [(2000, true), (2024, true), (1900, false), (2100, false), (2023, false)])
  func leapYears(_ year: Int, _ isLeap: Bool) {
    #expect(CivilDate.exists(year: year, month: 2, day: 29) == isLeap)
  }

  @Test("A birth is not before 1900 and not beyond the horizon")
  func births() {
    #expect(!CivilDate.isBirth(year: 1899, month: 12, day: 31))
    #expect(CivilDate.isBirth(year: 1900, month: 1, day: 1))
    #expect(CivilDate.isBirth(year: Horizon.year, month: 12, day: 31))
    #expect(!CivilDate.isBirth(year: Horizon.year + 1, month: 1, day: 1))
  }

  @Test("A year of two digits may be of either century")
  func twoDigits() {
    #expect(CivilDate.isBirth(yearInCentury: 87, month: 5, day: 12))
    #expect(CivilDate.isBirth(yearInCentury: 0, month: 2, day: 29), "2000 was a leap year")
    #expect(!CivilDate.isBirth(yearInCentury: 87, month: 2, day: 29))
  }

  @Test("The horizon is still ahead; raise it with the next release when this fails")
  func horizon() {
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    #expect(Horizon.year > year)
  }
}
