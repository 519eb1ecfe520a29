/// Numbers of payment cards with a right Luhn digit.
enum Card {
  static func number(_ language: Language, _ random: inout SplitMix64) -> String {
    let prefix =
      switch language {
      case .ru: random.pick(["2200", "4276", "5469"])
      case .kk: "4400"
      case .uz: "8600"
      case .tr: "9792"
      case .zh: "6228"
      case .en: random.pick(["4081", "5555"])
      }
    let body = prefix + random.digits(11)
    return body + String(checkDigit(of: body))
  }

  /// The digit that makes `body` and it pass the check of ISO/IEC 7812-1, annex B.
  static func checkDigit(of body: String) -> Int {
    var sum = 0
    for (index, byte) in body.utf8.reversed().enumerated() {
      let digit = Int(byte) - 0x30
      let doubled = index % 2 == 0 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return (10 - sum % 10) % 10
  }

  static func plain(_ language: Language, _ random: inout SplitMix64) -> String {
    let number = number(language, &random)
    return random.chance(perThousand: 300) ? number : fours(number, " ")
  }

  static func disguised(_ language: Language, _ random: inout SplitMix64) -> String {
    let number = number(language, &random)
    return switch random.below(3) {
    case 0: fours(number, random.pick([".", "-", "/", "_", "*"]))
    case 1: Styles.spread(number, random.pick([" ", "\u{200B}", "-"]))
    default: Styles.digits(fours(number, " "), &random)
    }
  }

  private static func fours(_ number: String, _ separator: String) -> String {
    var result = ""
    for (index, scalar) in number.unicodeScalars.enumerated() {
      if index > 0, index % 4 == 0 { result += separator }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
