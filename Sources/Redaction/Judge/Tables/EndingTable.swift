/// The endings of host names as signs of the folded and the skeleton view, each with how much a
/// bare name with that ending proves.
///
/// Built from `Patterns/tables/tld.txt` (all top-level domains), `strong-endings.txt` and
/// `weak-endings.txt`. Immutable after load.
struct EndingTable: Sendable {
  enum Strength: UInt8, Sendable {
    case none
    /// An everyday word or a file extension: a link only with further evidence.
    case weak
    case strong
  }

  /// Open addressing: hashes of sign strings; two strings of one 64-bit hash are taken as one,
  /// which at 3,000 entries happens once in 4 * 10^12 tables.
  private var hashes: [UInt64]
  private var strengths: [Strength]
  private let mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    strengths = [Strength](repeating: .none, count: size)
    mask = size - 1
  }

  @inline(__always)
  static func hash(_ hash: UInt64, _ sign: UInt8) -> UInt64 {
    (hash ^ UInt64(sign)) &* 0x0000_0100_0000_01B3
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func set(_ hash: UInt64, _ strength: Strength) {
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
    hashes[slot] = hash
    strengths[slot] = strength
  }

  @inline(__always)
  func strength(_ hash: UInt64) -> Strength {
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return strengths[slot] }
      slot = (slot &+ 1) & mask
    }
    return .none
  }
}

extension EndingTable {
  /// Reads the lists. An ending of two letters is strong unless it is listed as weak; a longer one
  /// is weak unless it is listed as strong. Endings of alphabets that the views do not have are left
  /// out, since the views cannot tell their letters apart.
  init(
    _ fold: FoldTable, endings: UnsafeRawBufferPointer, strong: UnsafeRawBufferPointer,
    weak: UnsafeRawBufferPointer
  ) {
    self.init(capacity: 4096)
    for (bytes, listed) in [(endings, Strength?.none), (strong, .strong), (weak, .weak)] {
      TextTable.forEachLine(bytes) { line in
        var hash = Self.seed
        var isReadable = true
        var length = 0
        SignText.forEachEntry(UnsafeRawBufferPointer(rebasing: bytes[line]), fold) { entry in
          if entry.folded < 7 { isReadable = false }
          hash = Self.hash(hash, entry.folded)
          length += 1
        }
        if isReadable { set(hash, listed ?? (length == 2 ? .strong : .weak)) }
      }
    }
  }
}

/// Text tables: one entry a line, `#` comments.
enum TextTable {
  static func forEachLine(_ bytes: UnsafeRawBufferPointer, _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var stop = start
      while stop < end, bytes[stop] != UInt8(ascii: "#") { stop += 1 }
      var first = start
      while first < stop, bytes[first] <= 0x20 { first += 1 }
      while stop > first, bytes[stop - 1] <= 0x20 { stop -= 1 }
      if first < stop { body(first..<stop) }
      start = end + 1
    }
  }
}

/// UTF-8 text of our own tables as fold entries.
enum SignText {
  static func forEachEntry(
    _ bytes: UnsafeRawBufferPointer, _ fold: FoldTable, _ body: (FoldEntry) -> Void
  ) {
    var index = 0
    while index < bytes.count {
      var scalar = UInt32(bytes[index])
      let length = scalar < 0x80 ? 1 : Folder.decode(bytes, index, &scalar)
      if length == 0 {
        index += 1
        continue
      }
      index += length
      let entry = fold.entry(scalar)
      if entry.flags.isDisjoint(with: [.ignorable, .mark]) { body(entry) }
    }
  }

  /// Skeleton signs of `bytes`; nil when a letter has no sign of its own.
  static func skeleton(_ bytes: UnsafeRawBufferPointer, _ fold: FoldTable) -> [UInt8]? {
    var signs: [UInt8] = []
    var isReadable = true
    forEachEntry(bytes, fold) { entry in
      if entry.skeleton < 7 { isReadable = false }
      signs.append(entry.skeleton)
    }
    return isReadable ? signs : nil
  }
}
