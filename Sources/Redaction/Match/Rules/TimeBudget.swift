#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The time that all rules together may take for one piece.
///
/// The match limit bounds one position of one rule; this bounds their sum, for rules that nobody has
/// thought through. What counts is the processor time of the thread and not the clock on the wall:
/// a process that was stopped, or waits for a processor, would otherwise mask records for no fault
/// of theirs, and the output would depend on the load of the machine.
///
/// To ask for the time is a system call (0.2 us), as long as a search. So it is asked once for so
/// many positions searched, and not at all for records of usual length.
struct TimeBudget: BitwiseCopyable {
  /// Nanoseconds.
  private let limit: Int64
  /// Positions searched since the clock was last looked at.
  private var positions = 0
  /// What the clock said when it was first looked at for the piece; nil before.
  private var start: Int64?

  /// Positions between two looks at the clock. At the match limit's worst, 5 MB/s, they take 3 ms.
  private static let stride = 16 << 10
  /// Positions that a search counts for, beside those that it searches.
  private static let search = 64

  init(milliseconds: Int64) { limit = milliseconds * 1_000_000 }

  /// Another piece begins.
  @inline(__always)
  mutating func restart() {
    positions = 0
    start = nil
  }

  /// Counts a search over so many positions; true when the time is used up.
  @inline(__always)
  mutating func isSpent(searching count: Int) -> Bool {
    positions &+= count &+ Self.search
    return positions >= Self.stride && isSpent()
  }

  @inline(never)
  private mutating func isSpent() -> Bool {
    positions = 0
    var time = timespec()
    // Without the clock there is only the match limit.
    guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return false }
    let now = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    guard let start else {
      start = now
      return false
    }
    return now &- start > limit
  }
}
