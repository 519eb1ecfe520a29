/// The personal number of a citizen of Georgia: eleven digits.
///
/// Source: Ministry of Justice of Georgia, order on the form of the identity card of 14 July 2011.
/// Two digits are the place that gave it out, 01 to 62; the last five count from 00001 and hold
/// no three sixes together. No check digit is known: three numbers of five pass, so that a label is
/// needed.
enum GeorgianPersonalNumber {
  static func isPlausible(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 11), !digits.isUniform else { return false }
    let order = digits.number(in: 6..<11)
    return (1...62).contains(digits.number(in: 0..<2)) && order != 0
      && order % 1000 != 666 && order / 10 % 1000 != 666 && order / 100 != 666
  }
}
