import PCRE2

/// All matches of a pattern, each with all its groups, as the engine sees them.
func walk(
  _ pattern: Pattern, _ subject: [UInt8], engine: JITMode = .required, limits: Limits = .generous
) throws -> [[Range<Int>?]] {
  var scratch = try Scratch(groups: pattern.captureCount, limits: limits, engine: engine)
  var found: [[Range<Int>?]] = []
  try scratch.forEachMatch(of: pattern, in: subject.span) { scratch in
    found.append((0...pattern.captureCount).map { scratch.range(of: $0) })
    return true
  }
  return found
}

/// The first match, nil if there is none.
func first(
  _ source: String, _ subject: String, options: Pattern.Options = [], from start: Int = 0
) throws -> Range<Int>? {
  let pattern = try Pattern(source, options: options)
  var scratch = try Scratch(groups: pattern.captureCount)
  let matched = try scratch.match(pattern, in: Array(subject.utf8).span, from: start)
  return matched ? scratch.range(of: 0) : nil
}

/// What a match call throws, nil if it does not.
func error(_ call: () throws -> Bool) -> MatchError? {
  do {
    _ = try call()
    return nil
  } catch {
    return error as? MatchError
  }
}

extension Limits {
  /// Limits that none of the well-behaved cases reaches in either engine.
  static let generous = Limits(match: 10_000_000, depth: 10_000_000, heapKiB: 64 * 1024)
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same texts on every machine for one seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
