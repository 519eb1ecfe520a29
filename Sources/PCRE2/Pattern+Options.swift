internal import CPCRE2

extension Pattern {
  /// How a pattern is read. The bits are PCRE2's own; any other bit is refused, because some of
  /// PCRE2's options (`NO_UTF_CHECK`) give up memory safety and some
  /// (`MATCH_INVALID_UTF`, misses matches under JIT in 10.42) give up matches.
  public struct Options: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Letters match both cases. In byte mode that is `A` to `Z` only.
    public static let caseless = Options(rawValue: PCRE2_CASELESS)
    /// Blanks and `#` comments in the pattern are skipped.
    public static let extended = Options(rawValue: PCRE2_EXTENDED)
    /// As ``extended``, and blanks and tabs in character classes too.
    public static let extendedMore = Options(rawValue: PCRE2_EXTENDED_MORE)
    /// `.` matches a newline as well.
    public static let dotAll = Options(rawValue: PCRE2_DOTALL)
    /// `^` and `$` match at every line's start and end.
    public static let multiline = Options(rawValue: PCRE2_MULTILINE)
    /// `$` matches at the subject's end only, not before a last newline.
    public static let dollarEndOnly = Options(rawValue: PCRE2_DOLLAR_ENDONLY)
    /// The match begins at the call's start offset. Unlike ``MatchOptions/anchored`` JIT does it.
    public static let anchored = Options(rawValue: PCRE2_ANCHORED)
    /// The match ends at the subject's end. Unlike ``MatchOptions/endAnchored`` JIT does it.
    public static let endAnchored = Options(rawValue: PCRE2_ENDANCHORED)
    /// The match begins in the subject's first line.
    public static let firstLine = Options(rawValue: PCRE2_FIRSTLINE)
    /// Repeats are lazy, and greedy with `?`.
    public static let ungreedy = Options(rawValue: PCRE2_UNGREEDY)
    /// `(...)` does not capture; `(?<name>...)` does.
    public static let noAutoCapture = Options(rawValue: PCRE2_NO_AUTO_CAPTURE)
    /// Several groups may have one name.
    public static let dupNames = Options(rawValue: PCRE2_DUPNAMES)
    /// `\C` is an error of the pattern (183).
    public static let neverBackslashC = Options(rawValue: PCRE2_NEVER_BACKSLASH_C)
    /// Calls may say up to where a match may begin.
    public static let useOffsetLimit = Options(rawValue: PCRE2_USE_OFFSET_LIMIT)
    /// Every byte of the pattern is itself. Goes with ``caseless``, ``anchored``, ``endAnchored``,
    /// ``firstLine``, ``useOffsetLimit`` and ``utf`` only.
    public static let literal = Options(rawValue: PCRE2_LITERAL)
    /// Pattern and subjects are UTF-8, and a subject that is not is an error. Every call checks the
    /// subject from the start offset on: many calls on one long subject take quadratic time.
    public static let utf = Options(rawValue: PCRE2_UTF)
    /// `\w`, `\d`, `\s`, `\b` and case go by Unicode properties; four to ten times slower.
    public static let ucp = Options(rawValue: PCRE2_UCP)

    static let known: Options = [
      .caseless, .extended, .extendedMore, .dotAll, .multiline, .dollarEndOnly, .anchored,
      .endAnchored, .firstLine, .ungreedy, .noAutoCapture, .dupNames, .neverBackslashC,
      .useOffsetLimit, .literal, .utf, .ucp,
    ]

    /// The bits for `pcre2_compile`.
    ///
    /// What a pattern means is said by its options. A pattern in byte mode that begins with
    /// `(*UTF)` would run on unchecked text, so it is an error (174), and `(*UCP)` likewise (175).
    /// In literal mode there are no verbs, and PCRE2 does not take the two bits.
    ///
    /// Repeats are never made possessive by the library: PCRE2 10.42 does so wrongly in front of a
    /// bounded possessive group, and `1{0,3}(?:b)?+1` then finds nothing in "1".
    var compileBits: UInt32 {
      if contains(.literal) { return rawValue }
      var bits = rawValue | PCRE2_NO_AUTO_POSSESS
      if !contains(.utf) { bits |= PCRE2_NEVER_UTF }
      if !contains(.ucp) { bits |= PCRE2_NEVER_UCP }
      return bits
    }
  }
}
