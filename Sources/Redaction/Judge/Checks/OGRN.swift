/// OGRN and OGRNIP, the state registration numbers of companies (13 digits) and of sole traders
/// (15 digits) in Russia. Both are public: they veto a finding.
///
/// Source: Ministry of Finance, order 165n of 30 October 2017. The first digit is the kind of the
/// entry, 1 or 5 for a company, 3 for a trader; the next two are the year, from 2002. The check
/// digit is the last digit of the remainder of all before it, by 11 and by 13.
enum OGRN {
  static func isCompany(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 13), digits[0] == 1 || digits[0] == 5, hasYear(digits) else {
      return false
    }
    return Int(digits[12]) == digits.number(in: 0..<12) % 11 % 10
  }

  static func isTrader(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 15), digits[0] == 3, hasYear(digits) else { return false }
    return Int(digits[14]) == digits.number(in: 0..<14) % 13 % 10
  }

  private static func hasYear(_ digits: Span<UInt8>) -> Bool {
    (2...Horizon.yearInCentury).contains(digits.number(in: 1..<3))
  }
}
