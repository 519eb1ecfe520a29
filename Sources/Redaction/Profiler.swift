#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Keeps the profile of one scanner.
///
/// A class, so that a scanner without one carries a single word, and its runner the same profile. Not
/// thread-safe, as the scanner.
final class Profiler {
  private(set) var profile = StreamProfile()
  private var last: UInt64 = 0

  init(_ catalog: Catalog) {
    profile.rules = catalog.entries.map { StreamProfile.Rule(id: $0.id) }
  }

  /// A record comes in.
  func begin(bytes: Int) {
    profile.records += 1
    profile.bytes += bytes
    last = Self.now()
  }

  /// The stage has ended; the next one begins.
  func end(_ stage: StreamProfile.Stage) {
    let now = Self.now()
    profile[stage] += Double(now &- last) / 1e9
    last = now
  }

  var now: UInt64 { Self.now() }

  /// A search of the rule's pattern has ended.
  func count(search rule: UInt16, since start: UInt64) {
    profile.rules[Int(rule)].searches += 1
    profile.rules[Int(rule)].seconds += Double(Self.now() &- start) / 1e9
  }

  func count(candidate rule: UInt16) { profile.rules[Int(rule)].candidates += 1 }

  func count(finding rule: UInt16) { profile.rules[Int(rule)].findings += 1 }

  /// Nanoseconds of a clock that only goes forward.
  private static func now() -> UInt64 {
    var time = timespec()
    guard clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return 0 }
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }
}
