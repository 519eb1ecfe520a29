/// Which cases of which gender a form of a name may be: six cases (nominative, genitive, dative,
/// accusative, instrumental, prepositional) of the masculine, then six of the feminine.
///
/// The words of a name agree in one at least. So «Роман Петрова», a novel by Petrov, is told from
/// «Романа Петрова». Names in Latin letters agree with everything.
struct NameAgreement: OptionSet, BitwiseCopyable, Hashable, Sendable {
  let rawValue: UInt16

  static let any = NameAgreement(rawValue: 0xFFF)
  static let anyMasculine = NameAgreement(rawValue: 0x03F)
  static let anyFeminine = NameAgreement(rawValue: 0xFC0)
  static let anyNominative = NameAgreement(rawValue: 0x041)
}

/// What a word may be as a part of a name; several things at once, as «Роман» and "Rose" are.
struct NameReading: BitwiseCopyable {
  /// A given name and nothing else.
  var given: NameAgreement = []
  /// A given name that is a word, a place or a brand as well.
  var halfGiven: NameAgreement = []
  /// A known surname.
  var surname: NameAgreement = []
  /// A known surname that is a word or a place as well.
  var wordSurname: NameAgreement = []
  /// Ends as surnames end.
  var endsLikeSurname: NameAgreement = []
  /// Ends as patronymics end.
  var patronymic: NameAgreement = []
  /// A word of the language that is no name, as far as the table knows.
  var isWord = false

  var anyGiven: NameAgreement { given.union(halfGiven) }

  /// Surely a surname.
  var likelySurname: NameAgreement { surname.union(endsLikeSurname) }

  var anySurname: NameAgreement { likelySurname.union(wordSurname) }

  /// "Ерланұлы", "Karimqizi": a patronymic of the Turkic kind, which nothing else looks like.
  var isTurkicPatronymic: Bool {
    patronymic.contains(.anyMasculine) || patronymic.contains(.anyFeminine)
  }

  /// Nothing is known of the word: it may be a surname of any language.
  var isUnknown: Bool {
    !isWord && anyGiven.isEmpty && anySurname.isEmpty && patronymic.isEmpty
  }
}
