internal import CPCRE2

/// A compiled regular expression of PCRE2, on bytes.
///
/// ```swift
/// let pattern = try Pattern("(?<year>[0-9]{4})-(?<month>[0-9]{2})")
/// var scratch = try Scratch(groups: pattern.captureCount)
/// let text = Array("due 2031-07".utf8)
/// if try scratch.match(pattern, in: text.span) {
///   scratch.range(of: 0)  // 4..<11
///   scratch.range(of: 1)  // 4..<8
/// }
/// ```
///
/// A pattern is immutable and shared by any number of threads; a ``Scratch`` belongs to one thread
/// at a time and allocates nothing while it matches. Compiling a short pattern takes 7 to 10
/// microseconds, of which 1.5 without machine code (Zen 5, PCRE2 10.42).
///
/// ## What this module does not do
///
/// - It knows no strings. Subjects are bytes, and ranges are byte offsets. By default a pattern is
///   in byte mode: `.` is one byte, `\w` and case are ASCII, `\h` matches byte A0 and `\v` byte 85
///   even inside of a UTF-8 sequence. ``Options/utf`` is there for text that is UTF-8 for sure.
/// - It never takes an error for "no match". Whatever PCRE2 returns but a match or its absence is
///   thrown, with PCRE2's code.
/// - It never goes from machine code to the interpreter by itself (see ``JITMode``).
/// - No partial matching, no streams, no replacing, no splitting, no callouts, no DFA matching, no
///   serialised patterns, no 16- or 32-bit text, no locales.
/// - It does not judge patterns. Who takes them from strangers has to refuse verbs, recursion and
///   unbounded repeats before; the limits of ``Limits`` bound what is left of the harm.
public final class Pattern: Sendable {
  /// A name and the number of the group that has it.
  public struct Name: Sendable, Hashable {
    public let text: String
    public let group: Int
  }

  let code: Code

  /// The options it was made with.
  public let options: Options
  /// Whether it has machine code.
  public let jit: JITMode
  /// The number of capturing groups, and of the greatest one; group 0, the match, not counted.
  public let captureCount: Int
  /// The named groups by name; with ``Options/dupNames`` a name can come more than once.
  public let names: [Name]

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - pattern: The pattern's bytes; NUL is a byte as any other. It is not kept.
  ///   - options: How to read it. A newline is always LF. `\R` is CR, LF or CRLF, with
  ///     ``Options/utf`` any Unicode line end.
  ///   - jit: Whether to make machine code. With ``JITMode/required`` there is either machine code
  ///     or an error.
  /// - Throws: ``PatternError``, with PCRE2's code, place and words where the pattern is at fault.
  public convenience init(
    _ pattern: Span<UInt8>, options: Options = [], jit: JITMode = .required
  ) throws(PatternError) {
    let code = try unsafe pattern.withUnsafeBufferPointer {
      (bytes) throws(PatternError) -> Code in
      // SAFETY: Code keeps no pointer to the pattern.
      try unsafe Code(bytes, options: options)
    }
    if jit == .required { try code.compileToMachineCode() }
    self.init(code: code, options: options, jit: jit)
  }

  /// As the initialiser from a span.
  public convenience init(
    _ pattern: [UInt8], options: Options = [], jit: JITMode = .required
  ) throws(PatternError) {
    try self.init(pattern.span, options: options, jit: jit)
  }

  /// As the initialiser from a span, from the string's UTF-8.
  public convenience init(
    _ pattern: String, options: Options = [], jit: JITMode = .required
  ) throws(PatternError) {
    try self.init(Array(pattern.utf8).span, options: options, jit: jit)
  }

  private init(code: consuming Code, options: Options, jit: JITMode) {
    captureCount = code.number(PCRE2_INFO_CAPTURECOUNT)
    names = code.names()
    self.code = code
    self.options = options
    self.jit = jit
  }
}
