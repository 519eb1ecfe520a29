// Dots as evidence: what stands behind one has to be a known ending of a host.
extension SenseReader {
  /// A dot at `at`; what follows it is at `next`.
  func isDot(_ text: UnsafeRawBufferPointer, _ at: Int, next: Int) -> Bool {
    guard next < text.count, Int32(text[next]) != terminator else { return false }
    // Behind "www." any ending will do, figures and all.
    if isSpelt(text, at) || isWWW(text, at) { return true }
    let byte = text[next]
    if byte &- 0x30 < 10 { return isAddress(text, at, next) }
    var index = next
    var isSpaced = false
    while index < text.count {
      var blank = blankLength(text, index)
      // A dot on a line of its own.
      if blank == 0, text[index] == 0x0A, terminator != 0x0A, at > record.start,
        text[at &- 1] == 0x0A
      {
        blank = 1
      }
      if blank == 0 { break }
      isSpaced = true
      index &+= blank
    }
    guard index < text.count else { return false }
    return isEnding(text, at: index, isSpaced: isSpaced)
      || (isSpaced && isBehindBlank(text, at)
        && sense.look(text, at: index).classes.contains(.spokenEnding))
  }

  /// "ivan . me": set apart on both sides, in a text of another alphabet.
  private func isBehindBlank(_ text: UnsafeRawBufferPointer, _ dot: Int) -> Bool {
    guard dot > record.start, let before = table.start(text, before: dot) else { return false }
    let entry = table.entry(text, before)
    return entry.flags.contains(.blank) || entry.folded == Sign.blank
      || entry.folded == Sign.newline
  }

  /// Behind a word for a dot, which may stand in brackets or between dashes.
  func isEnding(_ text: UnsafeRawBufferPointer, behindDotWord end: Int) -> Bool {
    var index = end
    var steps = 0
    while index < text.count, steps < 6, Int32(text[index]) != terminator {
      var length = 0
      let entry = table.entry(text, index, &length)
      if length == 0 { return true }
      if entry.flags.contains(.digit) { return true }
      if entry.flags.contains(.letter) || entry.flags.contains(.han) {
        return isEnding(text, at: index, isSpaced: false)
      }
      index &+= length
      steps &+= 1
    }
    return false
  }

  private func blankLength(_ text: UnsafeRawBufferPointer, _ index: Int) -> Int {
    if Int32(text[index]) == terminator { return 0 }
    if text[index] == 0x20 || text[index] == 0x09 { return 1 }
    if text[index] < 0x80 { return 0 }
    var length = 0
    return table.entry(text, index, &length).flags.contains(.blank) ? length : 0
  }

  /// Whether the label at `start` is an ending, or written letter by letter.
  ///
  /// Behind a blank only an ending that proves something counts, or one with a path behind it, or
  /// one that follows a word for "@".
  private func isEnding(
    _ text: UnsafeRawBufferPointer, at start: Int, isSpaced: Bool
  ) -> Bool {
    var folded = EndingTable.seed
    var skeleton = EndingTable.seed
    var index = start
    var letters = 0
    var isUpper = false
    while index < text.count, letters <= 24 {
      var length = 0
      let entry = table.entry(text, index, &length)
      if length == 0 { return true }
      guard
        entry.flags.contains(.letter) || entry.flags.contains(.digit)
          || entry.flags.contains(.han)
      else {
        if !entry.flags.isDisjoint(with: [.ignorable, .mark]) { return true }
        break
      }
      if letters == 0 { isUpper = entry.flags.contains(.upper) }
      // "кв.seven八": ideographs need no blank to begin another word.
      if letters > 0, entry.flags.contains(.han),
        sense.endings.strength(folded) != .none || sense.endings.strength(skeleton) != .none
      {
        return true
      }
      folded = EndingTable.hash(folded, entry.folded)
      skeleton = EndingTable.hash(skeleton, entry.skeleton)
      letters &+= 1
      index &+= length
    }
    if letters == 0 { return false }
    if letters == 1 { return isSingle(text, index) }
    var strength = sense.endings.strength(folded)
    if strength == .none { strength = sense.endings.strength(skeleton) }
    if strength == .none {
      if isSpaced, isUpper { return false }
      let look = sense.look(text, at: start)
      return look.classes.contains(.spokenEnding)
    }
    if !isSpaced || record.atEnd >= 0 { return true }
    if strength == .strong, !isUpper { return true }
    return hasPath(text, index)
  }

  /// A letter by itself, with another one behind a blank.
  private func isSingle(_ text: UnsafeRawBufferPointer, _ end: Int) -> Bool {
    var index = end
    while index < text.count {
      let blank = blankLength(text, index)
      if blank == 0 { break }
      index &+= blank
    }
    guard index > end, index < text.count else { return false }
    var length = 0
    let entry = table.entry(text, index, &length)
    guard length > 0, entry.flags.contains(.letter) || entry.flags.contains(.digit) else {
      return length == 0
    }
    return index &+ length >= text.count || !table.isLetter(text, index &+ length)
  }

  private func hasPath(_ text: UnsafeRawBufferPointer, _ end: Int) -> Bool {
    var index = end
    while index < text.count {
      let blank = blankLength(text, index)
      if blank == 0 { break }
      index &+= blank
    }
    guard index < text.count else { return false }
    switch text[index] {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "."): return true
    case 0x80...: return true
    default: return sense.look(text, at: index).classes.contains(.slash)
    }
  }

  /// The first dot of four numbers.
  private func isAddress(_ text: UnsafeRawBufferPointer, _ at: Int, _ next: Int) -> Bool {
    guard at > record.start else { return false }
    let before = text[at &- 1]
    guard before &- 0x30 < 10 || before >= 0x80 else { return false }
    var index = next
    for part in 0..<3 {
      var digits = 0
      while index < text.count, text[index] &- 0x30 < 10 {
        digits &+= 1
        index &+= 1
      }
      guard (1...3).contains(digits) else { return false }
      if part == 2 { return true }
      guard index < text.count, text[index] == UInt8(ascii: ".") else { return false }
      index &+= 1
    }
    return false
  }

  private func isWWW(_ text: UnsafeRawBufferPointer, _ dot: Int) -> Bool {
    guard dot >= record.start &+ 3 else { return false }
    for index in dot &- 3..<dot where text[index] | 0x20 != UInt8(ascii: "w") { return false }
    return true
  }
}
