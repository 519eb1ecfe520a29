/// Links to channels and shops, and user names.
enum Links {
  /// A link to an account of a messenger or a social network.
  static func account(_ language: Language, _ random: inout SplitMix64) -> String {
    switch random.below(6) {
    case 0, 1: "t.me/" + Names.handle(&random)
    case 2: "https://t.me/" + Names.handle(&random)
    case 3:
      "wa.me/"
        + PhoneNumber.mobile(language, &random).international
    case 4: "vk.com/" + Names.handle(&random)
    default: "instagram.com/" + Names.handle(&random)
    }
  }

  static func spokenAccount(_ language: Language, _ random: inout SplitMix64) -> String {
    if language == .ru || language == .kk {
      return random.pick(["т точка ме ", "t точка me ", "вк точка ком "])
        + Spoken.slash(language) + " " + Names.handle(&random)
    }
    let dot = Spoken.dot(language)[0]
    return "t \(dot) me " + random.pick(["/ ", "slash "]) + Names.handle(&random)
  }

  static func brokenAccount(_ random: inout SplitMix64) -> String {
    random.pick(["t . me / ", "t[.]me/", "t(.)me/", "hxxps://t.me/", "vk . com / "])
      + Names.handle(&random)
  }

  /// A user name as it stands behind the service's name.
  static func handle(_ language: Language, _ random: inout SplitMix64) -> String {
    language == .zh
      ? Names.handle(&random) : random.pick(["@", "@", ""]) + Names.handle(&random)
  }

  /// Where the service's name is disguised, the sign @ is what makes a user name of the word.
  static func mention(_ random: inout SplitMix64) -> String { "@" + Names.handle(&random) }

  /// A shop of our own invention, half of them below the domains for examples (RFC 2606).
  static func shop(_ language: Language, _ random: inout SplitMix64) -> String {
    let host =
      random.chance(perThousand: 500)
      ? Names.shop(&random) + random.pick([".example.com", ".example.org"])
      : Names.shop(&random) + "." + ending(language, &random)
    return random.pick(["", "https://", "www."]) + host + Names.path(&random)
  }

  static func spokenShop(_ language: Language, _ random: inout SplitMix64) -> String {
    Names.shop(&random) + " " + random.pick(Spoken.dot(language)) + " "
      + ending(language, &random).split(separator: ".").joined(
        separator: " " + Spoken.dot(language)[0] + " ")
  }

  static func spacedShop(_ language: Language, _ random: inout SplitMix64) -> String {
    let parts =
      [Names.shop(&random)] + ending(language, &random).split(separator: ".").map(String.init)
    return parts.joined(separator: " . ")
  }

  static func bracketedShop(_ language: Language, _ random: inout SplitMix64) -> String {
    let parts =
      [Names.shop(&random)] + ending(language, &random).split(separator: ".").map(String.init)
    return parts.joined(separator: random.pick(["[.]", "(.)", "{.}", "[dot]", "(dot)"]))
  }

  static func lookAlikeShop(_ language: Language, _ random: inout SplitMix64) -> String {
    let host = Names.shop(&random) + "." + ending(language, &random)
    return random.chance(perThousand: 500)
      ? Styles.fullWidth(host) : Styles.cyrillic(host, &random)
  }

  private static func ending(_ language: Language, _ random: inout SplitMix64) -> String {
    switch language {
    case .ru: random.pick(["ru", "ru", "com", "shop"])
    case .kk: random.pick(["kz", "com"])
    case .uz: random.pick(["uz", "com"])
    case .tr: random.pick(["com.tr", "com"])
    case .zh: random.pick(["cn", "com"])
    case .en: random.pick(["com", "net", "shop"])
    }
  }
}

extension PhoneNumber {
  /// With the country, without the plus: as links have it.
  var international: String { country + groups.joined() }
}
