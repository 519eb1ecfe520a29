// Which lengths a number may have that begins with given digits.
extension PhoneJudge {
  /// How many of `digits` may be a telephone number, if they are written like one.
  ///
  /// Asked once for each group that a number could begin with: most stretches of a list of figures
  /// are no number of any plan, and judging each of them made a message of 50,000 lone digits cost six
  /// times as much for each byte as one that is full of contacts.
  ///
  /// - Parameter digits: at most `greatest` are looked at.
  /// - Complexity: constant; some five walks in the plans.
  func possibleLengths(
    _ digits: Span<UInt8>, hasPlus: Bool, _ front: NumberFront
  ) -> LengthSet {
    let all: UInt32 = (2 << UInt32(Self.greatest)) &- 1
    // Behind a plus anything is tried: there are few.
    if hasPlus { return LengthSet(bits: all & ~0xFF) }
    var lengths: UInt32 = 0
    if !front.next.isDisjoint(with: [.phoneLabel, .callVerb]) { lengths |= 0b1110_0000 }
    if front.before.contains(.phoneLabel) { lengths |= 0b1111 << 8 }
    guard digits.count >= 9 else { return LengthSet(bits: lengths) }
    if digits[0] == 0 {
      // Behind a trunk prefix, or the prefix of calls abroad.
      lengths |= plans.lengthsAnywhere(digits, from: 1) << 1 & 0b1_1110_0000_0000
      if digits[1] == 0 { lengths |= all & ~0xFFF }
      return LengthSet(bits: lengths)
    }
    lengths |= plans.mobileLengths(international: digits) & ~0x7FF
    if isNumber(digits, 9, from: 0, .uzbekistan) { lengths |= 1 << 9 }
    if isNumber(digits, 10, from: 0, .russia) || isNumber(digits, 10, from: 0, .northAmerica)
      || (digits[0] == 5 && isNumber(digits, 10, from: 0, .turkey))
    {
      lengths |= 1 << 10
    }
    switch digits[0] {
    case 1:
      if isNumber(digits, 11, from: 0, .china) || isNumber(digits, 11, from: 1, .northAmerica) {
        lengths |= 1 << 11
      }
    case 7, 8:
      if digits[1] == 0 || isNumber(digits, 11, from: 1, .russia) { lengths |= 1 << 11 }
    default: break
    }
    return LengthSet(bits: lengths)
  }

  private func isNumber(
    _ digits: Span<UInt8>, _ count: Int, from first: Int, _ country: NationalPlans.Country
  ) -> Bool {
    guard digits.count >= count else { return false }
    return plans.accepts(national: digits.extracting(0..<count), from: first, country) != []
  }
}
