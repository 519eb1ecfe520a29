/// What the lexicon says of the words that begin at a place, as far as the sense asks.
struct WordLook {
  /// Of all entries that end where a word may end.
  var classes: WordClass = []
  /// The least that a rule of these words needs of numbers in the record, as
  /// `RecordEvidence.amount` counts it; `noNeed` when no rule.
  var need = WordLook.noNeed
  /// The same of the rules that ask for two of their words, and for three and more.
  var pairNeed = WordLook.noNeed
  var tripleNeed = WordLook.noNeed
  /// For how many words of such a rule they count: two words of it may have the same signs.
  var weight = 0
  /// Where the longest of them ends.
  var end = 0
  /// Digits that the longest number word is worth, and where it ends.
  var digits = 0
  var numberEnd = 0
  /// A number word ends inside the letters: the word may be several of them.
  var isCut = false
  /// Something invisible stands among the letters. Most such signs are evidence by themselves; those
  /// of U+0483..U+0489 are letters to the first look.
  var isSpoilt = false
  /// A word for "@" or a dot ends inside the letters: something may be glued to it.
  var isCutJoint = false

  static let noNeed = Int.max
}

/// What has been seen of the record at hand.
struct RecordEvidence {
  /// Offset of the record's first byte.
  var start: Int
  /// Digits so far.
  var digits = 0
  /// The least amount that makes some rule's word evidence.
  var need = WordLook.noNeed
  /// Words of rules that ask for two, and the least amount for these; the same for three.
  var pairs = 0
  var pairNeed = WordLook.noNeed
  var triples = 0
  var tripleNeed = WordLook.noNeed

  /// The words of some rule stand here, and the digits that it needs.
  var meetsNeed: Bool {
    let amount = amount
    return amount >= need || (pairs > 1 && amount >= pairNeed)
      || (triples > 2 && amount >= tripleNeed)
  }
  /// A number word stands in the record.
  var hasNumberWord = false
  /// What there is of numbers, as the needs of rules count it.
  var amount: Int { Self.amount(digits: digits, hasNumberWord: hasNumberWord) }

  /// Two for each digit, and one for number words where there is no digit: a rule that needs digits
  /// is not content with words, one that needs any number is content with a digit.
  static func amount(digits: Int, hasNumberWord: Bool) -> Int {
    digits > 0 ? digits &* 2 : hasNumberWord ? 1 : 0
  }
  /// Digits, and digits that number words are worth, which no other word parts.
  var run = 0
  /// Where the last of them ends.
  var runEnd = 0
  /// A word that says a number follows, or asks to call.
  var hasLabel = false
  /// Number words so far, as far as they may belong to one number; and where the last one, or the
  /// last digits, end.
  var numberWords = 0
  var numberEnd = 0
  /// Where the last word for "@" ends; -1 for none.
  var atEnd = -1
  /// Where letters and digits touched last; -1 for nowhere.
  var change = -1
  /// Whether the record holds anything but ASCII, and whether it has several lines; nil until asked.
  /// Asked once a record: a record of 100,000 low lines cost 400 times as much when each asked.
  var isForeign: Bool?
  var hasLines: Bool?

  init(start: Int) { self.start = start }
}
