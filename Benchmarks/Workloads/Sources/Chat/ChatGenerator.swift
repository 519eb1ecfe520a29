/// Writes messages as they come in a marketplace's chats: questions about sizes, prices and orders,
/// reviews, and in a given share of them a contact.
///
/// The same seed and options give the same messages on every platform, for ever: the arithmetic is
/// whole numbers only, and nothing depends on the order of a dictionary. A value type: a copy goes
/// on from where the original stood.
public struct ChatGenerator: Sendable {
  /// What to write.
  public struct Options: Sendable, Hashable {
    public var seed: UInt64 = 1
    /// Not empty.
    public var languages: [Language] = Language.allCases
    /// How many of 1,000 messages hold a contact.
    public var contactsPerThousand = 100
    public var hiding = Hiding.mixed
    /// False leaves out all sentences with prices, sizes and the like.
    public var numbers = true

    public init() {}
  }

  private let options: Options
  private let templates: Templates
  private var random: SplitMix64
  /// Every item as often as its weight says.
  private let languages: [Language]
  private let tricks: [Trick]

  public init(_ options: Options = Options()) throws(TemplateError) {
    self.options = options
    templates = try Templates()
    random = SplitMix64(seed: options.seed)
    let wanted = options.languages.isEmpty ? Language.allCases : options.languages
    languages = wanted.flatMap { Array(repeating: $0, count: $0.weight) }
    tricks = options.hiding.tricks.flatMap { Array(repeating: $0, count: $0.weight) }
  }

  /// The next message. Linear in its length.
  public mutating func next() -> Message {
    let language = random.pick(languages)
    return random.chance(perThousand: options.contactsPerThousand)
      ? contactMessage(language, random.pick(tricks)) : ordinaryMessage(language)
  }

  /// A message of `bytes` bytes, or a little more where a contact or a letter would be cut: talk
  /// around at most one contact. For measuring what a message of one length costs.
  public mutating func next(bytes: Int, withContact: Bool) -> Message {
    let language = random.pick(languages)
    var draft = Draft(language)
    if withContact { addContact(random.pick(tricks), to: &draft) }
    while draft.text.utf8.count < bytes {
      draft.add(sentence(.review, language))
    }
    draft.cut(to: bytes)
    return draft.message
  }

  /// One to three short sentences, or a review of several.
  private mutating func ordinaryMessage(_ language: Language) -> Message {
    var draft = Draft(language)
    if random.chance(perThousand: 200) { draft.open(with: sentence(.greeting, language)) }
    switch random.below(100) {
    case ..<55: draft.add(sentence(.line, language))
    case ..<80:
      for _ in 0..<2 { draft.add(sentence(.line, language)) }
    case ..<90:
      for _ in 0..<3 { draft.add(sentence(.line, language)) }
    default:
      for _ in 0..<random.number(3...7) { draft.add(sentence(.review, language)) }
    }
    return draft.message
  }

  private mutating func contactMessage(_ language: Language, _ trick: Trick) -> Message {
    var draft = Draft(language)
    if random.chance(perThousand: 100) { draft.open(with: sentence(.greeting, language)) }
    if random.chance(perThousand: 350) { draft.add(sentence(.line, language)) }
    addContact(trick, to: &draft)
    if random.chance(perThousand: 250) { draft.add(sentence(.line, language)) }
    return draft.message
  }

  private mutating func addContact(_ trick: Trick, to draft: inout Draft) {
    draft.separate()
    draft.trick = trick
    for piece in random.pick(templates.sentences(trick.section, draft.language)).pieces {
      switch piece {
      case .text(let text): draft.text += text
      case .slot(let slot): draft.text += slot.fill(draft.language, templates, &random)
      case .contact: draft.addContact(trick.write(draft.language, &random), trick.kind)
      }
    }
  }

  private mutating func sentence(_ section: Section, _ language: Language) -> String {
    var choice = random.pick(templates.sentences(section, language))
    if !options.numbers {
      // Every section has sentences without numbers; a bound all the same.
      for _ in 0..<1000 where choice.hasNumbers {
        choice = random.pick(templates.sentences(section, language))
      }
    }
    var text = ""
    for piece in choice.pieces {
      switch piece {
      case .text(let part): text += part
      case .slot(let slot): text += slot.fill(language, templates, &random)
      case .contact: break
      }
    }
    return text
  }
}
