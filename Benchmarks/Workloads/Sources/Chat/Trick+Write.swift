extension Trick {
  /// A new contact, written this way. Its first and last signs are parts of the contact.
  func write(_ language: Language, _ random: inout SplitMix64) -> String {
    switch kind {
    case .phone: phone(language, &random)
    case .email: email(language, &random)
    case .messenger: account(language, &random)
    case .url: shop(language, &random)
    case .card:
      self == .plainCard ? Card.plain(language, &random) : Card.disguised(language, &random)
    }
  }

  private func phone(_ language: Language, _ random: inout SplitMix64) -> String {
    let number = PhoneNumber.mobile(language, &random)
    return switch self {
    case .phoneSeparated: PhoneTricks.separated(number, &random)
    case .phoneStyled: PhoneTricks.styled(number, &random)
    case .phoneInvisible: PhoneTricks.invisible(number, &random)
    case .phoneLookAlike: PhoneTricks.lookAlike(number, language, &random)
    case .phoneWords: PhoneTricks.words(number, language, &random)
    case .phoneMixed: PhoneTricks.mixed(number, language, &random)
    default: number.plain(&random)
    }
  }

  private func email(_ language: Language, _ random: inout SplitMix64) -> String {
    switch self {
    case .emailSpoken: Mail.spoken(language, &random)
    case .emailSpaced: Mail.spaced(language, &random)
    case .emailBracketed: Mail.bracketed(language, &random)
    case .emailLookAlike: Mail.lookAlike(language, &random)
    default: Mail.plain(language, &random)
    }
  }

  private func account(_ language: Language, _ random: inout SplitMix64) -> String {
    switch self {
    case .linkSpoken: Links.spokenAccount(language, &random)
    case .linkBroken: Links.brokenAccount(&random)
    case .handleStyled: Styles.fullWidth(Links.mention(&random))
    case .handleSlang: Links.mention(&random)
    case .plainLink: Links.account(language, &random)
    default: Links.handle(language, &random)
    }
  }

  private func shop(_ language: Language, _ random: inout SplitMix64) -> String {
    switch self {
    case .urlSpoken: Links.spokenShop(language, &random)
    case .urlSpaced: Links.spacedShop(language, &random)
    case .urlBracketed: Links.bracketedShop(language, &random)
    case .urlLookAlike: Links.lookAlikeShop(language, &random)
    default: Links.shop(language, &random)
    }
  }
}
