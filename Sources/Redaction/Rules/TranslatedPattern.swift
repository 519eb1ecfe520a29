/// A pattern in signs of one view, ready for PCRE2 in byte mode without any option.
///
/// The text names every sign: no `\d`, no `\b`, no class that depends on tables or locale, so it
/// means the same under PCRE2_EXTENDED and PCRE2_NO_AUTO_CAPTURE and in every release. Its only
/// capturing groups are the named ones, in the order of the source.
struct TranslatedPattern: Sendable, Hashable {
  /// ASCII.
  let text: [UInt8]

  /// Positions of the shortest and the longest match: `1 <= lowerBound`,
  /// `upperBound <= PatternLimit.reach`.
  let length: ClosedRange<Int>

  /// Positions, from the start of a match, that it and its lookaheads can look at; at least
  /// `length.upperBound`, at most `PatternLimit.reach`.
  let reach: Int

  /// Positions before the start of a match that its lookbehinds can look at.
  let lookbehind: Int

  /// The signs that a match can begin with.
  let firstSigns: SignSet

  /// Digits and line ends without which nothing can match.
  let digits: Int
  let newlines: Int

  /// Estimated bytes of PCRE2's compiled code.
  let code: Int

  /// The sign that every match begins with, if it is always the same.
  var firstSign: UInt8? { firstSigns.single }
}
