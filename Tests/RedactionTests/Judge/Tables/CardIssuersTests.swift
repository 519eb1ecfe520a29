import Testing

@testable import Redaction

@Suite("Card issuers")
struct CardIssuersTests {
  let table: CardIssuers

  init() throws { table = try TableFile.cardIssuers() }

  func issuer(_ prefix: String, _ count: Int) -> CardIssuers.Issuer? {
    var number = TableFile.digits(prefix)
    while number.count < count { number.append(0) }
    return table.issuer(of: number)
  }

  @Test(
    "First digits and length tell the scheme",
    arguments: [
      ("4", 16, "Visa"), ("4", 13, "Visa"), ("51", 16, "Mastercard"), ("55", 16, "Mastercard"),
      ("2221", 16, "Mastercard"), ("2720 99", 16, "Mastercard"), ("2200", 16, "Mir"),
      ("2204 99", 19, "Mir"), ("2205", 16, "Borica"), ("34", 15, "American Express"),
      ("62", 19, "UnionPay"), ("3528", 16, "JCB"), ("3589 99", 16, "JCB"),
      ("36", 14, "Diners Club"),
      ("305", 14, "Diners Club"), ("6011", 16, "Discover"), ("6763", 13, "Maestro"),
      ("5018", 18, "Maestro"), ("5614", 16, "Uzcard"), ("5615", 16, "Maestro"),
      ("8600", 16, "Uzcard"), ("9860", 16, "Humo"), ("9417", 16, "Elcart"), ("9112", 16, "Belkart"),
      ("9051", 16, "ArCa"), ("9792", 16, "Troy"), ("508", 16, "RuPay"), ("508", 17, "Maestro"),
      ("6040 0100", 16, "UkrCard"), ("6042 0100", 16, "RuPay"),
    ])
  func known(prefix: String, count: Int, name: String) {
    #expect(issuer(prefix, count)?.name == name)
  }

  @Test(
    "Other first digits or another length belong to nobody",
    arguments: [
      ("4", 12), ("4", 14), ("4", 20), ("51", 15), ("56", 12), ("2220", 16), ("2721", 16),
      ("2199", 16), ("2206", 16), ("3527", 16), ("3590", 16), ("34", 16), ("8601", 16),
      ("9861", 16),
      ("0", 16), ("1", 16), ("70", 16), ("4", 7), ("", 0),
    ])
  func unknown(prefix: String, count: Int) {
    #expect(issuer(prefix, count) == nil)
  }

  @Test("Whether every card has the Luhn digit is part of the answer")
  func check() {
    #expect(issuer("4", 16)?.check == .luhn)
    #expect(issuer("62", 16)?.check == .often)
  }

  @Test("A value that is no digit belongs to nobody")
  func noDigit() {
    var number = [UInt8](repeating: 4, count: 16)
    number[7] = 10
    #expect(table.issuer(of: number) == nil)
  }

  @Test(
    "A malformed line is refused with its number and column",
    arguments: [
      ("Visa\t4\t16\tluhn", TableFault.Cause.columns(expected: 5, found: 4)),
      ("\t4\t16\tluhn\tx", .malformed(column: "scheme")),
      ("Visa\t\t16\tluhn\tx", .malformed(column: "prefixes")),
      ("Visa\t4-\t16\tluhn\tx", .malformed(column: "prefixes")),
      ("Visa\t55-51\t16\tluhn\tx", .malformed(column: "prefixes")),
      ("Visa\t51-551\t16\tluhn\tx", .malformed(column: "prefixes")),
      ("Visa\t123456789\t16\tluhn\tx", .malformed(column: "prefixes")),
      ("Visa\t4\t\tluhn\tx", .malformed(column: "lengths")),
      ("Visa\t4\t16\tmaybe\tx", .malformed(column: "check")),
      ("Visa\t4\t16\tluhn\t", .malformed(column: "source")),
    ])
  func malformed(line: String, cause: TableFault.Cause) {
    let bytes = Array("# a comment\nJCB\t3528-3589\t16\tluhn\tx\n\(line)".utf8)
    #expect(
      TableFile.fault { _ = try CardIssuers(bytes.span) } == TableFault(line: 3, cause: cause))
  }
}
