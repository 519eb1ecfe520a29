/// A piece of the record as the automata see it: a run of digits, a word, or one other sign.
///
/// Blanks are no tokens; `gap` tells what lay in front.
struct Token: BitwiseCopyable {
  enum Kind: UInt8 {
    /// Digits, or digits and look-alike letters that touch them; the digits are those of the digit
    /// view over the token's positions, signs without a digit skipped.
    case digits
    /// Letters, with apostrophes between them; a phrase of the lexicon may hold blanks.
    case word
    /// Any other single sign.
    case sign
  }

  /// Positions in the views, `start < end`.
  var start: Int32
  var end: Int32
  var kind: Kind
  /// The sign itself of a `.sign` token (folded view).
  var sign: UInt8
  /// Blanks (1) and line ends (2 and more) in front; 0 when it touches the token before.
  var gap: UInt8
  /// Digits are styled, or letters stand for some of them.
  var isDisguised: Bool
  /// Index of the word's entry in the lexicon plus one; 0 for none.
  var entry: UInt16
}

/// What there is among the tokens of a record: stages that look for what is not there are left out.
struct TokenSummary: BitwiseCopyable {
  /// Signs that are no letters, digits or blanks.
  var signs = SignSet()
  var classes: WordClass = []
  /// Words of a single letter: the name of a messenger may be spelt with them.
  var letters = 0
  /// Words that are numbers, and tokens of digits.
  var numberWords = 0
  var digitTokens = 0

  private static let ofLinks = SignSet(Array("@./%".utf8))
  /// "@ivan", "ivan_shop".
  private static let ofNames = SignSet(Array("@_".utf8))
  private static let ofSpeech = SignSet(Array("@.()[]{}<>*&,".utf8))

  var hasLinks: Bool { !signs.isDisjoint(with: Self.ofLinks) }
  var hasNames: Bool {
    !signs.isDisjoint(with: Self.ofNames) || letters >= 4
      || !classes.isDisjoint(with: HandleDetector.openers.union(.mailBrand))
  }
  /// Words or brackets for joints, or joints that may be set apart by blanks.
  var hasSpeech: Bool {
    !signs.isDisjoint(with: Self.ofSpeech) || !classes.isDisjoint(with: [.at, .dot])
  }
  var hasNumberWords: Bool { !classes.isDisjoint(with: NumberReader.numbers) }
  /// As many number words as a misspelt one needs for company; a dash or digits may belong to each.
  var mayMisspellNumbers: Bool {
    numberWords > 1 && 2 &* numberWords &+ digitTokens >= NumberShape.tellingWords
  }
}

/// A place where a rule's trigger word stands.
struct TriggerHit: BitwiseCopyable {
  var rule: UInt16
  var position: Int32
}
