/// The generator of random numbers behind every corpus: SplitMix64 (Steele, Lea and Flood, 2014).
///
/// Our own, and no `RandomNumberGenerator`: how the standard library turns bits into a number of a
/// range is nowhere promised, and a corpus has to be the same bytes on every platform for ever.
public struct SplitMix64: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but not including `bound`, which has to be positive. The bias of the
  /// multiplication is below bound / 2^64.
  public mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in `share` of 1,000 cases.
  public mutating func chance(perThousand share: Int) -> Bool { below(1000) < share }

  /// One of `items`, which must not be empty.
  public mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
