// Signs as evidence.
extension SenseReader {
  /// A byte that the first look marked.
  mutating func mark(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    let byte = text[at]
    // Marked, perhaps, because it cuts the sequence in front.
    if byte < 0x80, at > record.start, text[at &- 1] >= 0x80, table.start(text, before: at) == nil {
      return true
    }
    switch byte {
    case UInt8(ascii: "@"): return true
    case UInt8(ascii: "."): return isDot(text, at, next: at &+ 1)
    case UInt8(ascii: "/"):
      return follows(text, at, UInt8(ascii: "/")) || isSpelt(text, at) || isBehindComma(text, at)
    case UInt8(ascii: "_"): return isMarkedName(text)
    case UInt8(ascii: "%"): return follows(text, at, UInt8(ascii: "4"))
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "*"):
      return isBracket(text, at)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return changes(text, at)
    case 0..<0x20, 0x7F: return true
    case 0x80...: return strange(text, at)
    default: return false
    }
  }

  /// Single letters with the same sign between: "и.н.с.т.а". The sign at `at` is the second one.
  func isSpelt(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    let sign = text[at]
    guard let last = loneLetter(text, before: at), last > record.start, text[last &- 1] == sign,
      let first = loneLetter(text, before: last &- 1)
    else { return false }
    if first > record.start, let before = table.start(text, before: first) {
      let entry = table.entry(text, before)
      if entry.flags.contains(.letter) { return false }
    }
    return at &+ 1 < text.count && table.isLetter(text, at &+ 1)
  }

  private func loneLetter(_ text: UnsafeRawBufferPointer, before end: Int) -> Int? {
    guard end > record.start, let start = table.start(text, before: end),
      table.entry(text, start).flags.contains(.letter)
    else { return nil }
    return start
  }

  /// "vk,com/ivan": a comma for the dot of a host.
  private func isBehindComma(_ text: UnsafeRawBufferPointer, _ slash: Int) -> Bool {
    var index = slash
    while index > record.start, slash &- index < 8 {
      index &-= 1
      if text[index] == UInt8(ascii: ",") { return index &+ 1 < slash && index > record.start }
      let byte = text[index]
      guard (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 else { return false }
    }
    return false
  }

  private func follows(_ text: UnsafeRawBufferPointer, _ at: Int, _ byte: UInt8) -> Bool {
    if at &+ 1 < text.count, text[at &+ 1] == byte { return true }
    return at > record.start && byte == text[at] && text[at &- 1] == byte
  }

  /// Letters and digits that change twice in one run: "t3l3gram", "9one2".
  private mutating func changes(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    let last = record.change
    record.change = at
    guard last >= record.start, at &- last <= 40 else { return false }
    for index in last..<at {
      let byte = text[index]
      let isWord = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
      if !isWord { return false }
    }
    return true
  }

  /// "(d o t)", "{ с о б а к а }": two single letters or more behind a bracket, and another bracket.
  private func isSpeltOut(_ text: UnsafeRawBufferPointer, behind start: Int) -> Bool {
    var index = start
    var letters = 0
    var touches = false
    while index < text.count, letters <= 12 {
      var length = 0
      let entry = table.entry(text, index, &length)
      if length == 0 { return false }
      if entry.flags.contains(.letter) {
        if touches { return false }
        letters &+= 1
        touches = true
      } else if entry.folded == Sign.blank || entry.folded == Sign.newline {
        touches = false
      } else if entry.flags.isDisjoint(with: [.ignorable, .mark]) {
        return letters > 1 && Self.isBracket(entry.folded)
      }
      index &+= length
    }
    return false
  }

  private static func isBracket(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "*"):
      true
    default: false
    }
  }

  /// "[.]", "(@)", "< . >", and ".(": a joint between two brackets; or a word letter by letter.
  private func isBracket(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    if isSpeltOut(text, behind: at &+ 1) { return true }
    var index = at &+ 1
    while index < text.count, isBlank(text[index]) { index &+= 1 }
    guard index < text.count else { return false }
    switch text[index] {
    case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "/"):
      break
    default: return false
    }
    index &+= 1
    while index < text.count, isBlank(text[index]) { index &+= 1 }
    return index < text.count && Self.isBracket(text[index])
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// "<…": what a dot in brackets begins with, when the dot is no ASCII.
  private func isBehindBracket(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    var index = at &- 1
    while index >= record.start, isBlank(text[index]) { index &-= 1 }
    return index >= record.start && Self.isBracket(text[index])
  }

  /// The first byte of what may be anything, or a malformed one.
  private mutating func strange(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    var length = 0
    let entry = table.entry(text, at, &length)
    if length == 0 { return true }
    let flags = entry.flags
    if !flags.isDisjoint(with: [.ignorable, .mark]) {
      record.hasDropped = true
      return touches(text, at, flags)
    }
    if !sense.signs.isEmpty, sense.signs.contains(entry.folded) { return true }
    if flags.contains(.digit) {
      let digits = entry.second != 0 ? 2 : 1
      record.digits &+= digits
      if record.meetsNeed { return true }
      return add(digits, text, from: at, to: at &+ length)
    }
    if flags.contains(.letter) {
      // Letters of the alphabets of our languages never come here, but for a changed digit.
      return !flags.contains(.everyday) || flags.contains(.styled) || changes(text, at)
    }
    if flags.contains(.blank) {
      // "(d\u{A0}o\u{A0}t)": the first look knows no blank behind the letter.
      if let letter = loneLetter(text, before: at), letter > record.start,
        let bracket = table.start(text, before: letter),
        Self.isBracket(table.entry(text, bracket).folded), isSpeltOut(text, behind: letter)
      {
        return true
      }
      guard at > record.start, text[at &- 1] == UInt8(ascii: ".") else { return false }
      return isDot(text, at &- 1, next: at)
    }
    if flags.contains(.pictograph) {
      // "V❤信": a pictograph inside a word is not read.
      return at &+ length < text.count && isInside(text, at) && lookBack(text, at)
    }
    switch entry.folded {
    case UInt8(ascii: "."):
      return isDot(text, at, next: at &+ length) || isBehindBracket(text, at)
    case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "_"): return true
    // "【.】"
    case UInt8(ascii: "["), UInt8(ascii: "("):
      let next = at &+ length
      return next < text.count
        && (text[next] == UInt8(ascii: ".") || text[next] == UInt8(ascii: "@")
          || isSpeltOut(text, behind: next))
    default: return !flags.contains(.everyday) && !flags.contains(.han)
    }
  }

  /// Something invisible at `at` matters when it touches a letter, a digit or a joint in front.
  private func touches(
    _ text: UnsafeRawBufferPointer, _ at: Int, _ flags: FoldFlags
  ) -> Bool {
    guard at > record.start, let before = table.start(text, before: at) else { return false }
    let entry = table.entry(text, before)
    if !entry.flags.isDisjoint(with: [.ignorable, .mark]) {
      // The one in front has been asked; it did not touch, and so does not this one.
      return false
    }
    if entry.flags.contains(.digit) {
      // A keycap; the digit has been counted.
      return flags.contains(.ignorable) && !flags.contains(.mark)
    }
    switch entry.folded {
    case Sign.blank, Sign.newline: return false
    default: return !entry.flags.contains(.pictograph)
    }
  }

  /// A letter or ideograph touches `at` in front.
  private func isInside(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    guard at > record.start, let before = table.start(text, before: at) else { return false }
    let entry = table.entry(text, before)
    return entry.flags.contains(.letter) || entry.flags.contains(.han)
  }

  /// Looks the word up that ends at `at`, for it may go on behind.
  private mutating func lookBack(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    var start = at
    var steps = 0
    while steps < 16, let before = table.start(text, before: start), before >= record.start {
      let entry = table.entry(text, before)
      guard entry.flags.contains(.letter) || entry.flags.contains(.han) else { break }
      start = before
      steps &+= 1
      if entry.flags.contains(.han) {
        // Words of ideographs begin anywhere.
        if word(text, start) { return true }
      }
    }
    return start < at && word(text, start)
  }
}
