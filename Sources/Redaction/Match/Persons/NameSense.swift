/// Looks for names in raw bytes: whether a finding of `PersonDetector` could be here.
///
/// Sound for the detector: without a label, a name has a given name, a patronymic or an initial with
/// a dot, and beside it a word with a capital; or it ends in a patronymic in small letters. Labels are
/// evidence of their own.
struct NameSense: Sendable {
  let names: NameReader
  let fold: FoldTable

  /// Whether the capitalised word at `at` and the words beside it are evidence of a name.
  ///
  /// The word behind it is looked at first, and the table asked only when that has a capital, too:
  /// in chat one line in twenty gets as far as that, and one in a hundred further.
  ///
  /// - Parameters:
  ///   - text: the record or a text that holds it.
  ///   - at: the first byte of a letter that begins a word.
  ///   - isPair: the word behind has to have a capital; else a particle may stand between.
  /// - Returns: true when a name may begin or end with this word; it may be over-eager.
  /// - Complexity: linear in the letters of two words, and some forty look-ups.
  func isEvident(_ text: UnsafeRawBufferPointer, at: Int, isPair: Bool) -> Bool {
    var first = NameReader.Signs()
    var index = at
    guard read(text, &index, &first) else { return false }
    if first.count == 1, isDot(text, index) { return true }
    guard let next = nextWord(text, from: index), next.isCapital || !isPair else { return false }
    var second = NameReader.Signs()
    index = next.start
    guard read(text, &index, &second) else { return false }
    if second.count == 1, isDot(text, index) { return true }
    first.unify()
    if names.leads(first) { return true }
    guard next.isCapital else { return false }
    second.unify()
    return names.leads(second)
  }

  /// Whether the small word with a letter at `at`, which may end as patronymics do, ends a name: one of
  /// the two words in front, or the word itself, is a given name.
  ///
  /// - Complexity: linear in the letters of three words.
  func isPatronymic(_ text: UnsafeRawBufferPointer, at: Int, notBefore limit: Int) -> Bool {
    var start = wordStart(text, before: at, notBefore: limit)
    var index = start
    var word = NameReader.Signs()
    guard start < at, read(text, &index, &word), start > limit else { return false }
    word.unify()
    if names.isGiven(word) { return true }
    for _ in 0..<2 {
      var end = start
      while end > limit, isBlank(text, &end, notBefore: limit) {}
      guard end < start else { return false }
      start = wordStart(text, before: end, notBefore: limit)
      guard start < end else { return false }
      index = start
      var signs = NameReader.Signs()
      guard read(text, &index, &signs), index == end else { return false }
      signs.unify()
      if names.isGiven(signs) { return true }
    }
    return false
  }

  /// Whether the word before the particle at `at` begins a name: "Ludwig van Ooyen".
  func isEvident(
    _ text: UnsafeRawBufferPointer, beforeParticle at: Int, notBefore limit: Int
  ) -> Bool {
    guard let start = wordBefore(text, at, notBefore: limit),
      entry(text, start).flags.contains(.upper)
    else { return false }
    return isEvident(text, at: start, isPair: false)
  }

  /// Where the word begins that stands in front of `at`, over blanks; nil for none.
  func wordBefore(_ text: UnsafeRawBufferPointer, _ at: Int, notBefore limit: Int) -> Int? {
    var end = at
    while end > limit, isBlank(text, &end, notBefore: limit) {}
    guard end < at else { return nil }
    let start = wordStart(text, before: end, notBefore: limit)
    return start < end ? start : nil
  }

  /// Whether a word in small letters, or the one behind it, is known as part of a name.
  func isKnown(_ text: UnsafeRawBufferPointer, at: Int) -> Bool {
    var index = at
    var first = NameReader.Signs()
    guard read(text, &index, &first) else { return false }
    first.unify()
    if names.leads(first) { return true }
    while index < text.count {
      var length = 0
      let entry = entry(text, index, &length)
      guard length > 0, entry.flags.contains(.blank) else { break }
      index &+= length
    }
    var second = NameReader.Signs()
    guard read(text, &index, &second) else { return false }
    second.unify()
    return names.leads(second)
  }

  /// Steps back over a blank that ends at `end`, or over something invisible.
  func isBlank(
    _ text: UnsafeRawBufferPointer, _ end: inout Int, notBefore limit: Int
  ) -> Bool {
    guard let start = start(text, before: end, notBefore: limit) else { return false }
    let entry = entry(text, start)
    guard
      entry.folded == Sign.blank || !entry.flags.isDisjoint(with: [.ignorable, .mark])
    else { return false }
    end = start
    return true
  }

  /// Where the letters begin that end at `end`, or go on behind it; what is dropped in folding
  /// between them, and apostrophes, are passed over.
  func wordStart(
    _ text: UnsafeRawBufferPointer, before end: Int, notBefore limit: Int
  ) -> Int {
    var start = end
    // Inside a letter.
    while start > limit, start < text.count, text[start] & 0xC0 == 0x80 { start &-= 1 }
    var index = start
    while let before = self.start(text, before: index, notBefore: limit) {
      let entry = entry(text, before)
      index = before
      if entry.flags.contains(.letter) {
        start = before
      } else if entry.flags.isDisjoint(with: [.ignorable, .mark]),
        entry.folded != UInt8(ascii: "'")
      {
        break
      }
    }
    return start
  }

  func start(
    _ text: UnsafeRawBufferPointer, before end: Int, notBefore limit: Int
  ) -> Int? {
    guard end > limit else { return nil }
    var start = end &- 1
    while start > limit, text[start] & 0xC0 == 0x80, end &- start < 4 { start &-= 1 }
    return start
  }

  private func isDot(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    index < text.count && entry(text, index).folded == UInt8(ascii: ".")
  }

  /// Reads the letters from `index` on; false when there is none.
  func read(
    _ text: UnsafeRawBufferPointer, _ index: inout Int, _ signs: inout NameReader.Signs,
    overApostrophes: Bool = true
  ) -> Bool {
    while index < text.count {
      var length = 0
      let entry = entry(text, index, &length)
      guard length > 0 else { break }
      // What is dropped in folding parts no word.
      if entry.flags.isDisjoint(with: [.ignorable, .mark]) {
        guard entry.flags.contains(.letter) else {
          // "Ulug'bek" is one word, as the detector reads it.
          guard overApostrophes, entry.folded == UInt8(ascii: "'"), signs.count > 0 else { break }
          index &+= length
          continue
        }
        signs.append(entry.folded, entry.skeleton, entry.flags)
        if entry.folded2 != 0 { signs.append(entry.folded2, entry.folded2, entry.flags) }
      }
      index &+= length
    }
    return signs.count > 0
  }

  /// The next word on the line, over blanks, hyphens, apostrophes and dots: where it starts, and
  /// whether it has a capital. Nil when anything else lies between, or a word in small letters that
  /// is too long for a particle.
  private func nextWord(
    _ text: UnsafeRawBufferPointer, from start: Int
  ) -> (start: Int, isCapital: Bool)? {
    var index = start
    while index < text.count {
      var length = 0
      let entry = entry(text, index, &length)
      guard length > 0 else { return nil }
      if !entry.flags.isDisjoint(with: [.ignorable, .mark]) {
        index &+= length
        continue
      }
      if entry.flags.contains(.letter) {
        if entry.flags.contains(.upper) { return (index, true) }
        return isShort(text, index) ? (index, false) : nil
      }
      switch entry.folded {
      case Sign.blank, UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."): index &+= length
      default: return nil
      }
    }
    return nil
  }

  /// Particles have three letters at most, and what makes a name of a father's eight.
  private func isShort(_ text: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    var signs = NameReader.Signs()
    var index = start
    return read(text, &index, &signs) && signs.count <= 5
  }

  func entry(_ text: UnsafeRawBufferPointer, _ index: Int) -> FoldEntry {
    var length = 0
    return entry(text, index, &length)
  }

  func entry(
    _ text: UnsafeRawBufferPointer, _ index: Int, _ length: inout Int
  ) -> FoldEntry {
    var scalar = UInt32(text[index])
    length = scalar < 0x80 ? 1 : Folder.decode(text, index, &scalar)
    return fold.entry(scalar)
  }
}
