/// How a contact is written. The raw value is the class of a labelled message.
public enum Trick: String, CaseIterable, Sendable, Hashable {
  case plainPhone = "plain-phone"
  case plainEmail = "plain-email"
  case plainLink = "plain-link"
  case plainHandle = "plain-handle"
  case plainURL = "plain-url"
  case plainCard = "plain-card"

  case phoneSeparated = "phone-separated"
  case phoneStyled = "phone-styled"
  case phoneInvisible = "phone-invisible"
  case phoneLookAlike = "phone-look-alike"
  case phoneWords = "phone-words"
  case phoneMixed = "phone-mixed"
  case emailSpoken = "email-spoken"
  case emailSpaced = "email-spaced"
  case emailBracketed = "email-bracketed"
  case emailLookAlike = "email-look-alike"
  case linkSpoken = "link-spoken"
  case linkBroken = "link-broken"
  case handleStyled = "handle-styled"
  case handleSlang = "handle-slang"
  case urlSpoken = "url-spoken"
  case urlSpaced = "url-spaced"
  case urlBracketed = "url-bracketed"
  case urlLookAlike = "url-look-alike"
  case cardDisguised = "card-disguised"

  public var isHidden: Bool { !rawValue.hasPrefix("plain-") }

  public var kind: ContactKind {
    switch self {
    case .plainPhone, .phoneSeparated, .phoneStyled, .phoneInvisible, .phoneLookAlike,
      .phoneWords, .phoneMixed:
      .phone
    case .plainEmail, .emailSpoken, .emailSpaced, .emailBracketed, .emailLookAlike: .email
    case .plainLink, .plainHandle, .linkSpoken, .linkBroken, .handleStyled, .handleSlang: .messenger
    case .plainURL, .urlSpoken, .urlSpaced, .urlBracketed, .urlLookAlike: .url
    case .plainCard, .cardDisguised: .card
    }
  }

  /// The section of the templates with the sentences around it.
  var section: Section {
    switch self {
    case .plainPhone, .phoneSeparated, .phoneStyled, .phoneInvisible, .phoneLookAlike,
      .phoneWords, .phoneMixed:
      .phone
    case .plainEmail, .emailSpoken, .emailSpaced, .emailBracketed, .emailLookAlike: .email
    case .plainLink, .linkSpoken, .linkBroken: .link
    case .plainHandle, .handleStyled: .handle
    case .handleSlang: .slang
    case .plainURL, .urlSpoken, .urlSpaced, .urlBracketed, .urlLookAlike: .url
    case .plainCard, .cardDisguised: .card
    }
  }

  /// How often it comes, against the others of its kind of writing: sellers pass telephone numbers
  /// and messengers, seldom cards.
  var weight: Int {
    switch self {
    case .plainPhone: 10
    case .plainLink, .plainHandle: 5
    case .plainEmail, .plainURL: 3
    case .plainCard: 1
    case .phoneSeparated, .phoneStyled, .phoneInvisible, .phoneLookAlike, .phoneWords, .phoneMixed:
      4
    case .emailSpoken, .linkSpoken, .linkBroken, .handleStyled, .handleSlang: 2
    default: 1
    }
  }
}

/// Which tricks a corpus takes its contacts from.
public enum Hiding: String, CaseIterable, Sendable, Hashable {
  case plain, hidden, mixed

  var tricks: [Trick] {
    Trick.allCases.filter {
      switch self {
      case .plain: !$0.isHidden
      case .hidden: $0.isHidden
      case .mixed: true
      }
    }
  }
}
