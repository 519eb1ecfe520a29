#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The monotonic clock.
enum Clock {
  /// Nanoseconds since some moment of the past.
  static var nanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

extension [Double] {
  /// Nought for an empty array.
  var median: Double { percentile(0.5) }

  /// The value that `share` of the others do not exceed.
  func percentile(_ share: Double) -> Double {
    if isEmpty { return 0 }
    return sorted()[Swift.min(count - 1, Int(Double(count) * share))]
  }
}
