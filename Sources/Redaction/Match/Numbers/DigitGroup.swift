/// Digits that were written as one piece: "916", "девятьсот шестнадцать", "O4", "три нуля".
///
/// A candidate begins and ends at the border of a group, never inside one.
struct DigitGroup: BitwiseCopyable {
  /// What stands between this group and the one before.
  enum Separator: UInt8 {
    /// The first group of a run.
    case first
    /// The groups touch.
    case none
    case blank
    /// Only dashes, dots, brackets, with or without blanks, and no more than four of them.
    case plain
    /// The same, with no blank beside a dash, dot or colon: the groups are one written number.
    case tight
    /// Any other signs: commas, stars, slashes, pictographs.
    case loose
    case newline
    /// A filler word that dictates: "потом", "тире".
    case word
    /// A filler word of everyday talk: "и", "а", "там".
    case talk
    /// A single letter that touches the digits on both sides: "8x916x330".
    case letter
    /// A unit: "8951 руб 302 коп" is an amount, unless the text asks to call.
    case unit
  }

  /// Index of the first digit in the digit store, and how many.
  var firstDigit: Int32
  var digitCount: Int32
  /// Positions in the views.
  var start: Int32
  var end: Int32
  var separator: Separator
  /// The sign in front, when there is exactly one and no blank; 0 otherwise.
  var joint: UInt8
  /// The last sign in front, whatever stands round it; 0 for none.
  var sign: UInt8
  /// A plus sign, or the word for it, stands in front; `start` includes it.
  var hasPlus: Bool
  /// An opening bracket stands directly in front; `start` does not include it.
  var hasBracket: Bool
  /// Written in words, in look-alike letters or in styled digits.
  var isHidden: Bool
  var isWords: Bool
  /// Index of the first and the last token.
  var firstToken: Int32
  var lastToken: Int32
  /// Of a first group: how many words of any kind, three at most, part it from the group before in
  /// the same sentence; 0 when something else does.
  var bridge: UInt8 = 0
  /// Of a first group: a plus and nothing else parts it from the group before.
  var isSum = false
  /// A word was taken for a number word that it only resembles.
  var isGuessed = false
}
