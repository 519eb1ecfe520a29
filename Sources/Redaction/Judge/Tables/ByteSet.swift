/// A set of short byte strings, each a range of one table: filled at load, asked for every message.
/// Open addressing in one array of slots.
///
/// `Set<[UInt8]>` was measured against it: it took five times as long to fill with the domain names
/// (1.2 ms against 0.2), and asking needs an array that is made for the question.
///
/// Asking allocates nothing. Immutable once it is shared.
struct ByteSet: Sendable {
  /// Greatest length of an element, in bytes.
  static let longestElement = 255
  /// Elements lie in front of this offset of the table.
  static let longestTable = 1 << 24

  private let table: [UInt8]
  /// 0 for a free slot, else offset in `table` times 256 plus length. Invariant: the ranges lie
  /// inside `table`; the number of slots is a power of two and at least half of them are free, so
  /// that every search ends.
  private var slots: [UInt32]
  private(set) var count = 0

  /// An empty set with room for `capacity` elements out of `table`; it grows by itself beyond them.
  init(table: [UInt8], capacity: Int) {
    self.table = table
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  /// Adds the bytes of `range`. False when an equal element is there already, and when the range is
  /// empty, too long, or not in the part of the table that elements may come from.
  mutating func insert(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= Self.longestElement, range.lowerBound >= 0,
      range.upperBound <= min(table.count, Self.longestTable)
    else { return false }
    let slot = slot(of: table.span.extracting(range))
    guard slots[slot] == 0 else { return false }
    slots[slot] = UInt32(range.lowerBound) << 8 | UInt32(range.count)
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  /// Whether the bytes are an element.
  ///
  /// - Complexity: linear in the bytes; the number of elements does not matter.
  func contains(_ element: Span<UInt8>) -> Bool {
    guard !element.isEmpty, element.count <= Self.longestElement else { return false }
    return slots[slot(of: element)] != 0
  }

  /// The slot that holds the element, or the free one where it belongs.
  @inline(__always)
  private func slot(of element: Span<UInt8>) -> Int {
    let mask = slots.count &- 1
    var slot = Int(Self.hash(element)) & mask
    while slots[slot] != 0, !holds(slots[slot], element) { slot = (slot &+ 1) & mask }
    return slot
  }

  @inline(__always)
  private func holds(_ entry: UInt32, _ element: Span<UInt8>) -> Bool {
    guard Int(entry & 0xFF) == element.count else { return false }
    let offset = Int(entry >> 8)
    for index in element.indices where table[offset &+ index] != element[index] { return false }
    return true
  }

  /// FNV-1a (Fowler, Noll, Vo) with its high bits folded in. Not keyed: the elements are ours, and
  /// a question only costs more when the elements themselves collide.
  @inline(__always)
  private static func hash(_ element: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in element.indices { hash = (hash ^ UInt32(element[index])) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }

  private mutating func grow() {
    let old = slots
    let table = table  // shared, not copied: borrowed apart from `slots`, which change
    slots = [UInt32](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      let offset = Int(entry >> 8)
      let element = table.span.extracting(offset..<offset + Int(entry & 0xFF))
      let slot = slot(of: element)
      slots[slot] = entry
    }
  }
}
