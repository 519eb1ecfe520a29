/// What the lexicon says of the words that begin at a place, as far as the sense asks.
struct WordLook {
  /// Of all entries that end where a word may end.
  var classes: WordClass = []
  /// The entries (plus one) that start rules, and their number.
  private(set) var starters = InlineArray<8, UInt16>(repeating: 0)
  private(set) var starterCount = 0
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

  /// Adds an entry that starts rules; false when there are too many to remember.
  @inline(__always)
  mutating func add(starter: Int) -> Bool {
    guard starterCount < 8 else { return false }
    starters[starterCount] = UInt16(truncatingIfNeeded: starter)
    starterCount &+= 1
    return true
  }
}

/// What a rule asks for, besides a word of its trigger, before it is evidence.
struct RuleNeed: BitwiseCopyable {
  /// The least of numbers in the record, as `RecordEvidence.amount` counts it.
  var amount = Int.max
  /// A number word, whatever digits there are.
  var asksForWord = false
  var least = 1
  var near = 0
  var within = 0
}

/// What has been seen of the record at hand.
struct RecordEvidence {
  /// Offset of the record's first byte.
  var start: Int
  /// Digits so far.
  var digits = 0
  /// The least amount that is evidence, of all rules whose words stand in the record; `Int.max` for
  /// none.
  var need = Int.max

  /// The words of some rule stand here, and the digits that it needs.
  var meetsNeed: Bool {
    (need != .max && amount >= need) || (asksForWord && hasNumberWord)
  }
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
  /// Number words so far, as far as they may belong to one number; and where the last one, or the
  /// last digits, end.
  var numberWords = 0
  var numberEnd = 0
  /// Where the last word for "@" ends; -1 for none.
  var atEnd = -1
  /// Where letters and digits touched last; -1 for nowhere.
  var change = -1
  // The small ones last: the value is written anew for every record, and is a third larger when they
  // stand among the others.
  /// Words of a rule that asks for a number word stand in the record.
  var asksForWord = false
  /// A number word stands in the record.
  var hasNumberWord = false
  /// A word that says a number follows, or asks to call.
  var hasLabel = false
  /// Something has been dropped that is no evidence by itself.
  var hasDropped = false
  /// Whether the record holds anything but ASCII, whether it has several lines, and whether four
  /// letters of an alphabet stand in a row; nil until asked.
  /// Asked once a record: a record of 100,000 low lines cost 400 times as much when each asked.
  var isForeign: Bool?
  var hasLines: Bool?
  var hasLetters: Bool?

  init(start: Int) { self.start = start }
}
