/// Given names, surnames, patronymics and the words beside them, by the hash of their folded signs
/// (`Patterns/tables/names.table`, made by `Sources/generate/names.py` from the dictionaries that its
/// header names and from `Patterns/names`).
///
/// Layout of the file, all numbers little-endian:
///
///     text lines in ASCII, a NUL byte, zero bytes up to a multiple of 16
///     u32 "NAMS"   u32 version   u32 name buckets, name slots, word buckets, word slots
///     u32 paradigms   u32 rows   u32 masks
///     u32 endings[rows]          signs of a case ending, the first in the lowest byte
///     u16 starts[paradigms + 1]  first row of a paradigm; the highest bit: its stems are words, too
///     u16 agreements[rows]       see NameAgreement
///     u16 masks[masks]           agreements of whole endings of surnames and patronymics
///     names: u16 displacements[buckets], u16 prints[slots], u8 values[slots]
///     words: u16 displacements[buckets], u8 prints[slots]
///
/// Names and words are perfect hashes: a key has one slot, found with its bucket's displacement, and
/// the slot keeps 16 or 8 bits of the key's hash. So a word that is no name passes for one once in
/// 65,536 times, which a name of two words can bear, and the table is a third of the names' letters
/// in size. A minimal automaton was tried: exact, but twice as large, since stems share few endings.
///
/// Invariant: every paradigm's rows lie in `rows`, and all arrays lie in the file; `load` has looked.
///
/// Thread-safe: the bytes never change. Lookups allocate nothing.
struct NameTable: @unchecked Sendable {
  // SAFETY: unchecked because pointers are not Sendable. These point into constant memory that
  // `load` demands to live as long as the process; nobody writes to it or frees it.
  private let endings: UnsafeRawPointer
  private let starts: UnsafeRawPointer
  private let agreements: UnsafeRawPointer
  private let masks: UnsafeRawPointer
  private let names: Hash
  private let words: Hash
  let paradigmCount: Int
  let maskCount: Int

  /// The bits of a slot's address in the file.
  private struct Hash {
    let displacements: UnsafeRawPointer
    let prints: UnsafeRawPointer
    let buckets: Int
    let slots: Int
  }

  /// What a key stands for. The same numbers stand in `names.py`.
  enum Kind: UInt64 {
    case word = 0
    case givenStem, surnameStem, latin
    /// Ends of words, from the last sign to the first.
    case surnameEnding, patronymicEnding
    /// First three signs of a given name, 0, stem of a surname; or the first sign only.
    case famousPair, famousInitial
    case caseEnding
    /// Bytes of UTF-8.
    case hanSurname
  }

  static var version: UInt32 { 1 }
  static var longestCaseEnding: Int { 3 }
  private static var half: UInt16 { 0x8000 }

  /// Reads and checks a table. `bytes` has to live and stay unchanged until the process ends.
  ///
  /// - Complexity: linear in the paradigms (some 250), whatever the number of names.
  static func load(_ bytes: UnsafeRawBufferPointer) throws(NameTableError) -> NameTable {
    guard let end = bytes.firstIndex(of: 0) else { throw .headerWithoutEnd }
    let header = (end + 16) & ~15
    guard let base = bytes.baseAddress, bytes.count >= header + 36 else {
      throw .size(expected: header + 36, found: bytes.count)
    }
    // SAFETY: the 36 bytes behind the header are inside `bytes`, as just checked.
    func number(_ place: Int) -> UInt32 {
      UInt32(
        littleEndian: base.loadUnaligned(fromByteOffset: header + place * 4, as: UInt32.self))
    }
    guard number(0) == 0x534D_414E else { throw .notANameTable }
    guard number(1) == version else { throw .version(found: number(1)) }
    // Sums of 32-bit numbers times four do not overflow 64 bits.
    let nameBuckets = Int(number(2))
    let nameSlots = Int(number(3))
    let wordBuckets = Int(number(4))
    let wordSlots = Int(number(5))
    let paradigms = Int(number(6))
    let rows = Int(number(7))
    let maskCount = Int(number(8))
    let endings = header + 36
    let starts = endings + rows * 4
    let agreements = starts + (paradigms + 1) * 2
    let masks = agreements + rows * 2
    let names = masks + maskCount * 2
    let words = names + nameBuckets * 2 + nameSlots * 3
    let expected = words + wordBuckets * 2 + wordSlots
    guard bytes.count == expected, nameBuckets > 0, nameSlots > 0, wordBuckets > 0, wordSlots > 0
    else { throw .size(expected: expected, found: bytes.count) }
    var last = 0
    for paradigm in 0...paradigms {
      let start = Int(load16(base + starts, paradigm) & ~half)
      guard start >= last, start <= rows, paradigm > 0 || start == 0 else {
        throw .paradigm(paradigm)
      }
      last = start
    }
    guard last == rows else { throw .paradigm(paradigms) }
    return NameTable(
      endings: base + endings, starts: base + starts, agreements: base + agreements,
      masks: base + masks,
      names: Hash(
        displacements: base + names, prints: base + names + nameBuckets * 2, buckets: nameBuckets,
        slots: nameSlots),
      words: Hash(
        displacements: base + words, prints: base + words + wordBuckets * 2, buckets: wordBuckets,
        slots: wordSlots),
      paradigmCount: paradigms, maskCount: maskCount)
  }
}

// MARK: Lookups

extension NameTable {
  /// The hash of no signs; `hash` adds one. It reads from left to right, so that the hashes of all
  /// stems of a word come with it.
  static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  @inline(__always)
  static func hash(_ state: UInt64, _ sign: UInt8) -> UInt64 {
    (state ^ UInt64(sign)) &* 0x0000_0100_0000_01B3
  }

  /// The byte of a name, nil when the key is none.
  @inline(__always)
  func value(_ kind: Kind, _ state: UInt64) -> UInt8? {
    let hash = Self.mixed(state, kind)
    let place = Self.place(hash, names)
    let print = Self.load16(names.prints, place)
    guard print == max(1, UInt16(truncatingIfNeeded: hash >> 16)) else { return nil }
    // SAFETY: `place` is below the number of slots, and the values lie behind the prints.
    return (names.prints + names.slots &* 2).load(fromByteOffset: place, as: UInt8.self)
  }

  /// Whether the signs are a word, or the stem of one, that is no name.
  @inline(__always)
  func isWord(_ state: UInt64) -> Bool {
    let hash = Self.mixed(state, .word)
    let place = Self.place(hash, words)
    // SAFETY: `place` is below the number of slots.
    return words.prints.load(fromByteOffset: place, as: UInt8.self)
      == max(1, UInt8(truncatingIfNeeded: hash >> 16))
  }

  /// What a stem of the paradigm is with this ending (up to three signs, the first in the lowest
  /// byte), and whether the name is a word, too.
  func agreement(paradigm: UInt8, ending: UInt32) -> (mask: NameAgreement, isHalf: Bool) {
    let number = Int(paradigm)
    guard number < paradigmCount else { return ([], false) }
    let first = Self.load16(starts, number)
    let end = Int(Self.load16(starts, number &+ 1) & ~Self.half)
    var row = Int(first & ~Self.half)
    while row < end {
      let known = UInt32(
        littleEndian: endings.loadUnaligned(fromByteOffset: row &* 4, as: UInt32.self))
      if known == ending {
        return (NameAgreement(rawValue: Self.load16(agreements, row)), first & Self.half != 0)
      }
      row &+= 1
    }
    return ([], false)
  }

  /// The agreement of a whole ending, by its value.
  func agreement(ending value: UInt8) -> NameAgreement {
    Int(value) < maskCount ? NameAgreement(rawValue: Self.load16(masks, Int(value))) : []
  }

  @inline(__always)
  private static func mixed(_ state: UInt64, _ kind: Kind) -> UInt64 {
    var hash = state ^ (kind.rawValue &* 0x9E37_79B9_7F4A_7C15)
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }

  /// The one slot where the key may lie: multiplications and shifts, no division.
  @inline(__always)
  private static func place(_ hash: UInt64, _ table: Hash) -> Int {
    let bucket = Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(table.buckets)) >> 32)
    let displacement = UInt32(load16(table.displacements, bucket))
    var turned = (UInt32(truncatingIfNeeded: hash) ^ (displacement &* 0x85EB_CA6B)) &* 0x9E37_79B1
    turned ^= turned >> 15
    turned = turned &* 0x2C1B_3C6D
    return Int(truncatingIfNeeded: (UInt64(turned) &* UInt64(table.slots)) >> 32)
  }

  /// SAFETY: the caller has made sure that `place` lies inside the array of 16-bit numbers at
  /// `base`. Unaligned, because the embedded bytes may begin anywhere.
  @inline(__always)
  private static func load16(_ base: UnsafeRawPointer, _ place: Int) -> UInt16 {
    UInt16(littleEndian: base.loadUnaligned(fromByteOffset: place &* 2, as: UInt16.self))
  }
}

/// Why the name table cannot be used.
enum NameTableError: Error, Equatable, CustomStringConvertible {
  /// No NUL byte ends the lines of text.
  case headerWithoutEnd
  case notANameTable
  case version(found: UInt32)
  /// More or fewer bytes than the counts in the file say.
  case size(expected: Int, found: Int)
  /// The rows of a paradigm do not lie behind those of the one before.
  case paradigm(Int)

  var description: String {
    let cause =
      switch self {
      case .headerWithoutEnd: "no zero byte ends the header"
      case .notANameTable: "the mark NAMS is missing behind the header"
      case .version(let found): "format \(found), but this build reads \(NameTable.version)"
      case .size(let expected, let found): "\(found) bytes where \(expected) are expected"
      case .paradigm(let number): "paradigm \(number) has no rows of its own"
      }
    return "name table: \(cause); generate it again with Sources/generate/names.py"
  }
}
