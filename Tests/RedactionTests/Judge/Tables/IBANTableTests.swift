import Testing

@testable import Redaction

@Suite("International bank account numbers")
struct IBANTableTests {
  let table: IBANTable

  init() throws { table = try TableFile.ibans() }

  func accepts(_ text: String) -> Bool {
    table.accepts(text.utf8.filter { $0 != 0x20 })
  }

  // The examples that SWIFT's registry prints for each country.
  static let examples = [
    "GB29 NWBK 6016 1331 9268 19", "DE89 3704 0044 0532 0130 00",
    "TR33 0006 1005 1978 6457 8413 26",
    "KZ86 125K ZT50 0410 0100", "BY13 NBRB 3600 9000 0000 2Z00 AB00",
    "AZ21 NABZ 0000 0000 1370 1000 1944",
    "GE29 NB00 0000 0101 9049 17", "UA21 3223 1300 0002 6007 2335 6600 1",
    "PL61 1090 1014 0000 0712 1981 2874", "MD24 AG00 0225 1000 1310 4168",
    "MT84 MALT 0110 0001 2345 MTLC AST0 01S", "NO93 8601 1117 947",
  ]

  @Test("The registry's own examples are accepted, in either case", arguments: examples)
  func example(text: String) {
    #expect(accepts(text))
    #expect(accepts(text.lowercased()))
  }

  @Test("One wrong character, or two neighbours swapped, is noticed", arguments: examples)
  func wrong(text: String) {
    let bytes = text.utf8.filter { $0 != 0x20 }
    for index in bytes.indices {
      var changed = bytes
      changed[index] = changed[index] == UInt8(ascii: "7") ? UInt8(ascii: "1") : UInt8(ascii: "7")
      #expect(!table.accepts(changed), "at \(index)")
      guard index > 4, bytes[index] != bytes[index - 1] else { continue }
      changed = bytes
      changed.swapAt(index, index - 1)
      #expect(!table.accepts(changed), "swapped at \(index)")
    }
  }

  @Test(
    "Wrong length, country or alphabet is no number",
    arguments: [
      "", "D", "DE", "DE89", "DE89 3704 0044 0532 0130 0", "DE89 3704 0044 0532 0130 000",
      "ZZ89 3704 0044 0532 0130 00", "1E89 3704 0044 0532 0130 00", "DE89-3704-0044-0532-0130-00",
      "ДЕ89 3704 0044 0532 0130 00", "DE8a 3704 0044 0532 0130 00",
    ])
  func malformedNumber(text: String) {
    #expect(!accepts(text))
  }

  @Test("Check digits that the standard never makes are refused although their rest is right")
  func checkDigits() {
    // 97 leaves what 00 leaves, 98 what 01, and 02 what 99: search an account for each.
    for (made, never) in [("97", "00"), ("98", "01"), ("02", "99")] {
      let account = (0..<200).map { "37040044053201" + String(1000 + $0) }
        .first { accepts("DE" + made + $0) }
      #expect(account != nil)
      #expect(!accepts("DE" + never + (account ?? "")))
    }
  }

  @Test("The length of a country's numbers is known")
  func lengths() {
    #expect(table.length(ofCountry: UInt8(ascii: "K"), UInt8(ascii: "z")) == 20)
    #expect(table.length(ofCountry: UInt8(ascii: "R"), UInt8(ascii: "U")) == 33)
    #expect(table.length(ofCountry: UInt8(ascii: "U"), UInt8(ascii: "S")) == nil)
    #expect(table.length(ofCountry: 0, 255) == nil)
    #expect(table.countryCount > 80)
  }

  @Test(
    "A malformed line is refused with its number and column",
    arguments: [
      ("DE\t22", TableFault.Cause.columns(expected: 3, found: 2)),
      ("D\t22\t18n", .malformed(column: "country")), ("D1\t22\t18n", .malformed(column: "country")),
      ("DE\t4\t0n", .malformed(column: "length")), ("DE\t35\t31n", .malformed(column: "length")),
      ("DE\t22\t17n", .malformed(column: "form")), ("DE\t22\t18x", .malformed(column: "form")),
      ("DE\t22\t18", .malformed(column: "form")), ("DE\t22\tn18n", .malformed(column: "form")),
      ("DE\t22\t999999999999999999999n", .malformed(column: "form")), ("at\t20\t16n", .repeated),
    ])
  func malformed(line: String, cause: TableFault.Cause) {
    let bytes = Array("# a comment\nAT\t20\t16n\n\(line)\n".utf8)
    #expect(TableFile.fault { _ = try IBANTable(bytes.span) } == TableFault(line: 3, cause: cause))
  }
}
