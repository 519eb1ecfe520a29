internal import CPCRE2

/// How one call matches. The bits are PCRE2's own.
///
/// Partial matching is absent: machine code needs to be compiled for it. Switching off the UTF
/// check is absent: it would let text break memory safety.
public struct MatchOptions: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The subject's first byte does not begin a line: `^` does not match there.
  public static let notBeginningOfLine = MatchOptions(rawValue: PCRE2_NOTBOL)
  /// The subject's end does not end a line: `$` does not match there.
  public static let notEndOfLine = MatchOptions(rawValue: PCRE2_NOTEOL)
  /// An empty match is no match.
  public static let notEmpty = MatchOptions(rawValue: PCRE2_NOTEMPTY)
  /// An empty match at the call's start offset is no match.
  public static let notEmptyAtStart = MatchOptions(rawValue: PCRE2_NOTEMPTY_ATSTART)

  /// The match begins at the call's start offset. Interpreter only: machine code would ignore it,
  /// so it throws ``MatchError/jitBadOption``. There, `offsetLimit` equal to the start offset says
  /// the same.
  public static let anchored = MatchOptions(rawValue: PCRE2_ANCHORED)
  /// The match ends at the subject's end. Interpreter only, as ``anchored``.
  public static let endAnchored = MatchOptions(rawValue: PCRE2_ENDANCHORED)

  static let forJIT: MatchOptions = [
    .notBeginningOfLine, .notEndOfLine, .notEmpty, .notEmptyAtStart,
  ]
  static let forInterpreter: MatchOptions = [.forJIT, .anchored, .endAnchored]
}
