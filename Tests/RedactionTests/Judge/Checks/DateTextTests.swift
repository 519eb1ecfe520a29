import Testing

@testable import Redaction

@Suite("Written dates")
struct DateTextTests {
  @Test(
    "A date of birth is read in every usual form",
    arguments: [
      "12.05.1987", "12-5-87", "1.1.2001", "12/05/87", "1987-05-12", "1987/5/12", "12 may 1987",
      "may 12, 1987", "12 мая 1987 г.", "1987年5月12日", "12051987", "19870512", "120587",
      "05/30/1987", "29.02.2000",
    ])
  func births(_ text: String) {
    #expect(accepts(.birthDate, text))
    #expect(accepts(.date, text))
  }

  @Test(
    "A day that does not exist is no date",
    arguments: [
      "32.05.1987", "31.04.1987", "12.13.1987", "05.30.1987", "29.02.2001", "1987-13-12",
      "1987-02-30", "00.05.1987", "12.00.1987", "32051987", "321387",
    ])
  func nonexistent(_ text: String) {
    #expect(!accepts(.date, text))
    #expect(!accepts(.birthDate, text))
  }

  @Test(
    "Something else of digits is no date",
    arguments: [
      "", "may", "1987", "12.05", "12 1987", "12.05.198", "12.05.19876", "1.2.3.4", "123456789",
      "5 1 may 12 1987", "12.05.1987 18", "192.168.0.1",
    ])
  func others(_ text: String) { #expect(!accepts(.date, text)) }

  @Test(
    "A date on which nobody alive was born is a date but no birth",
    arguments: ["12.05.2099", "2031-01-01"])
  func notBirths(_ text: String) {
    #expect(accepts(.date, text))
    #expect(!accepts(.birthDate, text))
  }

  @Test("A date before 1900 is neither")
  func early() { #expect(!accepts(.date, "12.05.1899")) }

  @Test("More than 64 signs are refused")
  func length() {
    let blanks = String(repeating: " ", count: 54)
    #expect(accepts(.date, "12.05.1987" + blanks))
    #expect(!accepts(.date, "12.05.1987 " + blanks))
  }
}
