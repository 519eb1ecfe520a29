/// CPF, the taxpayer's number of persons in Brazil: eleven digits, 390.533.447-05.
///
/// Source: Receita Federal, Instrução Normativa RFB 1548/2015. The last two are check digits: sums
/// weighted 10 to 2 and 11 to 2, the second over the first; 11 less the remainder by eleven, ten
/// and eleven counting as zero. A number of one digit repeated agrees and is not given out.
enum BrazilianCPF {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 11), !digits.isUniform else { return false }
    let first = digits.weightedSum([10, 9, 8, 7, 6, 5, 4, 3, 2])
    let second = digits.weightedSum([11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
    return Int(digits[9]) == (11 - first % 11) % 11 % 10
      && Int(digits[10]) == (11 - second % 11) % 11 % 10
  }
}
