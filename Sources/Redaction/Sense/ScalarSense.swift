/// Looks for evidence in raw bytes: the first byte at which a record could hold a finding.
///
/// This is the plain scalar sense, one code point at a time. It says "nothing" only when the deep
/// way would find nothing either, because it knows the same words and counts the same digits:
///
/// - "@", "//", a dot that touches a letter or digit behind it, an opening bracket before a joint;
/// - a word of the lexicon that starts a rule or an automaton, looked up in the same trie;
/// - digits and number words that no other word parts, worth five digits together;
/// - something invisible inside a word, or a letter outside the everyday alphabet;
/// - letters set apart by blanks, and letters mixed with digits.
///
/// It may be over-eager: then the deep way is walked for nothing.
struct ScalarSense: Sendable {
  let table: FoldTable
  let lexicon: Lexicon
  /// Ends of words that start rules, their signs from last to first.
  let endings: Lexicon
  /// Digits that have to come together, by the rules in force.
  let digits: Int
  /// Signs that start a rule, by folded sign.
  let signs: SignSet
  /// A rule without a trigger runs over every record.
  let isAlwaysOn: Bool

  static let classes: WordClass = [
    .messenger, .messengerWeak, .nameHint, .mailLabel, .at, .dot, .plus,
  ]
  static let numbers: WordClass = [.number, .plural, .repeater, .hundred]
  /// Words that may stand between the parts of one number.
  static let joints: WordClass = [.filler, .dash, .underscore, .slash, .plus]

  /// What kind of code point was kept last.
  private enum Last {
    case gap, letter, digit, ideograph, dot, joint, other, pictograph
  }

  /// The first index at or behind `from` with evidence; nil when there is none.
  ///
  /// - Complexity: linear; each letter is looked up once for each word that it may belong to.
  func firstEvidence(in bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
    if isAlwaysOn { return from < bytes.count ? from : nil }
    var index = from
    var last = Last.gap
    var weight = 0
    /// Single letters or digits in a row, each set apart by a blank.
    var singles = 0
    var runLength = 0
    var changes = 0
    /// A dot with a blank in front: what follows over blanks may be the ending of a host.
    var isSpacedDot = false
    /// The last sixteen signs of the word at hand.
    var tail = InlineArray<16, UInt8>(repeating: 0)
    var tailCount = 0
    while index < bytes.count {
      let start = index
      var scalar = UInt32(bytes[index])
      index &+= 1
      if scalar >= 0x80 {
        let length = Folder.decode(bytes, start, &scalar)
        if length == 0 {
          if endsRule(tail, tailCount) { return start }
          tailCount = 0
          last = .other
          runLength = 0
          changes = 0
          continue
        }
        index = start &+ length
      }
      let entry = table.entry(scalar)
      let flags = entry.flags
      if !flags.isDisjoint(with: [.ignorable, .mark]) {
        switch last {
        case .gap, .pictograph, .other: continue
        case .digit:
          // A keycap; the digit has been counted.
          if !flags.contains(.ignorable) || flags.contains(.mark) { continue }
          return start
        default: return start
        }
      }
      let sign = entry.folded
      if signs.contains(sign) { return start }
      if flags.contains(.digit) {
        if tailCount > 0, endsRule(tail, tailCount) { return start }
        tailCount = 0
        weight &+= entry.second != 0 ? 2 : 1
        if weight >= digits { return start }
        if last == .letter { changes &+= 1 }
        if last == .dot || isSpacedDot { return start }
        runLength = last == .letter || last == .digit ? runLength &+ 1 : 1
        if changes >= 2 { return start }
        last = .digit
        continue
      }
      if flags.contains(.letter) || flags.contains(.han) || sign == Sign.syllable {
        let isLetter = flags.contains(.letter)
        if !flags.contains(.everyday), isLetter || flags.contains(.styled) { return start }
        if last == .dot || isSpacedDot { return start }
        let isWordStart = !isLetter || last != .letter
        if last == .digit { changes &+= 1 }
        if changes >= 2 { return start }
        runLength = last == .letter || last == .digit ? runLength &+ 1 : 1
        if isWordStart { tailCount = 0 }
        tail[tailCount & 15] = entry.skeleton
        tailCount &+= 1
        if isWordStart {
          var classes: WordClass = []
          if look(bytes, start, &classes) { return start }
          if !classes.isDisjoint(with: Self.numbers) {
            weight &+= 3
            if weight >= digits || isCutIntoNumbers(bytes, start) { return start }
          } else if classes.isDisjoint(with: Self.joints) {
            // Look-alike letters beside digits may be digits themselves.
            if entry.digit == 0 { weight = 0 }
          }
        } else if entry.digit != 0, weight > 0 {
          weight &+= 1
          if weight >= digits { return start }
        }
        last = isLetter ? .letter : .ideograph
        continue
      }
      if tailCount > 0, endsRule(tail, tailCount) { return start }
      tailCount = 0
      // What follows ends the run of letters and digits.
      if last == .letter || last == .digit {
        singles = runLength == 1 ? singles &+ 1 : 0
        if singles >= 3 { return start }
      }
      runLength = 0
      changes = 0
      switch sign {
      case Sign.blank, Sign.newline:
        last = .gap
        continue
      case UInt8(ascii: "@"): return start
      case UInt8(ascii: "/"):
        if last == .joint { return start }
        last = .joint
      case UInt8(ascii: "."):
        // Two dots and more are no joint.
        isSpacedDot = last == .gap
        last = last == .dot ? .other : .dot
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"),
        UInt8(ascii: "*"):
        if index < bytes.count, isJoint(bytes[index]) { return start }
        last = .other
      case UInt8(ascii: "-"), UInt8(ascii: "_"): last = .other
      case UInt8(ascii: "|"), UInt8(ascii: "!"):
        if weight > 0 {
          weight &+= 1
          if weight >= digits { return start }
        }
        last = .other
      default:
        if !flags.contains(.everyday), !flags.contains(.pictograph) { return start }
        last = flags.contains(.pictograph) ? .pictograph : .other
      }
      isSpacedDot = false
    }
    return tailCount > 0 && endsRule(tail, tailCount) && !bytes.isEmpty ? bytes.count &- 1 : nil
  }

  /// Whether the end of the word starts a rule. `tail` holds its last signs, in a ring.
  private func endsRule(_ tail: borrowing InlineArray<16, UInt8>, _ count: Int) -> Bool {
    var node: UInt32 = 0
    var left = count
    while left > 0, count &- left < 16, let next = endings.step(node, tail[(left &- 1) & 15]) {
      node = next
      left &-= 1
      if endings.entry(at: node) != 0 { return true }
    }
    return false
  }

  private func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: " ")
  }

  /// Walks the trie over the letters from `start`; true when a word that starts something begins
  /// there. `classes` takes those of the words on the way.
  private func look(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ classes: inout WordClass
  ) -> Bool {
    var node: UInt32 = 0
    var index = start
    var wasBlank = false
    while index < bytes.count {
      var scalar = UInt32(bytes[index])
      var length = 1
      if scalar >= 0x80 {
        length = Folder.decode(bytes, index, &scalar)
        if length == 0 { return false }
      }
      let entry = table.entry(scalar)
      // Something invisible inside a word is evidence by itself; the main loop comes to it.
      if !entry.flags.isDisjoint(with: [.ignorable, .mark]) { return false }
      var sign = entry.skeleton
      if sign == Sign.newline { sign = Sign.blank }
      index &+= length
      if sign == Sign.blank {
        if wasBlank { continue }
        wasBlank = true
      } else {
        wasBlank = false
      }
      guard let next = lexicon.step(node, sign) else {
        if node != 0, sign == Sign.symbol { continue }
        return false
      }
      node = next
      let found = lexicon.entry(at: node)
      if found == 0 { continue }
      let word = lexicon.entries[found &- 1]
      if !word.rules.isEmpty || !word.classes.isDisjoint(with: Self.classes) {
        // Whether the word ends here is for the tokeniser to say.
        if word.isPrefix || endsWord(bytes, index, entry) { return true }
      }
      classes.formUnion(word.classes)
    }
    return false
  }

  /// Whether the letters from `start` are two number words or more, written together.
  private func isCutIntoNumbers(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    var parts = 0
    var partStart = start
    while true {
      var node: UInt32 = 0
      var index = partStart
      var end = partStart
      var isAtEnd = false
      while index < bytes.count {
        var scalar = UInt32(bytes[index])
        let length = scalar < 0x80 ? 1 : Folder.decode(bytes, index, &scalar)
        let entry = table.entry(scalar)
        guard length > 0, entry.flags.contains(.letter),
          let next = lexicon.step(node, entry.skeleton)
        else { break }
        node = next
        index &+= length
        let found = lexicon.entry(at: node)
        if found != 0, lexicon.entries[found &- 1].classes.contains(.number) {
          end = index
          isAtEnd = endsWord(bytes, index, entry)
        }
      }
      if end == partStart { return false }
      parts &+= 1
      if isAtEnd { return parts > 1 }
      partStart = end
    }
  }

  private func endsWord(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, _ last: FoldEntry
  ) -> Bool {
    guard index < bytes.count, !last.flags.contains(.han) else { return true }
    var scalar = UInt32(bytes[index])
    if scalar >= 0x80, Folder.decode(bytes, index, &scalar) == 0 { return true }
    return !table.entry(scalar).flags.contains(.letter)
  }
}
