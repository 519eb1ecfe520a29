/// What is asked of the examples of a class.
enum ExampleGroup: CaseIterable {
  /// Written as everybody writes it.
  case plain
  /// Hidden in ways that are known.
  case hidden
  /// Hidden so that people have to think as well.
  case crooked
  /// No figure is promised.
  case bestEffort
  /// Nothing to be found.
  case ordinary
  /// Nothing to be found, and no exception: the platform's own numbers and everyday talk.
  case untouchable

  /// The group of a class, or nil for a class that nobody knows.
  init?(of kind: String) {
    guard let group = Self.allCases.first(where: { $0.kinds.contains(kind) }) else { return nil }
    self = group
  }

  /// Per cent of the labels that have to be found, all classes together.
  var leastTogether: Int {
    switch self {
    case .plain: 98
    case .hidden: 95
    case .crooked: 75
    case .bestEffort, .ordinary, .untouchable: 0
    }
  }

  /// The same within every single class.
  var leastEach: Int { self == .hidden ? 88 : 0 }

  var kinds: [String] {
    switch self {
    case .plain:
      [
        "plain-phone", "plain-email", "plain-messenger", "plain-url", "plain-person",
        "plain-address", "plain-document", "plain-card", "plain-dob", "plain-mixed",
      ]
    case .hidden:
      [
        "phone-sep", "phone-unicode", "phone-invisible", "phone-leet", "phone-words",
        "phone-words-grouped", "phone-mixed", "phone-split", "email-verbal", "email-spaced",
        "email-bracket", "email-homoglyph", "messenger-slang", "messenger-handle",
        "messenger-link", "url-verbal", "url-spaced", "url-bracket", "url-homoglyph",
        "url-shortener", "url-idn", "url-ip", "card-obf", "combo",
      ]
    case .crooked:
      [
        "phone-words-noisy", "phone-filler", "phone-disguise", "phone-bidi", "email-hint",
        "messenger-hint",
      ]
    case .bestEffort: ["phone-hints", "phone-reverse", "document-obf", "address-obf"]
    case .ordinary:
      [
        "track", "sku", "barcode", "price", "size", "dims", "date-time", "imei", "model",
        "version", "review", "inn", "pickup-code", "num-words", "dog", "messenger-mention",
        "at-sign", "hashtag", "sentence-join", "abbrev", "file", "brand-domain", "person-like",
        "address-like", "card-like", "document-like", "unicode-benign", "mixed-script",
        "spaced-ham", "lines-ham", "path-like", "spec",
      ]
    case .untouchable: ["ham", "order-no", "allow-phone", "allow-domain"]
    }
  }
}
