/// The last positions of a message as it was masked, read from its end backwards: a message may be
/// long, and only its end is remembered.
struct MaskedTail: ~Copyable {
  /// Read in reverse, so that the sign at index 0 is the last one read.
  private var signs = InlineArray<64, RecalledSign>(repeating: RecalledSign())
  private(set) var count = 0
  /// Offset in the message behind the last position.
  private(set) var end: UInt32 = 0
  /// Bytes that are looked at, at most: a flood of invisible code points ends the reading.
  private static let greatestReach = 4096

  /// The sign at `index`, in the order of the message.
  subscript(index: Int) -> RecalledSign { signs[count &- 1 &- index] }

  /// Reads the end of `piece`.
  ///
  /// - Parameters:
  ///   - piece: the message, or the end of a long one, from `base` on.
  ///   - spans: what was masked in the piece.
  ///   - isOpen: the last span may be the beginning of something longer, and is read as text.
  /// - Complexity: at most `greatestReach` bytes are read, besides those masked.
  init(
    of piece: UnsafeRawBufferPointer, at base: Int, masking spans: borrowing SpanList,
    isOpen: Bool = false, _ catalog: Catalog
  ) {
    guard base &+ piece.count < Int(UInt32.max) else { return }
    var index = piece.count
    var reach = 0
    var span = spans.count &- (isOpen ? 2 : 1)
    /// Where the position behind begins; what lies between belongs to the position in front.
    var behind = piece.count
    while index > 0, count < Conversation.greatestPositions, reach < Self.greatestReach {
      if span >= 0, index <= spans[span].end {
        index = spans[span].start
        if !addLabel(spans[span].category, endingAt: base &+ behind) { break }
        behind = index
        span &-= 1
        continue
      }
      let start = Self.startOfCodePoint(before: index, in: piece)
      var scalar = UInt32(piece[start])
      if scalar >= 0x80, Folder.decode(piece, start, &scalar) == 0 {
        scalar = RecalledSign.malformed
      }
      reach &+= index &- start
      index = start
      let entry = catalog.folder.table.entry(scalar)
      if !entry.flags.isDisjoint(with: [.ignorable, .mark]) { continue }
      if entry.folded == Sign.blank || entry.folded == Sign.newline {
        scalar = UInt32(entry.folded)
      }
      add(
        RecalledSign(scalar: scalar, offset: UInt32(truncatingIfNeeded: base &+ start)),
        endingAt: base &+ behind)
      behind = start
    }
    if index > 0 || base > 0 { dropCutWord(catalog) }
    while count > 0, signs[count &- 1].isBlank { count &-= 1 }
  }

  /// The next sign towards the start. Blanks at the end are left out, and a run of them is one.
  private mutating func add(_ sign: RecalledSign, endingAt end: Int) {
    guard count < Conversation.greatestPositions else { return }
    if sign.isBlank {
      if count == 0 { return }
      if signs[count &- 1].isBlank {
        if sign.scalar == 0x0A { signs[count &- 1].scalar = sign.scalar }
        return
      }
    }
    if count == 0 { self.end = UInt32(truncatingIfNeeded: end) }
    signs[count] = sign
    count &+= 1
  }

  /// A label is kept whole or not at all: half of one is a word of the text.
  private mutating func addLabel(_ category: Category, endingAt end: Int) -> Bool {
    let label = category.label.utf8
    guard count &+ label.count <= Conversation.greatestPositions else { return false }
    for byte in label.reversed() {
      add(RecalledSign(scalar: UInt32(byte), offset: .max), endingAt: end)
    }
    return true
  }

  /// The word or number that the bound has cut in front is another word or number.
  private mutating func dropCutWord(_ catalog: Catalog) {
    while count > 0, !signs[count &- 1].isLabel,
      signs[count &- 1].isInner(catalog.folder.table)
    {
      count &-= 1
    }
  }

  /// Where the well-formed sequence begins that ends before `end`; the byte before it otherwise.
  private static func startOfCodePoint(
    before end: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int {
    var start = end &- 1
    guard bytes[start] >= 0x80 else { return start }
    while start > 0, end &- start < 4, bytes[start] & 0xC0 == 0x80 { start &-= 1 }
    var scalar = UInt32(0)
    return bytes[start] >= 0xC0 && Folder.decode(bytes, start, &scalar) == end &- start
      ? start : end &- 1
  }
}
