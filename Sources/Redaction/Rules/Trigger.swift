/// Cheap evidence in a record without which a rule is not tried. Any one kind fires it.
///
/// Invariant: at least one of the three is given.
struct Trigger: Sendable, Hashable {
  struct Word: Sendable, Hashable {
    /// As written in the file, without the star: not empty, not folded yet.
    let text: String
    /// Whether it is the beginning of a word rather than a whole one.
    let isPrefix: Bool
    /// Whether it is the end of a word: "*ович". Looked up from the word's end, of words that begin
    /// with a capital and have six bytes or more.
    var isSuffix = false
  }

  let words: [Word]
  /// ASCII punctuation.
  let signs: [UInt8]
  /// How many digits have to be there; nil when digits alone do not fire.
  let digits: Int?
  /// How many of the words have to stand in the record, the same one counted as often as it does: a
  /// rule of everyday words, as those of Chinese addresses, asks for two.
  let least: Int
  /// What else has to stand in the record, for patterns that can match without a digit: they say how
  /// many of these they need themselves.
  enum Company: String, Sendable {
    case none = ""
    /// A number, in digits or in words.
    case number
    case numberWord = "number word"
    /// Of a trigger of digits alone: a letter touches one of them, as in codes of letters and digits.
    /// Seven rules of documents and accounts asked PCRE2 about every telephone number before.
    case letter
  }

  let beside: Company
  /// A word counts only with a digit at most so many positions in front of its first sign or behind
  /// it; 0 for anywhere in the record. Words such as "дом" are everywhere, and so are digits in long
  /// records: seldom together.
  let near: Int
  /// The words that `least` asks for stand in so many positions; 0 for anywhere in the record.
  let within: Int

  /// Bytes of a word.
  static let wordLimit = 64
  static let digitLimit = 64
  static let leastLimit = 8
  static let distanceLimit = 128
}
