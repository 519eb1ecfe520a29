/// What every Unicode code point folds to: the table behind the views.
///
/// `Sources/generate/fold.py` makes it from the Unicode Character Database and the lists of
/// `Patterns/unicode`; `Patterns/unicode/signs.txt` says what each sign stands for.
///
/// Layout of the file, all numbers little-endian:
///
///     text lines in ASCII, a NUL byte, zero bytes up to a multiple of 16
///     u32 "FOLD"   u32 version   u32 blockCount   u32 entryCount
///     u16 stage1[12512]           number of the block of a code point
///     u16 stage2[blockCount][16]  number of the entry of a code point
///     u64 entries[entryCount]     see FoldEntry
///
/// In stage 1 the code points below U+30000 go by sixteens and those above by 4096; a block of the
/// latter holds one entry only. Blocks of 128 for all of Unicode were tried: 113 KB instead of
/// 65 KB at the same speed, because the Chinese signs lie scattered over all of their blocks. A
/// third stage made 52 KB and cost 12 % of the time on Russian text.
///
/// Invariant: every number in stage 1 is below `blockCount` and every number in stage 2 is below
/// `entryCount`; `load` has looked at each of them, so that a look-up needs no check.
///
/// Thread-safe: the bytes never change.
struct FoldTable: @unchecked Sendable {
  // SAFETY: unchecked because pointers are not Sendable. These point into constant memory that
  // `load` demands to live as long as the process; nobody writes to it or frees it.
  private let stage1: UnsafeRawPointer
  private let stage2: UnsafeRawPointer
  private let entries: UnsafeRawPointer

  /// Numbers of the blocks and of the entries, for the statistics and the tests.
  let blockCount: Int
  let entryCount: Int

  /// The version of the file format that this reader understands.
  static var version: UInt32 { 1 }

  // Computed, so that no look-up can ever touch a lazily initialised global.
  private static var fineShift: UInt32 { 4 }
  private static var coarseShift: UInt32 { 12 }
  /// Where the coarse blocks begin.
  private static var coarseStart: UInt32 { 0x3_0000 }
  private static var end: UInt32 { 0x11_0000 }
  /// Added to the number of a coarse block of Unicode: its place in stage 1.
  private static var coarseOffset: UInt32 {
    (coarseStart >> fineShift) &- (coarseStart >> coarseShift)
  }
  private static var stage1Count: Int { Int((end >> coarseShift) &+ coarseOffset) }
  private static var blockSize: Int { 1 << Int(fineShift) }

  /// Reads and checks a table.
  ///
  /// `bytes` has to live and stay unchanged until the process ends, as the embedded files of
  /// `Knowledge` do: the table points into them. A copy would own memory, and then every look-up in
  /// another function would pay for retain and release. No alignment is needed.
  ///
  /// - Complexity: linear in the size of the table (65 KB); called once.
  static func load(_ bytes: UnsafeRawBufferPointer) throws(TableError) -> FoldTable {
    guard let end = bytes.firstIndex(of: 0) else { throw .headerWithoutEnd }
    let header = (end + 16) & ~15
    guard let base = bytes.baseAddress, bytes.count >= header + 16 else {
      throw .size(expected: header + 16, found: bytes.count)
    }
    // SAFETY: the 16 bytes behind the header are inside `bytes`, as just checked.
    func number(at offset: Int) -> UInt32 {
      UInt32(littleEndian: base.loadUnaligned(fromByteOffset: header + offset, as: UInt32.self))
    }
    guard number(at: 0) == 0x444C_4F46 else { throw .notAFoldTable }
    guard number(at: 4) == version else { throw .version(found: number(at: 4)) }
    // Products of 32-bit numbers by 32 do not overflow 64 bits.
    let blockCount = Int(number(at: 8))
    let entryCount = Int(number(at: 12))
    let stage1 = header + 16
    let stage2 = stage1 + stage1Count * 2
    let entries = stage2 + blockCount * blockSize * 2
    let expected = entries + entryCount * 8
    guard bytes.count == expected else { throw .size(expected: expected, found: bytes.count) }
    for place in 0..<stage1Count {
      let block = Int(load16(base + stage1, place))
      guard block < blockCount else { throw .block(place: place, found: block) }
    }
    for place in 0..<(blockCount * blockSize) {
      let entry = Int(load16(base + stage2, place))
      guard entry < entryCount else { throw .entry(place: place, found: entry) }
    }
    return FoldTable(
      stage1: base + stage1, stage2: base + stage2, entries: base + entries,
      blockCount: blockCount, entryCount: entryCount)
  }

  /// The entry of a code point; that of a malformed byte for surrogates and for what is no code
  /// point at all.
  ///
  /// Three loads, each from the number that the one before gave, and a comparison that hardly ever
  /// goes the other way.
  @inline(__always)
  func entry(_ scalar: UInt32) -> FoldEntry {
    var place = scalar >> Self.fineShift
    if scalar >= Self.coarseStart {
      guard scalar < Self.end else { return .malformed }
      place = (scalar >> Self.coarseShift) &+ Self.coarseOffset
    }
    // SAFETY: `place` is below stage1Count because `scalar` is below `end`; the other two numbers
    // are in range by the invariant.
    let block = Int(Self.load16(stage1, Int(place)))
    let within = Int(scalar) & (Self.blockSize &- 1)
    let number = Int(Self.load16(stage2, (block << Int(Self.fineShift)) | within))
    let bits = entries.loadUnaligned(fromByteOffset: number << 3, as: UInt64.self)
    return FoldEntry(bits: UInt64(littleEndian: bits))
  }

  /// SAFETY: the caller has made sure that `place` lies inside the array of 16-bit numbers at
  /// `base`. Unaligned, because the embedded bytes may begin anywhere; it costs nothing on x86-64
  /// and arm64.
  @inline(__always)
  private static func load16(_ base: UnsafeRawPointer, _ place: Int) -> UInt16 {
    UInt16(littleEndian: base.loadUnaligned(fromByteOffset: place << 1, as: UInt16.self))
  }
}

/// Why a table of `Patterns/tables` cannot be used. The offsets are counted from the file's start.
enum TableError: Error, Equatable, CustomStringConvertible {
  /// No NUL byte ends the lines of text.
  case headerWithoutEnd
  case notAFoldTable
  case version(found: UInt32)
  /// More or fewer bytes than the counts in the file say.
  case size(expected: Int, found: Int)
  /// A number in stage 1 that is no block.
  case block(place: Int, found: Int)
  /// A number in stage 2 that is no entry.
  case entry(place: Int, found: Int)

  var description: String {
    let remedy = "; generate it again with Sources/generate/fold.py"
    switch self {
    case .headerWithoutEnd:
      return "fold table: no zero byte ends the header" + remedy
    case .notAFoldTable:
      return "fold table: the mark FOLD is missing behind the header" + remedy
    case .version(let found):
      return "fold table: format \(found), but this build reads \(FoldTable.version)" + remedy
    case .size(let expected, let found):
      return "fold table: \(found) bytes where \(expected) are expected" + remedy
    case .block(let place, let found):
      return "fold table: stage 1, place \(place), names block \(found), which is not there"
        + remedy
    case .entry(let place, let found):
      return "fold table: stage 2, place \(place), names entry \(found), which is not there"
        + remedy
    }
  }
}
