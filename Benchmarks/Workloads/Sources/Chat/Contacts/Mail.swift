/// E-mail addresses, plain and hidden.
enum Mail {
  /// At a domain for examples (RFC 2606), or at a mail service that everybody uses.
  static func plain(_ language: Language, _ random: inout SplitMix64) -> String {
    let host = random.pick([
      "example.com", "example.org", "example.net", service(language, &random),
    ])
    return Names.mailbox(&random) + "@" + host
  }

  /// The signs as words: "vesna точка dekor собака mail точка ру".
  static func spoken(_ language: Language, _ random: inout SplitMix64) -> String {
    let host = service(language, &random)
    let dot = " " + random.pick(Spoken.dot(language)) + " "
    return Names.handle(&random) + " " + random.pick(Spoken.at(language)) + " "
      + host.split(separator: ".").joined(separator: dot)
  }

  static func spaced(_ language: Language, _ random: inout SplitMix64) -> String {
    let host = service(language, &random)
    if random.chance(perThousand: 400) {
      return Styles.spread(Names.handle(&random) + "@" + host, " ")
    }
    return Names.mailbox(&random) + random.pick([" @ ", "@ ", " @"])
      + host.split(separator: ".").joined(separator: random.pick([" . ", " ."]))
  }

  static func bracketed(_ language: Language, _ random: inout SplitMix64) -> String {
    let host = service(language, &random)
    let bracket = random.pick([("(", ")"), ("[", "]"), ("{", "}")])
    let isRussian = language == .ru && random.chance(perThousand: 300)
    let at = isRussian ? "собака" : "at"
    let dot = isRussian ? "точка" : "dot"
    return Names.mailbox(&random) + bracket.0 + at + bracket.1
      + host.split(separator: ".").joined(separator: bracket.0 + dot + bracket.1)
  }

  static func lookAlike(_ language: Language, _ random: inout SplitMix64) -> String {
    let host = service(language, &random)
    let address = Names.mailbox(&random) + "@" + host
    return random.chance(perThousand: 500)
      ? Styles.fullWidth(address) : Styles.cyrillic(address, &random)
  }

  /// A mail service that the language's speakers use.
  private static func service(_ language: Language, _ random: inout SplitMix64) -> String {
    switch language {
    case .ru, .kk: random.pick(["mail.ru", "yandex.ru", "gmail.com", "bk.ru"])
    case .zh: random.pick(["qq.com", "163.com", "gmail.com"])
    case .uz: random.pick(["mail.ru", "gmail.com"])
    case .en: random.pick(["gmail.com", "outlook.com", "yahoo.com"])
    case .tr: random.pick(["gmail.com", "hotmail.com"])
    }
  }
}

/// How the signs of addresses are spoken.
enum Spoken {
  static func at(_ language: Language) -> [String] {
    switch language {
    case .ru: ["собака", "собачка", "эт"]
    case .en: ["at"]
    case .zh: ["艾特", "at"]
    case .kk: ["собака", "ит белгісі"]
    case .uz: ["kuchukcha", "sobaka"]
    case .tr: ["at", "et"]
    }
  }

  static func dot(_ language: Language) -> [String] {
    switch language {
    case .ru: ["точка", "тчк"]
    case .en: ["dot"]
    case .zh: ["点"]
    case .kk: ["нүкте", "точка"]
    case .uz: ["nuqta"]
    case .tr: ["nokta"]
    }
  }

  static func slash(_ language: Language) -> String {
    switch language {
    case .ru, .kk: "слеш"
    default: "slash"
    }
  }
}
