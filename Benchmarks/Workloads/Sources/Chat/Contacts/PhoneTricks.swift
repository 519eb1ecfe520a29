/// The ways to hide a telephone number.
enum PhoneTricks {
  /// Signs between the digits or the groups of digits.
  static func separated(_ number: PhoneNumber, _ random: inout SplitMix64) -> String {
    if !number.head.hasPrefix("+"), random.chance(perThousand: 150) {
      let bracket = random.pick([("(", ")"), ("[", "]")])
      return bracket.0 + Styles.spread(number.digits, bracket.1 + bracket.0) + bracket.1
    }
    if random.chance(perThousand: 300) {
      return number.joined(random.pick([".", "*", "_", " * ", "--"]))
    }
    let separator = random.pick([" ", ".", "-", "*", "_", "/", "|", " - ", " . ", "~"])
    let plus = number.head.hasPrefix("+") ? "+" : ""
    return plus + Styles.spread(String(number.digits.dropFirst(plus.count)), separator)
  }

  static func styled(_ number: PhoneNumber, _ random: inout SplitMix64) -> String {
    let text = random.chance(perThousand: 500) ? number.digits : number.joined(" ")
    return Styles.digits(text, &random)
  }

  /// Signs that nobody sees between the digits, or marks upon them.
  static func invisible(_ number: PhoneNumber, _ random: inout SplitMix64) -> String {
    let sign = random.pick([
      "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{AD}", "\u{FEFF}", "\u{336}", "\u{2062}",
    ])
    return Styles.spread(number.digits, sign)
  }

  /// Letters that look like digits, in one to three places, and never a whole group of them.
  static func lookAlike(
    _ number: PhoneNumber, _ language: Language, _ random: inout SplitMix64
  ) -> String {
    let isCyrillic = language == .ru || language == .kk
    var left = random.number(1...3)
    var groups: [String] = []
    for group in number.groups {
      var written = ""
      var hasDigit = false
      for (index, scalar) in group.unicodeScalars.enumerated() {
        let isLast = index == group.unicodeScalars.count - 1
        let twins = isCyrillic ? cyrillicTwins(scalar) : latinTwins(scalar)
        if left > 0, !twins.isEmpty, hasDigit || !isLast, random.chance(perThousand: 600) {
          written += random.pick(twins)
          left -= 1
        } else {
          written.unicodeScalars.append(scalar)
          hasDigit = true
        }
      }
      groups.append(written)
    }
    return (number.head.isEmpty ? groups : [number.head] + groups).joined(separator: " ")
  }

  static func words(
    _ number: PhoneNumber, _ language: Language, _ random: inout SplitMix64
  ) -> String {
    if language == .ru, random.chance(perThousand: 500) {
      let groups = number.groups.flatMap { NumberWords.group($0[...].utf8) }
      return (["восемь"] + groups).joined(separator: " ")
    }
    let words = (number.trunk + number.groups.joined()).utf8.map {
      NumberWords.digit(Int($0) - 0x30, language)
    }
    return words.joined(separator: language == .zh ? "" : random.pick([" ", " ", ", "]))
  }

  /// One or two groups in words, the others in digits.
  static func mixed(
    _ number: PhoneNumber, _ language: Language, _ random: inout SplitMix64
  ) -> String {
    let spoken = random.below(number.groups.count)
    var parts = number.trunk.isEmpty ? [] : [number.trunk]
    for (index, group) in number.groups.enumerated() {
      if index != spoken, index != spoken + 2 {
        parts.append(group)
      } else if language == .ru {
        parts += NumberWords.group(group[...].utf8)
      } else {
        parts += group.utf8.map { NumberWords.digit(Int($0) - 0x30, language) }
      }
    }
    return parts.joined(separator: " ")
  }

  private static func cyrillicTwins(_ digit: Unicode.Scalar) -> [String] {
    switch digit {
    case "0": ["О", "о", "O"]
    case "1": ["I", "l"]
    case "3": ["З"]
    case "4": ["Ч"]
    case "6": ["б"]
    case "8": ["В"]
    default: []
    }
  }

  private static func latinTwins(_ digit: Unicode.Scalar) -> [String] {
    switch digit {
    case "0": ["O", "o"]
    case "1": ["I", "l"]
    case "5": ["S"]
    case "8": ["B"]
    default: []
    }
  }
}
