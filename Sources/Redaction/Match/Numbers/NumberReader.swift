/// Reads the tokens of a record into digit groups, and the groups into runs: sequences that one
/// number could be made of.
///
/// Number words are read as speech: hundreds, tens, units; an equal or higher rank, a zero or
/// punctuation ends a group, and the number is the groups' concatenation. Linear: every token is
/// looked at once, and once more where bars may stand for ones.
struct NumberReader: Sendable {
  let lexicon: Lexicon
  let ear: WordEar

  /// Fills `digits` and `groups`; false when a store is full.
  ///
  /// - Parameter hears: whether words that only resemble number words are read as such. To be asked
  ///   only of records with number words beside them (`TokenSummary.mayMisspellNumbers`): hearing
  ///   every unknown word beside a number was a fifth of the whole run.
  func read(
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, hears: Bool,
    digits: inout Store<UInt8>, groups: inout Store<DigitGroup>
  ) -> Bool {
    digits.removeAll()
    groups.removeAll()
    var between = Between()
    var spoken = Spoken()
    var bars = Bars()
    var heard = 0
    var index = 0
    let count = tokens.count
    while index < count {
      let token = tokens[index]
      var entry = Int(token.entry)
      var isGuessed = false
      if hears, heard < Self.greatestHeard, token.kind == .word, entry == 0,
        !isLookAlike(index, tokens, views),
        !between.isBroken || leadsToNumber(index, tokens, views)
      {
        heard &+= 1
        entry = ear.number(token, views)
        isGuessed = entry != 0
      }
      let classes: WordClass = entry == 0 ? [] : lexicon.entries[entry &- 1].classes
      if token.kind == .word,
        !classes.isDisjoint(with: Self.numbers)
          || (classes.contains(.innerNumber) && isInside(token, index, spoken, between, tokens))
      {
        let value = lexicon.entries[entry &- 1].value
        if endsSpeech(token, value, spoken, between) {
          guard close(&spoken, views, &digits, &groups) else { return false }
        }
        between.take(gap: token.gap)
        guard speak(value, classes, token, index, &spoken, &between, views, &digits, &groups)
        else { return false }
        if isGuessed {
          if spoken.isOpen {
            spoken.isGuessed = true
          } else if groups.count > 0 {
            groups[groups.count &- 1].isGuessed = true
          }
        }
        between = Between(isBroken: value > 900)
        index &+= 1
        continue
      }
      between.take(gap: token.gap)
      switch token.kind {
      case .digits:
        if joins(token, spoken, between, views) {
          finish(&spoken, token, index, views)
          between = Between(isBroken: false)
          break
        }
        guard close(&spoken, views, &digits, &groups),
          addDigits(token, index, &between, views, &digits, &groups)
        else { return false }
      case .sign:
        if token.sign == UInt8(ascii: "'"), spoken.isOpen, between.words == 0, token.gap == 0,
          index &+ 1 >= count || tokens[index &+ 1].gap > 0
        {
          // The soft sign in "dvadcat'".
          break
        }
        if views.digit[Int(token.start)] != 0,
          bars.areDigits(index, tokens, views, groups: groups, digits: digits, between)
        {
          guard close(&spoken, views, &digits, &groups),
            addDigits(token, index, &between, views, &digits, &groups)
          else { return false }
        } else {
          between.take(sign: token.sign, at: index)
        }
      case .word:
        if !between.isBroken, between.signs <= 4, between.lastSign != UInt8(ascii: "'"),
          isLookAlike(index, tokens, views)
        {
          // "ОЗ", "Зб" behind digits; "50's" is a decade.
          guard close(&spoken, views, &digits, &groups),
            addDigits(token, index, &between, views, &digits, &groups)
          else { return false }
        } else {
          take(token, index, entry, classes, tokens, views, &between)
        }
      }
      index &+= 1
    }
    return close(&spoken, views, &digits, &groups)
  }

  /// Words of a record that are heard. A misspelt number has a dozen; base64 has thousands of words
  /// beside digits, and hearing them all made it three times as slow as ordinary text.
  private static let greatestHeard = 256

  static let numbers: WordClass = [.number, .plural, .repeater, .hundred]
  /// All that can be a part of a spoken number.
  static let spoken = numbers.union(.innerNumber)

  /// Takes in a word that is no number.
  private func take(
    _ token: Token, _ index: Int, _ entry: Int, _ classes: WordClass,
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ between: inout Between
  ) {
    between.words &+= 1
    if classes.contains(.plus) {
      between.takePlus(at: index)
      return
    }
    between.plusAt = -1
    if !classes.isDisjoint(with: [.filler, .dash, .underscore, .slash]),
      between.fillers &+ between.talk < 4
    {
      // A filler of value 2 is a word of everyday talk.
      if classes.contains(.filler), lexicon.entries[entry &- 1].value == 2 {
        between.talk &+= 1
        // "а", and not the a of "a4".
        let isAlone =
          token.gap > 0 && index &+ 1 < tokens.count && tokens[index &+ 1].gap > 0
        if token.end &- token.start == 1,
          !isAlone || !views.traits[Int(token.start)].contains(.cyrillic)
        {
          between.isBroken = true
        }
      } else {
        between.fillers &+= 1
      }
    } else if classes.contains(.unit), between.units == 0, between.fillers < 3 {
      between.units = 1
    } else if token.end &- token.start == 1, token.gap == 0, index &+ 1 < tokens.count,
      tokens[index &+ 1].gap == 0, tokens[index &+ 1].kind == .digits, index > 0,
      tokens[index &- 1].kind == .digits
    {
      between.letters &+= 1
    } else {
      between.isBroken = true
    }
    if !classes.isDisjoint(with: Self.things) { between.isCut = true }
  }

  /// Words that say that one number ends and another begins.
  private static let things: WordClass = [
    .orderLabel, .unit, .month, .cardLabel, .documentLabel, .bankLabel,
  ]

  /// A number word or digits follow, or a word that resembles one and then they.
  private func leadsToNumber(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Bool {
    let next = index &+ 1
    if isNumber(next, tokens) { return true }
    return isNumber(index &+ 2, tokens) && tokens[next].kind == .word && tokens[next].entry == 0
      && tokens[next].gap < 2 && ear.number(tokens[next], views) != 0
  }

  /// Whether the word stands between two parts of a spoken number, over plain blanks.
  private func isInside(
    _ token: Token, _ index: Int, _ spoken: Spoken, _ between: Between,
    _ tokens: borrowing Store<Token>
  ) -> Bool {
    token.gap == 1 && !between.isBroken && between.signs == 0 && between.words == 0
      && (spoken.isOpen || spoken.lastToken == index &- 1)
      && isNumber(index &+ 1, tokens) && tokens[index &+ 1].kind == .word
  }

  private func isNumber(_ index: Int, _ tokens: borrowing Store<Token>) -> Bool {
    guard index < tokens.count, tokens[index].kind != .sign, tokens[index].gap < 2 else {
      return false
    }
    if tokens[index].kind == .digits { return true }
    let entry = Int(tokens[index].entry)
    return entry != 0 && !lexicon.entries[entry &- 1].classes.isDisjoint(with: Self.numbers)
  }

  /// Up to three letters that all look like digits, and mean nothing by themselves unless they touch
  /// digits.
  private func isLookAlike(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Bool {
    let token = tokens[index]
    guard token.end &- token.start <= 3 else { return false }
    if token.entry != 0, !isFramed(index, tokens),
      token.gap > 0 || index == 0 || tokens[index &- 1].kind != .digits
    {
      return false
    }
    for position in Int(token.start)..<Int(token.end) where views.digit[position] == 0 {
      return false
    }
    return true
  }

  /// "[8][9][О][6]": a single letter in brackets of its own is no word.
  private func isFramed(_ index: Int, _ tokens: borrowing Store<Token>) -> Bool {
    guard index > 0, index &+ 1 < tokens.count, tokens[index].end &- tokens[index].start == 1,
      tokens[index].gap == 0, tokens[index &+ 1].gap == 0
    else { return false }
    switch (tokens[index &- 1].sign, tokens[index &+ 1].sign) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "("), UInt8(ascii: ")")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")):
      return true
    default: return false
    }
  }

  private func addDigits(
    _ token: Token, _ index: Int, _ between: inout Between, _ views: borrowing Views,
    _ digits: inout Store<UInt8>, _ groups: inout Store<DigitGroup>
  ) -> Bool {
    let first = digits.count
    for position in Int(token.start)..<Int(token.end) where views.digit[position] != 0 {
      guard digits.append(views.digit[position] &- 0x30) else { return false }
    }
    var group = DigitGroup(
      firstDigit: Int32(truncatingIfNeeded: first),
      digitCount: Int32(truncatingIfNeeded: digits.count &- first), start: token.start,
      end: token.end, between, firstToken: index, lastToken: index)
    group.isHidden =
      token.isDisguised || token.kind != .digits
      || hasDropped(views, Int(token.start), Int(token.end))
    between = Between(isBroken: false)
    return groups.append(group)
  }

  /// True when something invisible was dropped between two of the positions.
  private func hasDropped(_ views: borrowing Views, _ start: Int, _ end: Int) -> Bool {
    guard views.dropped > 0 else { return false }
    // Styled and foreign digits are longer in bytes too, and hidden all the same.
    return Int(views.offset[end]) &- Int(views.offset[start]) > end &- start
  }
}

extension DigitGroup {
  /// A group that is neither hidden nor spoken, behind what `between` has read.
  init(
    firstDigit: Int32, digitCount: Int32, start: Int32, end: Int32, _ between: Between,
    firstToken: Int, lastToken: Int
  ) {
    self.init(
      firstDigit: firstDigit, digitCount: digitCount, start: start, end: end,
      separator: between.separator,
      joint: between.signs == 1 && !between.hasBlank ? between.lastSign : 0,
      sign: between.lastSign, hasPlus: between.plusAt >= 0, hasBracket: between.bracketAt >= 0,
      isHidden: false, isWords: false, firstToken: Int32(truncatingIfNeeded: firstToken),
      lastToken: Int32(truncatingIfNeeded: lastToken), bridge: between.bridge,
      isSum: between.isSum)
  }
}
