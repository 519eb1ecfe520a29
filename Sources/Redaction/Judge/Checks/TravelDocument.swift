/// The check digit of machine readable travel documents: weights 7, 3, 1 over and over, a letter
/// counting from A = 10 to Z = 35, modulo 10.
///
/// Source: ICAO Doc 9303, part 3, section 4.9. Several national numbers took it over. Finds every
/// single wrong digit, but not a letter taken for another one ten places away.
enum TravelDocument {
  /// The digit that the symbols in `range` call for. They must be digits and ASCII letters.
  static func checkDigit(of symbols: Span<UInt8>, in range: Range<Int>) -> Int {
    let weights: InlineArray<3, Int> = [7, 3, 1]
    var sum = 0
    var place = 0
    for index in range {
      let value = Symbol.place(symbols[index]).map { $0 + 10 } ?? Int(symbols[index])
      sum += value * weights[place]
      place = place == 2 ? 0 : place + 1
    }
    return sum % 10
  }
}
