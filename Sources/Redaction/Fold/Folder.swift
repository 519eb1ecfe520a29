/// Turns UTF-8, or what claims to be, into the views: one forward pass, one table look-up a code
/// point, nothing allocated.
///
/// Malformed bytes become one position each of the class `Sign.malformed`; they are never dropped,
/// and nothing that follows is read differently because of them. The decoder is the table of
/// well-formed sequences of The Unicode Standard, section 3.9 (table 3-7).
struct Folder: Sendable {
  let table: FoldTable
  /// Signs of и and й in the folded and the canonical view: a combining breve behind the one makes
  /// it the other, the only mark that changes a letter here.
  private let short: (plain: UInt8, short: UInt8, capital: UInt8, shortCapital: UInt8)
  private let shortSkeleton: UInt8

  init(table: FoldTable) {
    self.table = table
    short = (
      table.entry(0x438).canonical, table.entry(0x439).canonical, table.entry(0x418).canonical,
      table.entry(0x419).canonical
    )
    shortSkeleton = table.entry(0x439).skeleton
  }

  /// Folds `source` into `views`; false when the source is longer than the views can hold.
  ///
  /// - Complexity: linear; a flood of invisible code points costs one table step each.
  func fold(_ source: UnsafeRawBufferPointer, into views: inout Views) -> Bool {
    views.removeAll()
    guard source.count <= views.capacity, source.count < Int(UInt32.max) else { return false }
    var index = 0
    let count = source.count
    // SAFETY: every position consumes at least one source byte (a sign for two consumes three or
    // more), so at most `source.count <= capacity` positions are written.
    let canonical = views.canonical.block
    let folded = views.folded.block
    let skeleton = views.skeleton.block
    let digit = views.digit.block
    let traits = views.traits.block
    let offset = views.offset.block
    var position = 0
    var dropped = 0
    var digits = 0
    var overrides = 0
    while index < count {
      let start = index
      let lead = source[index]
      var scalar = UInt32(lead)
      index &+= 1
      if lead &- 0xC2 < 0x1E, index < count, source[index] & 0xC0 == 0x80 {
        // Cyrillic, without the way through the table of sequences.
        scalar = UInt32(lead & 0x1F) << 6 | UInt32(source[index] & 0x3F)
        index &+= 1
      } else if lead >= 0x80 {
        let length = Self.decode(source, start, &scalar)
        if length == 0 {
          canonical[position] = Sign.malformed
          folded[position] = Sign.malformed
          skeleton[position] = Sign.malformed
          digit[position] = 0
          traits[position] = []
          offset[position] = UInt32(truncatingIfNeeded: start)
          position &+= 1
          continue
        }
        index = start &+ length
      }
      let entry = table.entry(scalar)
      let flags = entry.flags
      if !flags.isDisjoint(with: [.ignorable, .mark]) {
        dropped &+= 1
        if flags.contains(.bidiControl) { overrides &+= 1 }
        if flags.contains(.breve), position > 0 {
          let last = position &- 1
          if canonical[last] == short.plain || canonical[last] == short.capital {
            canonical[last] = canonical[last] == short.plain ? short.short : short.shortCapital
            folded[last] = short.short
            skeleton[last] = shortSkeleton
          }
        }
        continue
      }
      if flags.contains(.digit) { digits &+= entry.second != 0 ? 2 : 1 }
      canonical[position] = entry.canonical
      folded[position] = entry.folded
      skeleton[position] = entry.skeleton
      digit[position] = entry.digit
      traits[position] = flags
      offset[position] = UInt32(truncatingIfNeeded: start)
      position &+= 1
      if entry.isPlain { continue }
      let second = entry.second != 0 ? entry.second : entry.folded2
      if second != 0 {
        canonical[position] = second
        folded[position] = second
        skeleton[position] = second
        digit[position] = entry.second
        traits[position] = flags
        offset[position] = UInt32(truncatingIfNeeded: start)
        position &+= 1
      }
    }
    offset[position] = UInt32(truncatingIfNeeded: count)
    views.finish(count: position, dropped: dropped, digits: digits, overrides: overrides)
    return true
  }

  /// Decodes the multi-byte sequence at `start`; its length, or 0 when it is malformed.
  @inline(__always)
  static func decode(
    _ source: UnsafeRawBufferPointer, _ start: Int, _ scalar: inout UInt32
  ) -> Int {
    let lead = source[start]
    let left = source.count &- start
    @inline(__always)
    func trail(_ distance: Int) -> UInt32 { UInt32(source[start &+ distance]) ^ 0x80 }
    switch lead {
    case 0xC2...0xDF:
      guard left >= 2, trail(1) < 0x40 else { return 0 }
      scalar = UInt32(lead & 0x1F) << 6 | trail(1)
      return 2
    case 0xE0...0xEF:
      guard left >= 3, trail(1) < 0x40, trail(2) < 0x40 else { return 0 }
      scalar = UInt32(lead & 0x0F) << 12 | trail(1) << 6 | trail(2)
      guard scalar >= 0x800, !(0xD800...0xDFFF).contains(scalar) else { return 0 }
      return 3
    case 0xF0...0xF4:
      guard left >= 4, trail(1) < 0x40, trail(2) < 0x40, trail(3) < 0x40 else { return 0 }
      scalar = UInt32(lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3)
      guard scalar >= 0x1_0000, scalar <= 0x10_FFFF else { return 0 }
      return 4
    default:
      return 0
    }
  }

  /// Where the format controls directly before `start` begin (an override or a zero-width space in
  /// front of a number), not before `limit`.
  ///
  /// - Complexity: linear in those controls.
  func startOfControls(
    before start: Int, notBefore limit: Int, in source: UnsafeRawBufferPointer
  ) -> Int {
    var start = start
    while start > limit {
      var lead = start &- 1
      while lead > limit, source[lead] & 0xC0 == 0x80, start &- lead < 4 { lead &-= 1 }
      var scalar = UInt32(source[lead])
      let length = scalar < 0x80 ? 1 : Self.decode(source, lead, &scalar)
      guard length == start &- lead, length > 1 else { break }
      let flags = table.entry(scalar).flags
      guard flags.contains(.ignorable), !flags.contains(.mark) else { break }
      // A byte order mark says what the bytes are, and is no part of the text.
      if lead == 0, scalar == 0xFEFF { break }
      start = lead
    }
    return start
  }
}
