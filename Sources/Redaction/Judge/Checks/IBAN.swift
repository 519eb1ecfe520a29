/// IBAN, the international bank account number: two letters for the country, two check digits and up
/// to thirty symbols, DE89 3704 0044 0532 0130 00.
///
/// Source: ISO 13616-1 and the SWIFT IBAN registry, release 101, for the lengths. With the first four
/// symbols moved to the end the number leaves 1 by 97 (ISO 7064, MOD 97-10, letters from A = 10).
/// Which places of a country's number are digits is not checked: one number of a hundred with the
/// right country and length passes.
enum IBAN {
  static func isValid(_ symbols: Span<UInt8>) -> Bool {
    guard symbols.count > 8, symbols.areLetters(in: 0..<2), symbols.areDigits(in: 2..<4),
      symbols.count == length(symbols[0], symbols[1]), isBody(symbols)
    else { return false }
    let check = symbols.number(in: 2..<4)
    let body = ISO7064.remainderBy97(symbols, in: 4..<symbols.count)
    // 00, 01 and 99 leave the same remainders as 97, 98 and 02, which alone are given out.
    return (2...98).contains(check) && ISO7064.remainderBy97(symbols, in: 0..<4, seed: body) == 1
  }

  private static func isBody(_ symbols: Span<UInt8>) -> Bool {
    for index in 4..<symbols.count
    where !Symbol.isDigit(symbols[index]) && !Symbol.isLetter(symbols[index]) {
      return false
    }
    return true
  }

  private static func length(_ first: UInt8, _ second: UInt8) -> Int? {
    // Two letters and two digits a country.
    let lengths: StaticString = """
      AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28\
      EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26\
      IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28\
      NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25\
      SV28TL23TN24TR26UA29VA22VG24XK20YE30
      """
    return lengths.withUTF8Buffer { table in
      for index in stride(from: 0, to: table.count - 3, by: 4)
      where table[index] == first && table[index + 1] == second {
        return Int(table[index + 2] - 0x30) * 10 + Int(table[index + 3] - 0x30)
      }
      return nil
    }
  }
}
