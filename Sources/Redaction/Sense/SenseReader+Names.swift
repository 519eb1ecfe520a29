// Names of people as evidence, as far as `PersonDetector` could find one.
extension SenseReader {
  /// A word that the first look took for the first of two with capitals, or for a patronymic in small
  /// letters.
  func name(_ text: UnsafeRawBufferPointer, _ at: Int, _ isTail: Bool) -> Bool {
    guard let names = sense.names else { return false }
    return isTail
      ? names.isPatronymic(text, at: at, notBefore: record.start)
      : names.isEvident(text, at: at, isPair: true)
  }

  /// A word of the lexicon that stands beside names.
  func isPerson(
    _ classes: WordClass, _ text: UnsafeRawBufferPointer, _ at: Int, _ end: Int
  ) -> Bool {
    guard let names = sense.names else { return false }
    if classes.contains(.nameTitle), isTitled(text, at) { return true }
    if classes.contains(.nameParticle),
      names.isEvident(text, beforeParticle: at, notBefore: record.start)
    {
      return true
    }
    if !classes.isDisjoint(with: [.nameAct, .nameOwn]),
      names.isGiven(text, endingBefore: at, notBefore: record.start)
    {
      return true
    }
    if classes.contains(.nameObject),
      names.isGiven(text, between: at, and: end, notBefore: record.start)
    {
      return true
    }
    if classes.contains(.personLabel) { return hasPerson(text, behind: end, isLabelled: true) }
    return classes.contains(.personHint) && hasPerson(text, behind: end, isLabelled: false)
  }

  /// One to three ideographs in front of a Chinese title, and something else in front of them.
  private func isTitled(_ text: UnsafeRawBufferPointer, _ title: Int) -> Bool {
    var index = title
    var count = 0
    while index > record.start, let before = table.start(text, before: index),
      table.entry(text, before).flags.contains(.han)
    {
      count &+= 1
      if count > 3 { return false }
      index = before
    }
    return count > 0
  }

  /// Whether a name may stand behind a label that ends at `start`, or behind a hint: then a colon has
  /// to follow, for what needs less is told by its capitals.
  ///
  /// As the detector reads: six tokens, over words and signs.
  private func hasPerson(
    _ text: UnsafeRawBufferPointer, behind start: Int, isLabelled: Bool
  ) -> Bool {
    guard let names = sense.names else { return false }
    var isLabelled = isLabelled
    var index = start
    var tokens = 0
    var signs = 0
    var lines = 0
    while index < text.count, Int32(text[index]) != terminator, tokens < 7 {
      var length = 0
      let entry = table.entry(text, index, &length)
      if length == 0 { return true }
      let flags = entry.flags
      if entry.folded == Sign.newline {
        lines &+= 1
        if lines > 1 { return false }
      }
      if entry.folded == Sign.blank || entry.folded == Sign.newline
        || !flags.isDisjoint(with: [.ignorable, .mark])
      {
        index &+= length
        continue
      }
      lines = 0
      tokens &+= 1
      if flags.contains(.han) { return true }
      guard flags.contains(.letter) else {
        if flags.contains(.digit) { return false }
        signs &+= 1
        if entry.folded == UInt8(ascii: ":") || entry.folded == UInt8(ascii: "=") {
          isLabelled = true
        }
        if signs > 3 || entry.folded == UInt8(ascii: "!") || entry.folded == UInt8(ascii: "?") {
          return false
        }
        index &+= length
        continue
      }
      if isLabelled, flags.contains(.upper) || names.isKnown(text, at: index) { return true }
      let look = sense.look(text, at: index)
      if look.end > index {
        guard !look.classes.isDisjoint(with: Self.persons) else { return false }
        index = look.end
      } else {
        return false
      }
    }
    return false
  }

  /// Words that the detector passes over on its way from a label to a name.
  private static var persons: WordClass { [.personFiller, .personLabel, .personHint] }
}
