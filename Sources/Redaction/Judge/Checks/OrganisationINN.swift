/// INN of an organisation in Russia: ten digits, the last one a check digit. A company's number is
/// public and no finding; a rule asks for it to tell a company from a person.
///
/// Source: Federal Tax Service, order MM-7-6/435 of 29 June 2012: a weighted sum modulo 11, ten
/// counting as zero. The first two digits are the region, 00 being none.
///
/// One number of ten passes, telephone numbers among them: only a label makes it an INN.
enum OrganisationINN {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 10), digits.number(in: 0..<2) != 0 else { return false }
    let sum = digits.weightedSum([2, 4, 10, 3, 5, 9, 4, 6, 8])
    return Int(digits[9]) == sum % 11 % 10
  }
}
