/// A message of a corpus, and what in it is a contact.
public struct Message: Sendable, Hashable {
  /// One line: no line ends, no NUL.
  public var text: String
  public var language: Language
  /// How the contact is written; nil when there is none.
  public var trick: Trick?
  /// The contacts, ascending.
  public var spans: [Span]

  public init(text: String, language: Language, trick: Trick?, spans: [Span]) {
    self.text = text
    self.language = language
    self.trick = trick
    self.spans = spans
  }

  /// A contact: UTF-8 byte offsets in the text, the end exclusive.
  public struct Span: Sendable, Hashable {
    public var start: Int
    public var end: Int
    public var kind: ContactKind
  }
}

/// What a contact is; the raw value is the category's name in `redact scan`.
public enum ContactKind: String, CaseIterable, Sendable, Hashable {
  case phone, email, messenger, url, card
}
