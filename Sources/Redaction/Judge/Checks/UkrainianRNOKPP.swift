/// RNOKPP (formerly IPN), the taxpayer's number of Ukraine: ten digits.
///
/// Source: Ministry of Finance of Ukraine, order 822 of 29 September 2017. Five digits count the days
/// of the date of birth from 31 December 1899; four are the order and the sex; the last one is a
/// weighted sum modulo 11, ten counting as zero.
///
/// One number of twenty passes: a label is needed.
enum UkrainianRNOKPP {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 10) else { return false }
    let lastDay = (Horizon.year - 1899) * 1461 / 4
    guard (1...lastDay).contains(digits.number(in: 0..<5)) else { return false }
    // -1 is the first weight; ten is the same modulo 11 and keeps the sum from going below zero.
    let sum = digits.weightedSum([10, 5, 7, 9, 4, 6, 10, 5, 7])
    return Int(digits[9]) == sum % 11 % 10
  }
}
