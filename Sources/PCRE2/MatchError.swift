internal import CPCRE2

/// Why a match call gave neither a match nor its absence.
///
/// None of these means "no match": whoever looks for something that must not pass has to treat
/// the text as not looked at.
public enum MatchError: Error, Sendable, Hashable {
  /// More backtracking than ``Limits/match`` allows.
  case matchLimit
  /// More stack than ``Limits/jitStack`` allows.
  case jitStackLimit
  /// More heap than ``Limits/heapKiB`` allows.
  case heapLimit
  /// Deeper backtracking than ``Limits/depth`` allows.
  case depthLimit
  /// The system gave no memory.
  case noMemory
  /// The subject is not the UTF-8 that the pattern was compiled for; `offset` is the first byte of
  /// the bad sequence, `code` says what is wrong with it. Never for patterns in byte mode.
  case badUTF(code: Int32, offset: Int)
  /// The start offset lies outside of the subject, or, with UTF, inside of a character.
  case badOffset(code: Int32)
  /// An option bit that is not one of ``MatchOptions``.
  case badOption
  /// An offset limit for a pattern without ``Pattern/Options/useOffsetLimit``, or a negative one.
  case badOffsetLimit
  /// A scratch for machine code got a pattern without any, or an option that machine code ignores.
  case jitBadOption
  /// The pattern has more groups than the scratch has room for.
  case tooManyGroups
  /// A `\K` behind a subroutine call set the match's start behind its end, or before the call's
  /// start offset.
  case badSpan
  /// The pattern recurses without end at one place of the subject.
  case recursionLoop
  /// Any other code of PCRE2.
  case unknown(code: Int32)

  /// The error that a code of PCRE2 means.
  ///
  /// Public so that a caller's tests can put any code where a match call would be: every code but
  /// "no match" (-1) and a count of groups (above 0) has to be an error there, and 0 is one too.
  /// - Parameters:
  ///   - code: What `pcre2_match` or `pcre2_jit_match` returned. -1 and codes above 0 give
  ///     ``unknown(code:)``: they are no errors, and nobody should ask.
  ///   - offset: For the UTF errors, the byte that PCRE2 names.
  public init(code: Int32, offset: Int = 0) {
    switch code {
    case PCRE2_ERROR_MATCHLIMIT: self = .matchLimit
    case PCRE2_ERROR_JIT_STACKLIMIT: self = .jitStackLimit
    case PCRE2_ERROR_HEAPLIMIT: self = .heapLimit
    case PCRE2_ERROR_DEPTHLIMIT: self = .depthLimit
    case PCRE2_ERROR_NOMEMORY: self = .noMemory
    case PCRE2_ERROR_UTF8_ERR21...PCRE2_ERROR_UTF8_ERR1: self = .badUTF(code: code, offset: offset)
    case PCRE2_ERROR_BADOFFSET, PCRE2_ERROR_BADUTFOFFSET: self = .badOffset(code: code)
    case PCRE2_ERROR_BADOPTION: self = .badOption
    case PCRE2_ERROR_BADOFFSETLIMIT: self = .badOffsetLimit
    case PCRE2_ERROR_JIT_BADOPTION: self = .jitBadOption
    case 0: self = .tooManyGroups
    case PCRE2_ERROR_BADSUBSPATTERN: self = .badSpan
    case PCRE2_ERROR_RECURSELOOP: self = .recursionLoop
    default: self = .unknown(code: code)
    }
  }

  /// PCRE2's code for this error: `MatchError(code: x).code == x` for every `x`.
  public var code: Int32 {
    switch self {
    case .matchLimit: PCRE2_ERROR_MATCHLIMIT
    case .jitStackLimit: PCRE2_ERROR_JIT_STACKLIMIT
    case .heapLimit: PCRE2_ERROR_HEAPLIMIT
    case .depthLimit: PCRE2_ERROR_DEPTHLIMIT
    case .noMemory: PCRE2_ERROR_NOMEMORY
    case .badUTF(let code, _), .badOffset(let code), .unknown(let code): code
    case .badOption: PCRE2_ERROR_BADOPTION
    case .badOffsetLimit: PCRE2_ERROR_BADOFFSETLIMIT
    case .jitBadOption: PCRE2_ERROR_JIT_BADOPTION
    case .tooManyGroups: 0
    case .badSpan: PCRE2_ERROR_BADSUBSPATTERN
    case .recursionLoop: PCRE2_ERROR_RECURSELOOP
    }
  }
}

extension MatchError: CustomStringConvertible {
  /// What happened and what to do; never a byte of the subject or of the pattern.
  public var description: String {
    switch self {
    case .matchLimit: "match limit reached: bound the pattern's repeats or raise Limits.match"
    case .jitStackLimit:
      "JIT stack limit reached: make the pattern's repeats possessive or raise Limits.jitStack"
    case .heapLimit: "heap limit reached: bound the pattern's repeats or raise Limits.heapKiB"
    case .depthLimit: "depth limit reached: bound the pattern's repeats or raise Limits.depth"
    case .noMemory: "out of memory"
    case .badUTF(let code, let offset):
      "subject is not UTF-8 at byte \(offset): \(Library.message(for: code))"
    case .badOffset: "start offset is outside of the subject or inside of a character"
    case .badOption: "unknown match option"
    case .badOffsetLimit: "offset limit is negative, or the pattern lacks useOffsetLimit"
    case .jitBadOption: "pattern has no JIT code, or a match option is for the interpreter only"
    case .tooManyGroups: "pattern has more groups than the scratch: make it with more"
    case .badSpan: "match starts behind its end or before the start offset: remove \\K"
    case .recursionLoop: "pattern recurses without end: remove the recursion"
    case .unknown(let code): "PCRE2 error \(code): \(Library.message(for: code))"
    }
  }
}
