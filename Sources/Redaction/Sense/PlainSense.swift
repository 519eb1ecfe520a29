internal import CSense

/// The first look at text in Swift alone: the twin of `sense_read`, bit for bit.
///
/// For platforms without the C target's vectors, and as a second reading of what the bits mean that
/// tests hold against every variant. About a tenth as fast as the vectors.
struct PlainSense {
  let words: UnsafePointer<sense_words>
  let terminator: Int32

  private static let size = 64

  /// Reads the next blocks of a text; the parameters are those of `sense_read`, `text` from four bytes
  /// before `start` on where `start` is not 0.
  ///
  /// - Parameters:
  ///   - text: all of it.
  ///   - start: where the blocks begin.
  ///   - count: bytes of the blocks.
  /// - Complexity: linear in `count`. Reads no byte outside the text.
  func read(
    _ text: UnsafeRawBufferPointer, from start: Int, count: Int,
    into blocks: UnsafeMutablePointer<sense_block>
  ) {
    let rest = text.count - start
    let count = min(count, rest)
    let wanted = (count + Self.size - 1) / Self.size
    let total = (rest + Self.size - 1) / Self.size
    var before = PlainDraft()
    var draft = PlainDraft()
    var isCut = false
    if start > 0 {
      // Only what the last bytes in front hand on matters.
      draft = PlainDraft(
        behind: PlainDraft(), terminator, { $0 < 60 ? 0 : text[start - Self.size + $0] })
    }
    for block in 0...wanted {
      let base = start + block * Self.size
      var next = PlainDraft()
      if block < total {
        next = PlainDraft(
          behind: draft, terminator, { base + $0 < text.count ? text[base + $0] : 0 })
        let left = text.count - base
        if left < Self.size {
          let real = (UInt64(1) << UInt64(left)) - 1
          isCut = next.strange & ~real != 0
          next.strange &= real
          next.signs.ends &= real
          next.signs.special &= real
        }
      } else {
        isCut = isCut || draft.pending != 0
      }
      if block > 0 {
        let finish = PlainBlock(
          words: words, text: UnsafeRawBufferPointer(rebasing: text[(base - Self.size)...]),
          before: before, draft: draft, next: next)
        blocks[block - 1] = finish.block()
      }
      before = draft
      draft = next
    }
    if isCut, wanted == total, total > 0 {
      blocks[total - 1].marks |= 1 << UInt64((rest - 1) % Self.size)
    }
  }
}
