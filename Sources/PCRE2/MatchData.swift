internal import CPCRE2

/// Owns one `pcre2_match_data`: the offsets of the last match, and for the interpreter the memory
/// that it backtracks in, which grows and is kept.
///
/// Sendable: it may go from one thread to another. It is never in two at once, because whoever
/// writes needs it inout.
@safe @usableFromInline struct MatchData: ~Copyable, @unchecked Sendable {
  /// Valid until deinit.
  let pointer: OpaquePointer
  /// Start and end of each group, `2 * pairs` offsets inside of what `pointer` owns. Only
  /// offsets of groups that the last matched pattern has are of that match.
  @usableFromInline let offsets: UnsafePointer<Int>
  /// Room for that many groups, group 0 included.
  let pairs: Int

  /// - Parameter groups: Room for so many, group 0 not counted. No pattern has more than 65 535.
  init(groups: Int) throws(MatchError) {
    let pairs = min(max(groups, 0), 65_535) + 1
    // SAFETY: freed in deinit.
    guard let data = unsafe pcre2_match_data_create_8(UInt32(pairs), nil) else { throw .noMemory }
    unsafe pointer = data
    // SAFETY: the offsets are part of the block, and as long as it lives they do not move.
    unsafe offsets = UnsafePointer(pcre2_get_ovector_pointer_8(data))
    self.pairs = pairs
  }

  deinit { unsafe pcre2_match_data_free_8(pointer) }
}
