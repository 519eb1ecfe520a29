/// Cheap evidence in a record without which a rule is not tried. Any one kind fires it.
///
/// Invariant: at least one of the three is given.
struct Trigger: Sendable, Hashable {
  struct Word: Sendable, Hashable {
    /// As written in the file, without the star: not empty, not folded yet.
    let text: String
    /// Whether it is the beginning of a word rather than a whole one.
    let isPrefix: Bool
    /// Whether it is the end of a word: "*ович". Looked up from the word's end.
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
  /// A number, in digits or in words, has to stand in the record as well. For patterns that can match
  /// without a digit, but not without a number word.
  let isBesideNumber: Bool

  /// Bytes of a word.
  static let wordLimit = 64
  static let digitLimit = 64
  static let leastLimit = 8
}
