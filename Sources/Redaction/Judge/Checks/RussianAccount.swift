/// The number of an account in a Russian bank: twenty digits, and with the bank's BIK twenty-nine.
///
/// Source: Bank of Russia, regulation 809-P of 24 November 2022 (chart of accounts) and order 515 of
/// 8 September 1997 (control key). Five digits are the balance account, three the currency, the
/// ninth is the key. The key covers the last three digits of the BIK, so that without the BIK it
/// cannot be checked: what remains is that the account is one of persons or traders and that the
/// currency exists.
enum RussianAccount {
  /// An account that a person or a sole trader may have, in an existing currency.
  static func isPlausible(_ digits: Span<UInt8>) -> Bool {
    digits.isNumber(length: 20) && isAccount(digits, from: 0)
  }

  /// Account and BIK, in either order, whose control key agrees.
  static func isValidWithBank(_ digits: Span<UInt8>) -> Bool {
    guard digits.isNumber(length: 29) else { return false }
    return agrees(digits, account: 0, bank: 20) || agrees(digits, account: 9, bank: 0)
  }

  private static func isAccount(_ digits: Span<UInt8>, from start: Int) -> Bool {
    isOfPerson(digits.number(in: start..<start + 5))
      && isCurrency(digits.number(in: start + 5..<start + 8))
      && digits.number(in: start + 9..<start + 20) != 0
  }

  private static func agrees(_ digits: Span<UInt8>, account: Int, bank: Int) -> Bool {
    guard digits.number(in: bank..<bank + 2) == 4, isAccount(digits, from: account) else {
      return false
    }
    let key = digits.weightedSum([7, 1, 3], from: bank + 6)
    let number = digits.weightedSum(
      [7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1], from: account)
    return (key + number) % 10 == 0
  }

  /// 40802 traders, 40817 residents, 40820 non-residents; 423 and 426 their deposits; 40803, 40813,
  /// 40814, 40823 and 40824 other accounts of persons.
  private static func isOfPerson(_ account: Int) -> Bool {
    switch account {
    case 40802, 40803, 40813, 40814, 40817, 40820, 40823, 40824: true
    case 42301...42309, 42311...42315, 42601...42609, 42611...42615: true
    default: false
    }
  }

  /// ISO 4217 numbers, the rouble in its old one, 810, which the chart of accounts keeps.
  private static func isCurrency(_ code: Int) -> Bool {
    switch code {
    case 810, 643, 840, 978, 156, 826, 756, 392, 344, 356, 949, 784: true  // RUR USD EUR CNY …
    case 398, 933, 860, 417, 972, 051, 944, 981, 934, 498, 980: true  // neighbours
    case 036, 124, 203, 208, 348, 410, 578, 702, 704, 752, 764, 818, 941, 946, 975, 985: true
    default: false
    }
  }
}
