internal import CPCRE2

/// Owns one `pcre2_match_context`, the limits of a call, and the stack that the context refers to.
///
/// Sendable for the same reason as ``JITStack``.
@safe struct MatchContext: ~Copyable, @unchecked Sendable {
  /// Valid until deinit.
  let pointer: OpaquePointer
  /// Goes after the context: the fields of a value are destroyed when its deinit is done.
  private let stack: JITStack
  /// What the context holds at present. Setting it is a call into PCRE2 (4 ns), so it is set when
  /// it changes and not for every match.
  private var offsetLimit = CPCRE2_UNSET

  /// How many calls entered machine code, modulo 2^64.
  var jitEntries: UInt { stack.entries }

  init(_ limits: Limits, engine: JITMode) throws(MatchError) {
    let stack = try JITStack(engine == .required ? limits.jitStack : nil)
    // SAFETY: freed in deinit.
    guard let context = unsafe pcre2_match_context_create_8(nil) else { throw .noMemory }
    // SAFETY: the context is valid. None of these can fail.
    _ = unsafe pcre2_set_match_limit_8(context, limits.match)
    _ = unsafe pcre2_set_depth_limit_8(context, limits.depth)
    _ = unsafe pcre2_set_heap_limit_8(context, limits.heapKiB)
    unsafe stack.assign(to: context)
    unsafe pointer = context
    self.stack = stack
  }

  deinit { unsafe pcre2_match_context_free_8(pointer) }

  /// nil for no limit.
  @inline(__always)
  mutating func setOffsetLimit(_ limit: Int?) {
    let wanted = limit ?? CPCRE2_UNSET
    guard wanted != offsetLimit else { return }
    offsetLimit = wanted
    // SAFETY: the context is valid.
    _ = unsafe pcre2_set_offset_limit_8(pointer, wanted)
  }
}
