/// What one match call may cost before it is given up with an error.
///
/// The defaults are for many small patterns on text from strangers. They were found on patterns
/// with bounded or possessive repeats, which need 42 steps at most on hostile text; each start
/// position gets the whole match limit anew, so the limit times the subject's length bounds a call.
public struct Limits: Sendable, Hashable {
  /// Backtracking steps from one start position; beyond it ``MatchError/matchLimit``.
  ///
  /// The interpreter counts more steps than machine code does for the same text.
  public var match: UInt32
  /// Nested backtracking points, interpreter only; beyond it ``MatchError/depthLimit``.
  public var depth: UInt32
  /// Heap for backtracking in KiB, interpreter only; beyond it ``MatchError/heapLimit``. A scratch
  /// keeps what it has taken.
  public var heapKiB: UInt32
  /// First and greatest size in bytes of the stack of machine code; beyond the greatest
  /// ``MatchError/jitStackLimit``. The greatest is address space, taken from the system only as
  /// far as it is used, and kept then. At most 1 GiB.
  public var jitStack: ClosedRange<Int>

  public init(
    match: UInt32 = 1000, depth: UInt32 = 1000, heapKiB: UInt32 = 1024,
    jitStack: ClosedRange<Int> = 32 * 1024...512 * 1024
  ) {
    self.match = match
    self.depth = depth
    self.heapKiB = heapKiB
    self.jitStack = jitStack
  }
}
