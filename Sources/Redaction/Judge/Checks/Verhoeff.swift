/// The Verhoeff check (J. Verhoeff, "Error Detecting Decimal Codes", Mathematical Centre Tracts 29,
/// Amsterdam 1969).
///
/// The digits are multiplied in the dihedral group of order ten, each after a permutation that
/// depends on its place. Finds every single wrong digit and every swap of neighbours.
///
/// The group is computed, not tabled: 0...4 are the turns of a pentagon, 5...9 its reflections.
enum Verhoeff {
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.count > 1, digits.areDigits(in: 0..<digits.count) else { return false }
    var product = 0
    for place in 0..<digits.count {
      let digit = Int(digits[digits.count - 1 - place])
      product = composed(product, permuted(digit, times: place % 8))
    }
    return product == 0
  }

  private static func composed(_ left: Int, _ right: Int) -> Int {
    let reflects = (left > 4) != (right > 4)
    let turn = left > 4 ? left % 5 + 5 - right % 5 : left + right % 5
    return turn % 5 + (reflects ? 5 : 0)
  }

  private static func permuted(_ digit: Int, times: Int) -> Int {
    let permutation: InlineArray<10, Int> = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
    var result = digit
    for _ in 0..<times { result = permutation[result] }
    return result
  }
}
