internal import CPCRE2

/// All that changes while a pattern matches: the offsets found, the limits, the stack.
///
/// One for each worker. It goes from thread to thread but is never in two: Swift's exclusivity
/// sees to that. A match call allocates nothing, save that the interpreter grows the memory that it
/// backtracks in, and keeps it.
public struct Scratch: ~Copyable, Sendable {
  /// Which engine runs, whatever the pattern has.
  public let engine: JITMode
  /// Calls that should have run machine code and came back, with a match or without, but had not
  /// entered it. 0 unless PCRE2 does something that this module believes it does not; tests and
  /// self-tests should look.
  public private(set) var callsOutsideJIT = 0
  /// Calls that entered machine code, modulo 2^64. Always 0 with ``JITMode/off``.
  public var callsInJIT: UInt { context.jitEntries }

  @usableFromInline let data: MatchData
  private var context: MatchContext
  private let permitted: MatchOptions

  /// The groups that have offsets: those of the pattern that matched last, group 0 included; 0 when
  /// the last call did not match or threw. Never above `data.pairs`.
  @usableFromInline var liveGroups = 0

  /// - Parameters:
  ///   - groups: The greatest ``Pattern/captureCount`` of the patterns to come.
  ///   - limits: What a call may cost.
  ///   - engine: ``JITMode/required`` runs machine code and refuses patterns without;
  ///     ``JITMode/off`` interprets every pattern.
  /// - Throws: ``MatchError/noMemory``.
  public init(
    groups: Int, limits: Limits = Limits(), engine: JITMode = .required
  ) throws(MatchError) {
    let data = try MatchData(groups: groups)
    let context = try MatchContext(limits, engine: engine)
    self.data = data
    self.context = context
    self.engine = engine
    permitted = engine == .required ? .forJIT : .forInterpreter
  }

  /// Looks for the first match, from left to right.
  ///
  /// - Parameters:
  ///   - pattern: With at most as many groups as this scratch has room for.
  ///   - subject: The text. `\b`, `^` and lookbehinds see what lies before `start`.
  ///   - start: Where the match may begin at the earliest, in bytes from the subject's start.
  ///   - offsetLimit: Where the match may begin at the latest; nil for anywhere. For patterns with
  ///     ``Pattern/Options/useOffsetLimit`` only.
  ///   - options: See ``MatchOptions``.
  /// - Returns: Whether there is a match; ``range(of:)`` says where.
  /// - Throws: ``MatchError``. Then nothing is known about the subject.
  public mutating func match(
    _ pattern: Pattern, in subject: Span<UInt8>, from start: Int = 0, offsetLimit: Int? = nil,
    options: MatchOptions = []
  ) throws(MatchError) -> Bool {
    try unsafe subject.withUnsafeBufferPointer { (bytes) throws(MatchError) -> Bool in
      try unsafe match(pattern, in: bytes, from: start, offsetLimit: offsetLimit, options: options)
    }
  }

  /// As the call on a span, on bytes that have to stay valid and unchanged during the call. Nothing
  /// points at them afterwards.
  public mutating func match(
    _ pattern: Pattern, in subject: UnsafeBufferPointer<UInt8>, from start: Int = 0,
    offsetLimit: Int? = nil, options: MatchOptions = []
  ) throws(MatchError) -> Bool {
    liveGroups = 0
    // What PCRE2 would check itself, or, under JIT, would not.
    guard start >= 0, start <= subject.count else { throw .badOffset(code: PCRE2_ERROR_BADOFFSET) }
    guard pattern.captureCount < data.pairs else { throw .tooManyGroups }
    guard permitted.isSuperset(of: options) else { throw refusal(of: options) }
    if let offsetLimit {
      guard offsetLimit >= 0, pattern.options.contains(.useOffsetLimit) else {
        throw .badOffsetLimit
      }
    }
    context.setOffsetLimit(offsetLimit)

    let status = try unsafe run(
      pattern, subject.baseAddress ?? Empty.address, subject.count, start, options)
    if status == PCRE2_ERROR_NOMATCH { return false }
    guard status > 0 else { throw failure(status) }
    // SAFETY: there is always a pair for group 0.
    let (first, last) = unsafe (data.offsets[0], data.offsets[1])
    guard start <= first, first <= last else { throw .badSpan }
    liveGroups = pattern.captureCount + 1
    return true
  }

  /// Runs the engine.
  ///
  /// Why `pcre2_jit_match`: it cannot fall back to the interpreter, which `pcre2_match` does
  /// without a word, and it is the shorter way. A hit in 33 bytes takes 36 ns, with `pcre2_match`
  /// 47; a call here takes 44, all checks and the stack's callback included (Zen 5, PCRE2 10.42).
  /// What it leaves out is checked above: the start, the options (it ignores those it cannot do)
  /// and the offset limit (it ignores it in patterns not compiled for it). It would not check
  /// UTF-8, and is unsafe on text that is none, so patterns with UTF go through `pcre2_match`.
  @inline(__always)
  private mutating func run(
    _ pattern: Pattern, _ subject: UnsafePointer<UInt8>, _ count: Int, _ start: Int,
    _ options: MatchOptions
  ) throws(MatchError) -> Int32 {
    // SAFETY, for all three calls: code, data and context are valid as long as their owners, which
    // are borrowed here; the subject has `count` bytes; `0 <= start <= count`; nobody else uses
    // data, context or stack meanwhile.
    guard engine == .required else {
      return unsafe pcre2_match_8(
        pattern.code.pointer, subject, count, start, options.rawValue | PCRE2_NO_JIT,
        data.pointer, context.pointer)
    }
    guard pattern.jit == .required else { throw .jitBadOption }
    let before = context.jitEntries
    let status: Int32
    if pattern.options.contains(.utf) {
      status = unsafe pcre2_match_8(
        pattern.code.pointer, subject, count, start, options.rawValue, data.pointer,
        context.pointer)
    } else {
      status = unsafe pcre2_jit_match_8(
        pattern.code.pointer, subject, count, start, options.rawValue, data.pointer,
        context.pointer)
    }
    if status >= PCRE2_ERROR_NOMATCH, context.jitEntries == before { callsOutsideJIT &+= 1 }
    return status
  }

  private func refusal(of options: MatchOptions) -> MatchError {
    MatchOptions.forInterpreter.isSuperset(of: options) ? .jitBadOption : .badOption
  }

  private func failure(_ status: Int32) -> MatchError {
    // SAFETY: the match data is valid; after a UTF error its start character is the bad one.
    MatchError(code: status, offset: unsafe pcre2_get_startchar_8(data.pointer))
  }
}
