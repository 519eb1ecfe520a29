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
  /// Whether number words stand so close together that a misspelt one may be among them.
  var mayMisspellNumbers = false

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
}

/// Counts number words that stand close together, as far as one number may hold them.
struct NumberCrowd {
  private var words = 0
  private var digits = 0
  private var last = 0

  /// Tokens between two parts of one number: a misspelt word may stand between, and words and signs
  /// on both sides of it (`Between.bridge`).
  private static let greatestGap = 20

  /// Takes in a number word or digits at `index`; true when there are as many as a misspelt number word
  /// needs for company. A dash or digits may belong to each word.
  mutating func take(_ index: Int, isWord: Bool) -> Bool {
    if index &- last > Self.greatestGap {
      words = 0
      digits = 0
    }
    last = index
    if isWord { words &+= 1 } else { digits &+= 1 }
    return words > 1 && 2 &* words &+ digits >= NumberShape.tellingWords
  }
}

/// A place where a rule's trigger word stands.
///
/// A number of digits is one hit, however many groups it is written in: with a hit for each group,
/// the thirty rules that digits start filled the store for a list of 4,000 figures.
struct TriggerHit: BitwiseCopyable {
  var rule: UInt16
  var position: Int32
  /// Where its last part begins; `position` for a word.
  var last: Int32

  init(rule: UInt16, at position: Int32, to last: Int32? = nil) {
    self.rule = rule
    self.position = position
    self.last = last ?? position
  }
}
