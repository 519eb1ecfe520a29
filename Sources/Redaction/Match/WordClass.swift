/// What a word of the lexicon tells the automata and the judgement. A word may be of several.
///
/// The names are those of the word files in `Patterns/words/`; the words themselves are data there.
struct WordClass: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt64

  /// A number word; the entry's value says which ("шестнадцать" 16, "yüz" 100).
  static let number = WordClass(rawValue: 1 << 0)
  /// A number word as a countable noun in the plural: "две двойки", "три нуля".
  static let plural = WordClass(rawValue: 1 << 1)
  /// Says that the next number is written more than once: "double", "triple".
  static let repeater = WordClass(rawValue: 1 << 2)
  /// A hundred that multiplies the unit before it: "beş yüz", "nine hundred".
  static let hundred = WordClass(rawValue: 1 << 3)
  static let plus = WordClass(rawValue: 1 << 4)
  /// May stand between the parts of one number: "потом", "дальше", "тире".
  static let filler = WordClass(rawValue: 1 << 5)

  static let at = WordClass(rawValue: 1 << 6)
  static let dot = WordClass(rawValue: 1 << 7)
  static let dash = WordClass(rawValue: 1 << 8)
  static let underscore = WordClass(rawValue: 1 << 9)
  static let slash = WordClass(rawValue: 1 << 10)

  /// Directly before a number it says that the number is no telephone: order, track, article.
  static let orderLabel = WordClass(rawValue: 1 << 11)
  /// "звоните", "call": takes the veto of an order label back.
  static let callVerb = WordClass(rawValue: 1 << 12)
  /// Right behind a number it says that the number is an amount: "рублей", "kg".
  static let unit = WordClass(rawValue: 1 << 13)
  static let phoneLabel = WordClass(rawValue: 1 << 14)
  static let mailLabel = WordClass(rawValue: 1 << 15)
  /// "логин", "ник", "login": a user name follows.
  static let nameHint = WordClass(rawValue: 1 << 16)
  /// Messengers by a name that means nothing else.
  static let messenger = WordClass(rawValue: 1 << 17)
  /// Messengers by a word of everyday meaning: only with a handle beside it.
  static let messengerWeak = WordClass(rawValue: 1 << 18)
  /// Mail services by name: "яндекс", "gmail".
  static let mailBrand = WordClass(rawValue: 1 << 19)
  /// Endings of domains as they are spoken: "ру", "com", "ком".
  static let spokenEnding = WordClass(rawValue: 1 << 20)
  static let cardLabel = WordClass(rawValue: 1 << 21)
  static let documentLabel = WordClass(rawValue: 1 << 22)
  static let month = WordClass(rawValue: 1 << 23)
  /// Between a messenger's name and the handle: "мой", "на", "in".
  static let link = WordClass(rawValue: 1 << 24)
  /// Words that only start rules; they have no meaning for the automata.
  static let trigger = WordClass(rawValue: 1 << 25)
  static let bankLabel = WordClass(rawValue: 1 << 26)
  /// Words that tell one kind of thing from another; free for judgements of one category.
  static let company = WordClass(rawValue: 1 << 27)

  /// Latin words that stand behind a messenger's name and are no user names: "premium", "web".
  static let notHandle = WordClass(rawValue: 1 << 28)

  /// Says "number" without saying whose.
  static let numberLabel = WordClass(rawValue: 1 << 29)

  /// "наоборот", "backwards": a number is to be read from its end.
  static let reversed = WordClass(rawValue: 1 << 30)

  /// "ищите", "search": a user name may follow.
  static let searchHint = WordClass(rawValue: 1 << 31)

  /// "сайт", "заходите": a link may follow.
  static let siteHint = WordClass(rawValue: 1 << 32)

  /// A number only between two number words: "on" (10) in "üç yüz on yirmi", "for" in "one for five".
  static let innerNumber = WordClass(rawValue: 1 << 33)
  /// "двоеточие": the sign in words.
  static let colon = WordClass(rawValue: 1 << 34)

  /// Says that the name of a person follows: "получатель", "my name is".
  static let personLabel = WordClass(rawValue: 1 << 40)
  /// Lets a name follow: "клиент", "mr".
  static let personHint = WordClass(rawValue: 1 << 41)
  /// Between a label and the name: "получателя", "is".
  static let personFiller = WordClass(rawValue: 1 << 42)
  /// In front of a name it says that a street, a work or a shop is meant.
  static let personVeto = WordClass(rawValue: 1 << 43)
  /// The same behind a name: "street", "collection".
  static let personBehind = WordClass(rawValue: 1 << 44)
  /// Between the parts of a name: "van", "de", "ibn".
  static let nameParticle = WordClass(rawValue: 1 << 45)
  /// Son or daughter of the name in front: "оглы", "qizi".
  static let nameChild = WordClass(rawValue: 1 << 46)
  /// Behind a name and part of it: "Jr", "III", "PhD".
  static let nameSuffix = WordClass(rawValue: 1 << 47)
  /// A Chinese title, which stands behind a name.
  static let nameTitle = WordClass(rawValue: 1 << 48)

  /// A form of address, behind which a surname alone is a name: "Mr", «г-жа».
  static let namePrefix = WordClass(rawValue: 1 << 49)

  /// What only people do, behind a given name: "lives at", "said".
  static let nameAct = WordClass(rawValue: 1 << 50)
  /// What is done to people, in front of a given name: "said", "named her".
  static let nameObject = WordClass(rawValue: 1 << 51)
  /// What people have, behind a given name with "'s": "address", "daughter".
  static let nameOwn = WordClass(rawValue: 1 << 52)

  /// A place where buyers fetch their goods: its address is the shop's.
  static let pickup = WordClass(rawValue: 1 << 53)
  /// A part of a house where somebody lives: "flat", «домофон».
  static let flat = WordClass(rawValue: 1 << 54)
  /// Between a pick-up point and an address it says that the address is another one: "courier".
  static let home = WordClass(rawValue: 1 << 55)

  /// By the name that word files use.
  static let named: [(name: String, value: WordClass)] = [
    ("number", .number), ("plural", .plural), ("repeater", .repeater), ("hundred", .hundred),
    ("plus", .plus), ("filler", .filler), ("at", .at), ("dot", .dot), ("dash", .dash),
    ("underscore", .underscore), ("slash", .slash), ("order-label", .orderLabel),
    ("call-verb", .callVerb), ("unit", .unit), ("phone-label", .phoneLabel),
    ("mail-label", .mailLabel), ("name-hint", .nameHint), ("messenger", .messenger),
    ("messenger-weak", .messengerWeak), ("mail-brand", .mailBrand),
    ("spoken-ending", .spokenEnding), ("card-label", .cardLabel),
    ("document-label", .documentLabel), ("month", .month), ("link", .link),
    ("bank-label", .bankLabel), ("company", .company),
    ("not-handle", .notHandle), ("number-label", .numberLabel),
    ("person-label", .personLabel), ("person-hint", .personHint),
    ("person-filler", .personFiller), ("person-veto", .personVeto),
    ("person-behind", .personBehind), ("name-particle", .nameParticle),
    ("name-child", .nameChild), ("name-suffix", .nameSuffix), ("name-title", .nameTitle),
    ("name-prefix", .namePrefix), ("name-act", .nameAct), ("name-object", .nameObject),
    ("name-own", .nameOwn), ("pickup", .pickup), ("flat", .flat), ("home", .home),
    ("reversed", .reversed), ("search-hint", .searchHint),
    ("site-hint", .siteHint),
    ("inner-number", .innerNumber), ("colon", .colon),
  ]
}
