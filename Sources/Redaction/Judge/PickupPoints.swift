/// Drops addresses of pick-up points: they are the shop's and no buyer's.
///
/// A word such as «пункт выдачи» stands in front of the address, in the same sentence, or at its
/// beginning; and the address has no flat, for a flat is somebody's home whatever stands beside it.
/// Lookbehind in the patterns was tried first: it knows words only that touch the address.
struct PickupPoints: Sendable {
  let neighbours: Neighbours

  /// Words and signs between the pick-up point and its address: "по адресу: г.".
  private static let reach = 8

  /// Whether the address at positions `start..<end` is that of a pick-up point.
  ///
  /// - Complexity: logarithmic in the tokens, and linear in those of the address.
  func holds(_ start: Int32, _ end: Int32, _ tokens: borrowing Store<Token>) -> Bool {
    let first = index(at: start, tokens)
    var isPoint = false
    var cursor = first
    while cursor < tokens.count, tokens[cursor].start < end {
      let classes = neighbours.classes(tokens[cursor])
      if classes.contains(.flat) { return false }
      if classes.contains(.pickup) { isPoint = true }
      cursor &+= 1
    }
    return isPoint || stands(before: first, tokens)
  }

  /// Whether a pick-up point is named in front of token `first`, in its sentence.
  private func stands(before first: Int, _ tokens: borrowing Store<Token>) -> Bool {
    var cursor = first &- 1
    while cursor >= 0, first &- cursor <= Self.reach {
      if cursor &+ 1 < tokens.count, tokens[cursor &+ 1].gap > 2 { return false }
      let token = tokens[cursor]
      if token.kind == .sign, isEnd(cursor, tokens) { return false }
      let classes = neighbours.classes(token)
      if classes.contains(.pickup) { return true }
      if classes.contains(.home) { return false }
      cursor &-= 1
    }
    return false
  }

  /// The end of a sentence; a dot behind a short word shortens it: «г.», «ул.».
  private func isEnd(_ index: Int, _ tokens: borrowing Store<Token>) -> Bool {
    let sign = tokens[index].sign
    if sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?") || sign == UInt8(ascii: ";") {
      return true
    }
    guard sign == UInt8(ascii: "."), index > 0 else { return false }
    let before = tokens[index &- 1]
    return before.kind != .word || before.end &- before.start > 4
  }

  /// The first token that begins at `start` or behind it.
  private func index(at start: Int32, _ tokens: borrowing Store<Token>) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = low &+ (high &- low) / 2
      if tokens[middle].start < start { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}
