/// SSN, the social security number of the United States: nine digits, 123-45-6789.
///
/// Source: Social Security Administration, "Social Security Number Randomization" (2011) and POMS
/// RM 10201. The first three digits are not 000, 666 or from 900 on, the next two not 00, the last
/// four not 0000. Three numbers that were printed in advertisements are void.
///
/// There is no check digit: nine numbers of ten pass, so that a label is needed.
enum AmericanSSN {
  static func isPlausible(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 9), !digits.isUniform else { return false }
    let area = digits.number(in: 0..<3)
    guard area != 0, area != 666, area < 900 else { return false }
    guard digits.number(in: 3..<5) != 0, digits.number(in: 5..<9) != 0 else { return false }
    switch digits.number(in: 0..<9) {
    case 078_05_1120, 219_09_9999, 457_55_5462: return false
    default: return true
    }
  }
}
