/// A set of lengths of numbers, from 1 to 31 digits.
struct LengthSet: Sendable, Hashable {
  static let longest = 31
  /// Bit n: the set has n.
  private var bits: UInt32 = 0

  init() {}

  /// Bit n says whether the set has n; bit 0 is ignored.
  init(bits: UInt32) { self.bits = bits & ~1 }

  func contains(_ count: Int) -> Bool {
    (1...Self.longest).contains(count) && bits >> UInt32(count) & 1 == 1
  }

  mutating func insert(_ count: Int) {
    if (1...Self.longest).contains(count) { bits |= 1 << UInt32(count) }
  }

  var isEmpty: Bool { bits == 0 }

  /// 0 for the empty set.
  var greatest: Int { bits == 0 ? 0 : 31 &- bits.leadingZeroBitCount }

  mutating func formUnion(_ other: LengthSet) { bits |= other.bits }
}

extension LengthSet {
  /// Lengths written as `10`, `10,14` or `7,9-11`, ascending; nil for everything else.
  init?(_ table: Span<UInt8>, _ range: Range<Int>) {
    var pieces = TablePieces(range, separator: UInt8(ascii: ","))
    var last = 0
    while let piece = pieces.next(in: table) {
      var ends = TablePieces(piece, separator: UInt8(ascii: "-"))
      guard let first = ends.next(in: table), let low = table.decimal(in: first) else { return nil }
      var high = low
      if let second = ends.next(in: table) {
        guard let number = table.decimal(in: second), number > low else { return nil }
        high = number
      }
      guard ends.next(in: table) == nil, low > last, high <= Self.longest else { return nil }
      for length in low...high { insert(length) }
      last = high
    }
  }
}
