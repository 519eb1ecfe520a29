/// IMEI, the number of a mobile device: fifteen digits, the last one a check digit by Luhn. It
/// vetoes a finding.
///
/// Source: 3GPP TS 23.003, annex B. The first two digits are the body that allotted it, 00 being
/// for tests; the list of those bodies is not checked, for it is not public.
enum IMEI {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    digits.isNumber(length: 15) && digits.number(in: 0..<2) != 0 && Luhn.isValid(digits)
  }
}
