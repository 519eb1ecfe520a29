/// BIN, the business identification number of Kazakhstan: twelve digits. A company's number is
/// public and no finding.
///
/// Source: Government of Kazakhstan, decree 406 of 22 May 2007. Year and month of registration; 4, 5
/// or 6 for the kind of the owner; 0 to 3 for head office, branch, office, farm; five digits of
/// order; the check digit of the IIN. The fifth digit tells the two apart: no day of birth begins
/// with 4, 5 or 6.
enum KazakhBIN {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 12) else { return false }
    return (1...12).contains(digits.number(in: 2..<4)) && (4...6).contains(digits[4])
      && digits[5] <= 3 && KazakhIIN.isControlled(digits)
  }
}
