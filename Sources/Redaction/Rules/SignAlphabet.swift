/// What a pattern has to know of the views: which sign stands for a code point, and which signs are
/// in a class. The fold table answers in production, a dozen letters in the tests.
///
/// Used at load only: once for every code point of a pattern, and eight times a view for classes.
protocol SignAlphabet: Sendable {
  /// The sign that `scalar` is folded to in `view`.
  ///
  /// Nil when folding drops the code point. A sign below 0x07 is a class of code points (`Sign`)
  /// and not a letter of its own; the translator refuses it.
  func sign(_ scalar: UInt32, in view: View) -> UInt8?

  /// All signs of `view` that belong to `class`; empty when the view has none.
  func signs(of class: PatternClass, in view: View) -> SignSet
}

/// A class of signs that a pattern can name.
///
/// PCRE2 never sees `\d`, `\w` or `\b`: in byte mode they mean ASCII (or the C locale), so that
/// `\bтелеграм\b` never matches and `\d` misses every digit that is not ASCII. Signs are written
/// out instead. PCRE2's UCP mode would be right as well, at 4 to 10 times the time.
enum PatternClass: String, CaseIterable, Sendable, Hashable {
  /// `\d`: the ten digits. Digits of other scripts and styles are folded to them.
  case digit
  /// `\w`, and the ground of `\b`: letters, ideographs, syllables, digits and the low line.
  case word
  /// `\s`: the blank and the newline.
  case space
  /// `\p{L}`
  case letter
  /// `\p{Lu}`; empty, and a fault to use, in the views without case.
  case upper
  /// `\p{Ll}`; likewise.
  case lower
  /// `\p{N}`
  case number
  /// `\p{Han}`
  case han

  /// The class that `\p{name}` names.
  init?(property name: String) {
    switch name {
    case "L": self = .letter
    case "Lu": self = .upper
    case "Ll": self = .lower
    case "N": self = .number
    case "Han": self = .han
    default: return nil
    }
  }
}
