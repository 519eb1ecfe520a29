/// Looks for names in raw bytes: whether a capitalised word could be a part of one.
///
/// Sound for `PersonDetector`: without a label, a name has a given name, a patronymic or an initial
/// with a dot, and beside it a word with a capital. Labels and endings of patronymics in small
/// letters are evidence of their own, as words of the lexicon and their ends.
struct NameSense: Sendable {
  let names: NameReader
  let fold: FoldTable

  /// How patronymics end that make a name of words in small letters: evidence of their own. The
  /// first letters of «Ильич» and «Кузьмич» belong to the ending, since -ич ends many words.
  static let endings: [String] =
    ["ович", "евич", "ьич", "мич", "тич", "кич"].flatMap { son in
      ["", "а", "у", "ем", "е"].map { son + $0 }
    }
    + ["овн", "евн", "ичн"].flatMap { daughter in
      ["а", "ы", "е", "у", "ой", "ою"].map { daughter + $0 }
    }

  /// Whether the capitalised word at `at` and the words beside it are evidence of a name.
  ///
  /// The word behind it is looked at first, and the table asked only when that has a capital, too:
  /// in chat one line in twenty gets as far as that, and one in a hundred further.
  ///
  /// - Parameters:
  ///   - text: the record or a text that holds it.
  ///   - at: the first byte of a letter that begins a word.
  /// - Returns: true when a name may begin or end with this word; it may be over-eager.
  /// - Complexity: linear in the letters of two words, and some forty look-ups.
  func isEvident(_ text: UnsafeRawBufferPointer, at: Int) -> Bool {
    var first = NameReader.Signs()
    var index = at
    guard read(text, &index, &first) else { return false }
    if first.count == 1, index < text.count, text[index] == UInt8(ascii: ".") { return true }
    guard let next = nextWord(text, from: index) else { return false }
    var second = NameReader.Signs()
    index = next.start
    guard read(text, &index, &second) else { return false }
    if second.count == 1, index < text.count, text[index] == UInt8(ascii: ".") { return true }
    first.unify()
    if isName(first) { return true }
    guard next.isCapital else { return false }
    second.unify()
    return isName(second)
  }

  private func isName(_ signs: NameReader.Signs) -> Bool {
    guard !signs.isTooLong else { return false }
    let reading = names.read(signs)
    return !reading.anyGiven.isEmpty || !reading.patronymic.isEmpty
  }

  /// Reads the letters from `index` on; false when there is none.
  private func read(
    _ text: UnsafeRawBufferPointer, _ index: inout Int, _ signs: inout NameReader.Signs
  ) -> Bool {
    while index < text.count {
      var length = 0
      let entry = entry(text, index, &length)
      guard length > 0 else { break }
      // What is dropped in folding parts no word.
      if entry.flags.isDisjoint(with: [.ignorable, .mark]) {
        guard entry.flags.contains(.letter) else {
          // "Ulug'bek" is one word, as the detector reads it.
          guard entry.folded == UInt8(ascii: "'"), signs.count > 0 else { break }
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

  private func entry(
    _ text: UnsafeRawBufferPointer, _ index: Int, _ length: inout Int
  ) -> FoldEntry {
    var scalar = UInt32(text[index])
    length = scalar < 0x80 ? 1 : Folder.decode(text, index, &scalar)
    return fold.entry(scalar)
  }
}
