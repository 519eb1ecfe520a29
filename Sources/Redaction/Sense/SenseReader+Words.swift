// Words and numbers as evidence.
extension SenseReader {
  /// A word that the first look took for one of the lexicon.
  mutating func word(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    if sense.mayBegin(text, at), take(sense.walk(text, at: at), text, at) { return true }
    return isCapital(text, at) && hasSuffix(text, at)
  }

  /// A capital of ASCII or of U+0410..U+042F: others make the word an odd one.
  private func isCapital(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    text[at] &- 0x41 < 26 || (text[at] == 0xD0 && at &+ 1 < text.count && text[at &+ 1] < 0xB0)
  }

  /// A word of several alphabets, or of letters that the first look does not know; or one with a
  /// combining sign in front, which the first look takes for its first letter.
  mutating func oddWord(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    if table.entry(text, at).flags.contains(.mark) { return true }
    return take(sense.look(text, at: at), text, at) || hasSuffix(text, at)
  }

  /// A word whose ending starts a rule.
  private mutating func hasSuffix(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    let look = sense.ends(text, at: at)
    if look.isSpoilt { return true }
    return look.starterCount > 0 && starts(look, sense.suffixes, text, at)
  }

  private mutating func take(
    _ look: WordLook, _ text: UnsafeRawBufferPointer, _ at: Int
  ) -> Bool {
    if look.isSpoilt { return true }
    if look.isCut, look.digits == 0 {
      let glued = sense.glued(text, at: at)
      if glued.words > 1 {
        if isFar(text, at) { record.numberWords = 0 }
        record.numberWords &+= glued.words
        record.hasNumberWord = true
        if record.meetsNeed { return true }
        return add(3 &* glued.words, text, from: at, to: glued.end)
      }
    }
    if look.isCutJoint, sense.isGluedJoint(text, at: at) { return true }
    guard look.end > at else { return false }
    if look.digits > 0 { record.hasNumberWord = true }
    if look.starterCount > 0 { _ = starts(look, sense.lexicon, text, at) }
    if record.meetsNeed { return true }
    let classes = look.classes
    if !classes.isDisjoint(with: Sense.handles), hasName(text, behind: look.end) { return true }
    if classes.contains(.at) { record.atEnd = look.end }
    if classes.contains(.mailBrand) {
      if record.atEnd >= 0, at - record.atEnd <= 64 { return true }
      if hasName(text, behind: look.end) { return true }
    }
    // "mila.knits в инсте", "ivan_k на рамблере"
    if !classes.isDisjoint(with: [.messenger, .mailBrand]), hasName(text, before: at) {
      return true
    }
    if classes.contains(.dot), isEnding(text, behindDotWord: look.end) { return true }
    if !classes.isDisjoint(with: Sense.labels) {
      record.hasLabel = true
      if isTold { return true }
    }
    if !classes.isDisjoint(with: Sense.persons), isPerson(classes, text, at, look.end) {
      return true
    }
    if look.digits > 0 {
      if isFar(text, at) { record.numberWords = 0 }
      record.numberWords &+= 1
      if record.numberWords >= Sense.tellingWords, mayHoldMisspelt(text, at) { return true }
    }
    if look.digits > 0, add(look.digits, text, from: at, to: look.numberEnd) { return true }
    return false
  }

  /// ASCII digits from `at` on.
  mutating func number(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    // A run that goes on from the block before has been counted.
    if at < record.runEnd { return false }
    var end = at
    while end < text.count, text[end] &- 0x30 < 10 { end &+= 1 }
    record.digits &+= end &- at
    if record.meetsNeed || isTold { return true }
    return add(end &- at, text, from: at, to: end)
  }

  /// Too many words stand between `at` and the last number for one telephone number to hold both:
  /// three words may stand between its groups, each of them a phrase of several, and a misspelt number
  /// word is one more group (`Between.bridge`). Long texts with a number word here and there were a
  /// seventh of all bytes that went the deep way.
  private func isFar(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    guard record.numberEnd > record.start else { return false }
    var words = 0
    var inWord = true
    var index = record.numberEnd
    while index < at {
      let byte = text[index]
      // Whatever is not ASCII counts as a letter: words are counted low then.
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
      if isLetter, !inWord {
        words &+= 1
        if words > Self.greatestBridge { return true }
      }
      inWord = isLetter
      index &+= 1
    }
    return false
  }

  private static let greatestBridge = 16

  /// A word may stand in the record that only resembles a number word; the one at `at` is the last of
  /// those that are spelt right.
  ///
  /// No ideograph resembles another: without four letters of an alphabet in a row there is nothing to
  /// hear (`WordEar.number`). Chinese reviews, with a 一 in every sentence, were a seventh of all bytes
  /// that went the deep way.
  private mutating func mayHoldMisspelt(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    guard table.entry(text, at).flags.contains(.han) else { return true }
    if let known = record.hasLetters { return known }
    var letters = 0
    var index = record.start
    while index < text.count, letters < 4, Int32(text[index]) != terminator {
      var length = 0
      let flags = table.entry(text, index, &length).flags
      // Something invisible may stand inside a word.
      if flags.contains(.letter), !flags.contains(.han) {
        letters &+= 1
      } else if flags.isDisjoint(with: [.ignorable, .mark]) {
        letters = 0
      }
      index &+= max(1, length)
    }
    record.hasLetters = letters >= 4
    return letters >= 4
  }

  /// A number whose parts words of any kind set apart: "8, тут пауза, 916 …".
  private var isTold: Bool { record.hasLabel && record.digits >= Sense.told }

  /// Digits, or what stands for them, at `from..<to`.
  mutating func add(
    _ digits: Int, _ text: UnsafeRawBufferPointer, from: Int, to: Int
  ) -> Bool {
    var digits = digits
    // Letters that look like digits, where they touch.
    var start = from
    while start > record.start, start > record.runEnd, let before = lookAlike(text, before: start) {
      start = before
      digits &+= 1
    }
    if record.run > 0, let between = joined(text, record.runEnd, start) {
      record.run &+= between &+ digits
    } else {
      record.run = digits
    }
    record.runEnd = max(to, record.runEnd)
    record.numberEnd = max(to, record.numberEnd)
    if isNumber || isNumberOnLine(text) { return true }
    // Letters that look like digits behind it count, too: "8916 OO4 …".
    let (more, end) = lookAlikes(text, from: record.runEnd)
    if more > 0 {
      record.run &+= more
      record.runEnd = end
      return isNumber
    }
    return false
  }

  private var isNumber: Bool {
    record.run >= sense.digits || (record.hasLabel && record.run >= Sense.labelled)
  }

  /// Rules for texts of several lines ask for fewer digits.
  private mutating func isNumberOnLine(_ text: UnsafeRawBufferPointer) -> Bool {
    guard terminator != 0x0A, record.run >= sense.lineDigits else { return false }
    if let known = record.hasLines { return known }
    let found = hasByte(text) { $0 == 0x0A }
    record.hasLines = found
    return found
  }

  /// The start of the letter that ends at `end` and looks like a digit.
  private func lookAlike(_ text: UnsafeRawBufferPointer, before end: Int) -> Int? {
    guard end > record.start, let start = table.start(text, before: end) else { return nil }
    let entry = table.entry(text, start)
    return entry.flags.contains(.letter) && entry.digit != 0 ? start : nil
  }

  /// Digits that the words from `from` on stand for, as long as each of them is look-alikes only;
  /// and where they end.
  private func lookAlikes(_ text: UnsafeRawBufferPointer, from: Int) -> (Int, Int) {
    var digits = 0
    var end = from
    var index = from
    var signs = 0
    var letters = 0
    while index < text.count, signs <= 5 {
      if Int32(text[index]) == terminator { break }
      var length = 0
      let entry = table.entry(text, index, &length)
      if entry.flags.contains(.letter) {
        // A word that is not all look-alikes does not count: "8916 Звоните".
        guard entry.digit != 0 else { return (digits, end) }
        letters &+= 1
        index &+= length
        continue
      }
      if letters > 0 {
        digits &+= letters
        end = index
        letters = 0
      }
      if length == 0 || entry.flags.contains(.han) || entry.flags.contains(.digit) { break }
      if entry.folded != Sign.blank { signs &+= 1 }
      index &+= length
    }
    return letters > 0 ? (digits &+ letters, index) : (digits, end)
  }

  /// What stands between two numbers joins them: signs, words such as "потом", and letters that
  /// look like digits, which count. Nil when any other word parts them.
  private func joined(_ text: UnsafeRawBufferPointer, _ from: Int, _ to: Int) -> Int? {
    guard from < to else { return 0 }
    var digits = 0
    var index = from
    while index < to {
      var length = 0
      let entry = table.entry(text, index, &length)
      if length == 0 { return nil }
      let isLetter = entry.flags.contains(.letter)
      guard isLetter || entry.flags.contains(.han) || entry.folded == Sign.syllable else {
        if entry.digit != 0 { digits &+= 1 }
        index &+= length
        continue
      }
      let look = sense.look(text, at: index)
      if look.end > index, !look.classes.isDisjoint(with: Sense.joints) {
        index = look.end
        continue
      }
      if look.numberEnd > index {
        digits &+= look.digits
        index = look.numberEnd
        continue
      }
      guard isLetter else { return nil }
      // A word of look-alikes.
      while index < to {
        let entry = table.entry(text, index, &length)
        guard length > 0, entry.flags.contains(.letter) else { break }
        if entry.digit == 0 { return nil }
        digits &+= 1
        index &+= length
      }
    }
    return digits
  }

  /// Whether something shaped like a user name follows a messenger's name within what the handle
  /// detector looks at: eight tokens.
  private mutating func hasName(_ text: UnsafeRawBufferPointer, behind start: Int) -> Bool {
    var index = start
    var tokens = 0
    var inToken = false
    var letters = 0
    var hasLatin = false
    var hasMark = false
    var isForeign = false
    var singles = 0
    while index < text.count, tokens <= 9 {
      let byte = text[index]
      if Int32(byte) == terminator { break }
      var length = 1
      let entry = table.entry(text, index, &length)
      if length == 0 { return true }
      let isWord = entry.flags.contains(.letter) || entry.flags.contains(.digit)
      if isWord {
        if !inToken {
          tokens &+= 1
          letters = 0
          if !hasMark, sense.look(text, at: index).classes.contains(.at) { hasMark = true }
        }
        letters &+= 1
        let isLatin = entry.flags.contains(.latin)
        if isLatin { hasLatin = true } else if entry.flags.contains(.letter) { isForeign = true }
        if entry.flags.contains(.digit) { hasMark = true }
      } else {
        if inToken { singles = letters == 1 ? singles &+ 1 : 0 }
        if singles >= 3 { return true }
        switch entry.folded {
        case UInt8(ascii: "@"): return true
        case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "-"):
          hasMark = true
        case UInt8(ascii: "."):
          if inToken, index &+ 1 < text.count, table.isLetter(text, index &+ 1) { hasMark = true }
        default: break
        }
        if entry.flags.contains(.han) || byte >= 0xE0 {
          isForeign = true
          if entry.flags.contains(.han) { tokens &+= 1 }
        } else if entry.folded != Sign.blank, entry.folded != Sign.newline {
          tokens &+= 1
        }
      }
      inToken = isWord
      index &+= length
    }
    if inToken, letters == 1, singles >= 2 { return true }
    guard hasLatin else { return false }
    return hasMark || isForeign || isForeignRecord(text)
  }

  /// Whether something shaped like a user name stands before `end`, as near as the handle detector
  /// looks: a low line, or Latin letters beside a digit, a dot, a dash or anything that is not ASCII.
  private func hasName(_ text: UnsafeRawBufferPointer, before end: Int) -> Bool {
    var index = end &- 1
    // Twice the detector's ten tokens, since a phrase of several words is one of them.
    var left = 20
    var isInside = false
    let least = max(record.start, end &- 512)
    while index > least, left > 0 {
      let byte = text[index]
      if byte == UInt8(ascii: "_") { return true }
      let before = text[index &- 1]
      if isLatin(byte), isNameJoint(before) { return true }
      if isLatin(before), isNameJoint(byte) { return true }
      let isWord = byte >= 0x80 || isLatin(byte) || byte &- 0x30 < 10
      // Ideographs and signs are tokens by themselves.
      if isWord != isInside || (0xE4...0xE9).contains(byte) || (!isWord && byte != 0x20) {
        left &-= 1
      }
      isInside = isWord
      index &-= 1
    }
    return false
  }

  private func isLatin(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isNameJoint(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte >= 0x80
  }

  /// A low line inside a word: a user name, where the record holds anything but ASCII.
  mutating func isMarkedName(_ text: UnsafeRawBufferPointer) -> Bool { isForeignRecord(text) }

  /// Whether the record holds anything but ASCII.
  private mutating func isForeignRecord(_ text: UnsafeRawBufferPointer) -> Bool {
    if let known = record.isForeign { return known }
    let found = hasByte(text) { $0 >= 0x80 }
    record.isForeign = found
    return found
  }

  /// Whether any byte of the record is one of these.
  private func hasByte(
    _ text: UnsafeRawBufferPointer, where isWanted: (UInt8) -> Bool
  ) -> Bool {
    var index = record.start
    while index < text.count, Int32(text[index]) != terminator {
      if isWanted(text[index]) { return true }
      index &+= 1
    }
    return false
  }
}
