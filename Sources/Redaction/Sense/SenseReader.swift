internal import CSense

/// Walks a text with a `Sense`: one a worker, nothing allocated once made.
///
/// Not thread-safe.
struct SenseReader: ~Copyable {
  let sense: Sense
  /// That of `sense`. To ask `sense` itself copies all of it, with memcpy, for every code point.
  let table: FoldTable
  /// What the first look said of the strip at hand.
  private let blocks: UnsafeMutablePointer<sense_block>
  /// Offset of the strip in the text; -1 when there is none. A multiple of `strip`.
  private var stripStart = -1
  private var stripCount = 0
  var record = RecordEvidence(start: 0)
  /// By rule that asks for several of its words: those of the record at hand.
  var starters: [Starters]
  /// Texts that have been read, the one at hand included.
  private(set) var texts = 0
  /// Records end at this byte; -1 when the text is one record.
  private(set) var terminator: Int32 = -1

  /// Bytes looked at in one go: small enough that the text and its blocks stay in the level-1 cache.
  static let strip = 4096

  init(_ sense: Sense) {
    self.sense = sense
    table = sense.table
    starters = [Starters](repeating: Starters(), count: sense.ruleNeeds.count)
    // SAFETY: owned by this value alone, freed in deinit, filled before it is read.
    blocks = .allocate(capacity: Self.strip / Int(SENSE_BLOCK))
    blocks.initialize(repeating: sense_block(), count: Self.strip / Int(SENSE_BLOCK))
  }

  deinit { blocks.deallocate() }

  /// Forgets the text; to be called before another one is read.
  mutating func restart() {
    stripStart = -1
    texts &+= 1
  }

  /// The start of the first record, at or behind `from`, that could hold a finding; nil when there
  /// is none.
  ///
  /// - Parameters:
  ///   - text: the same as in the calls before, back to `restart`.
  ///   - from: the start of a record.
  /// - Complexity: linear.
  mutating func firstEvidence(
    in text: UnsafeRawBufferPointer, from: Int, terminator: UInt8?
  ) -> Int? {
    if sense.isAlwaysOn { return from < text.count ? from : nil }
    self.terminator = terminator.map(Int32.init) ?? -1
    record = RecordEvidence(start: from)
    var position = from
    while position < text.count {
      let start = position & ~(Self.strip - 1)
      if start != stripStart { read(text, start) }
      var index = (position - start) / Int(SENSE_BLOCK)
      var seen = ~UInt64(0) << UInt64(position & (Int(SENSE_BLOCK) - 1))
      while index < stripCount {
        let block = blocks[index]
        let events =
          (block.heads | block.odd | block.marks | block.ends
            | (sense.names == nil ? 0 : block.pairs | block.tails)
            | (block.digits & ~(block.digits << 1))) & seen
        seen = .max
        if events != 0,
          isEvident(events, block, start + index * Int(SENSE_BLOCK), text)
        {
          return record.start
        }
        index += 1
      }
      position = start + stripCount * Int(SENSE_BLOCK)
    }
    return nil
  }

  private mutating func read(_ text: UnsafeRawBufferPointer, _ start: Int) {
    let rest = text.count - start
    let count = min(Self.strip, rest)
    stripStart = start
    stripCount = (count + Int(SENSE_BLOCK) - 1) / Int(SENSE_BLOCK)
    guard let variant = sense.variant else {
      PlainSense(words: sense.filter.pointer, terminator: terminator)
        .read(text, from: start, count: count, into: blocks)
      return
    }
    guard let base = text.baseAddress else { return }
    // SAFETY: `start` lies in the text, `rest` bytes are left, and the blocks have room for a strip.
    sense_read(
      variant, sense.filter.pointer, base.assumingMemoryBound(to: UInt8.self) + start, count, rest,
      start > 0 ? 1 : 0, terminator, blocks)
  }

  /// Takes up the places of one block, from left to right.
  private mutating func isEvident(
    _ events: UInt64, _ block: sense_block, _ base: Int, _ text: UnsafeRawBufferPointer
  ) -> Bool {
    var events = events
    while events != 0 {
      let bit = UInt64(truncatingIfNeeded: events.trailingZeroBitCount)
      let place: UInt64 = 1 << bit
      let at = base + Int(bit)
      events &= events - 1
      if block.ends & place != 0 {
        // A sequence that the terminator cuts: a malformed byte of the record that ends here.
        if block.marks & place != 0 { return true }
        record = RecordEvidence(start: at + 1)
        continue
      }
      if block.marks & place != 0, mark(text, at) { return true }
      if (block.pairs | block.tails) & place != 0, name(text, at, block.tails & place != 0) {
        return true
      }
      if block.digits & place != 0 {
        if number(text, at) { return true }
      } else if block.heads & place != 0 {
        if word(text, at) { return true }
      } else if block.odd & place != 0, oddWord(text, at) {
        return true
      }
    }
    return false
  }
}
