extension Scratch {
  /// Where a group of the last match lies, in bytes from the subject's start.
  ///
  /// Inlined into the caller: two loads and a few comparisons.
  /// - Parameter group: 0 for the whole match.
  /// - Returns: nil if the group took no part in the match, if the pattern has no such group, or if
  ///   the last call did not match. Never nil for group 0 after a match.
  @inlinable
  public func range(of group: Int) -> Range<Int>? {
    guard group >= 0, group < liveGroups else { return nil }
    // SAFETY: liveGroups is at most the number of pairs. An unset group has -1 twice.
    let start = unsafe data.offsets[2 * group]
    let end = unsafe data.offsets[2 * group + 1]
    guard start >= 0, start <= end else { return nil }
    return unsafe Range(uncheckedBounds: (start, end))
  }

  /// Goes through all matches from left to right, as Perl's `/g` does: each search begins where the
  /// last match ended, and an empty match is not found twice at one place.
  ///
  /// - Parameter body: Gets this scratch to ask ``range(of:)``; returns false to stop.
  /// - Throws: ``MatchError``; the matches seen before it stand.
  public mutating func forEachMatch(
    of pattern: Pattern, in subject: Span<UInt8>, options: MatchOptions = [],
    _ body: (borrowing Scratch) -> Bool
  ) throws(MatchError) {
    var start = 0
    var next = options
    while try match(pattern, in: subject, from: start, options: next),
      let range = range(of: 0), body(self)
    {
      // Not `anchored` for the retry, as PCRE2's own example does: that would leave machine code.
      next = range.isEmpty ? options.union(.notEmptyAtStart) : options
      start = range.upperBound
    }
  }
}
