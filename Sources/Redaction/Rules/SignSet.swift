/// A set of signs, as 256 bits.
struct SignSet: Sendable, Hashable {
  private var words: SIMD4<UInt64> = .zero

  /// The empty set.
  init() {}

  init(_ signs: some Sequence<UInt8>) {
    for sign in signs { insert(sign) }
  }

  static var all: SignSet { ~SignSet() }

  var isEmpty: Bool { words == .zero }

  var count: Int {
    words[0].nonzeroBitCount + words[1].nonzeroBitCount + words[2].nonzeroBitCount
      + words[3].nonzeroBitCount
  }

  func contains(_ sign: UInt8) -> Bool {
    words[Int(sign >> 6)] & (1 << UInt64(sign & 63)) != 0
  }

  mutating func insert(_ sign: UInt8) {
    words[Int(sign >> 6)] |= 1 << UInt64(sign & 63)
  }

  func isSubset(of other: SignSet) -> Bool { words & ~other.words == .zero }

  func isDisjoint(with other: SignSet) -> Bool { words & other.words == .zero }

  /// The only member, if there is exactly one.
  var single: UInt8? {
    guard count == 1, let sign = next(from: 0, in: words) else { return nil }
    return UInt8(truncatingIfNeeded: sign)
  }

  /// The members as runs of consecutive signs, ascending.
  var runs: [ClosedRange<UInt8>] {
    var runs: [ClosedRange<UInt8>] = []
    var start = 0
    while let first = next(from: start, in: words) {
      let end = next(from: first, in: ~words) ?? 256
      runs.append(UInt8(truncatingIfNeeded: first)...UInt8(truncatingIfNeeded: end - 1))
      start = end
    }
    return runs
  }

  /// The index of the first bit from `start` on that is set in `words`.
  private func next(from start: Int, in words: SIMD4<UInt64>) -> Int? {
    var index = start >> 6
    if index > 3 { return nil }
    var word = words[index] & (~0 << UInt64(start & 63))
    while word == 0 {
      index += 1
      if index > 3 { return nil }
      word = words[index]
    }
    return index << 6 + word.trailingZeroBitCount
  }

  static prefix func ~ (set: SignSet) -> SignSet {
    var set = set
    set.words = ~set.words
    return set
  }

  static func | (left: SignSet, right: SignSet) -> SignSet {
    var union = left
    union.words |= right.words
    return union
  }

  static func |= (left: inout SignSet, right: SignSet) { left.words |= right.words }
}
