/// One part of what may be a name.
struct NamePart: BitwiseCopyable {
  enum Kind: UInt8 {
    case word
    /// One capital letter, with a dot or without.
    case initial
    /// "van", "de", "ibn": between the parts of a name.
    case particle
    /// "оглы", «ұлы», "qizi": son or daughter of the name in front.
    case child
  }

  var kind: Kind
  /// Positions; the dot of an initial is inside.
  var start: Int32
  var end: Int32
  /// Where the first of the words that hyphens join ends, and where the last begins. Words that an
  /// apostrophe joins are one.
  var firstEnd: Int32
  var lastStart: Int32
  /// Tokens, the last included.
  var firstToken: Int32
  var lastToken: Int32
  var isCyrillic: Bool
  /// All letters are capitals, two at least.
  var isCapitals: Bool
  var hasDot: Bool
  /// A word that stands behind names of streets, shops and goods: "street", "collection".
  var isBehindWord: Bool
  /// Of the signs of the last word; set with `reading`.
  var hash: UInt64 = 0
  var reading = NameReading()

  static let none = NamePart(
    kind: .word, start: 0, end: 0, firstEnd: 0, lastStart: 0, firstToken: 0, lastToken: 0,
    isCyrillic: false, isCapitals: false, hasDot: false, isBehindWord: false)

  var isWord: Bool { kind == .word }
  var isCompound: Bool { lastStart > start }
}

/// Capitalised words in a row, with what may stand between the parts of a name.
struct NameRun: BitwiseCopyable {
  /// Longer runs are cut; what is left of them is read as a run of its own.
  static let longest = 8

  var parts = InlineArray<8, NamePart>(repeating: .none)
  var count = 0
  /// The token behind the run.
  var next = 0

  mutating func append(_ part: NamePart) {
    guard count < Self.longest else { return }
    parts[count] = part
    count &+= 1
  }
}

/// Collects runs from tokens.
struct NameRunReader: Sendable {
  let neighbours: Neighbours
  let names: NameReader

  /// Whether the word is no part of a name, however it is written.
  func isLabel(_ token: Token) -> Bool {
    !neighbours.classes(token).isDisjoint(with: Self.labels)
  }

  private static let labels: WordClass = [
    .orderLabel, .phoneLabel, .callVerb, .mailLabel, .cardLabel, .documentLabel, .bankLabel,
    .personLabel, .personHint,
  ]

  /// Whether the token is several words that the lexicon knows together.
  private func isPhrase(_ token: Token, _ views: borrowing Views) -> Bool {
    guard token.entry != 0 else { return false }
    for position in Int(token.start)..<Int(token.end)
    where views.traits[position].isDisjoint(with: .letter) {
      return true
    }
    return false
  }

  /// The run that begins with the word at `index`. Words in small letters are taken as parts only
  /// when `isSmallTaken`, which is behind labels.
  ///
  /// - Complexity: linear in the tokens of the run.
  func read(
    from index: Int, isSmallTaken: Bool = false, _ tokens: borrowing Store<Token>,
    _ views: borrowing Views
  ) -> NameRun {
    var run = NameRun()
    var cursor = index
    var isBehindDot = false
    while cursor < tokens.count, run.count < NameRun.longest {
      let token = tokens[cursor]
      guard token.kind == .word,
        run.count == 0 || token.gap == 1 || (token.gap == 0 && isBehindDot)
      else { break }
      isBehindDot = false
      let classes = neighbours.classes(token)
      if run.count > 0, classes.contains(.nameChild) {
        run.append(part(.child, cursor, cursor, tokens, views))
        cursor &+= 1
        continue
      }
      if run.count > 0, classes.contains(.nameParticle),
        cursor &+ 1 < tokens.count, tokens[cursor &+ 1].kind == .word,
        tokens[cursor &+ 1].gap < 2
      {
        run.append(part(.particle, cursor, cursor, tokens, views))
        isBehindDot = tokens[cursor &+ 1].gap == 0
        cursor &+= 1
        continue
      }
      guard isSmallTaken || views.traits[Int(token.start)].contains(.upper),
        views.traits[Int(token.start)].isDisjoint(with: .han),
        !isLabel(token), !isPhrase(token, views)
      else { break }
      let last = isSmallTaken ? cursor : end(ofCompound: cursor, tokens, views)
      var part = part(.word, cursor, last, tokens, views)
      if last == cursor, token.end &- token.start == 1 {
        part.kind = .initial
        let dot = cursor &+ 1
        if dot < tokens.count, tokens[dot].gap == 0, tokens[dot].kind == .sign,
          tokens[dot].sign == UInt8(ascii: ".")
        {
          part.hasDot = true
          part.end = tokens[dot].end
          part.lastToken = Int32(truncatingIfNeeded: dot)
          isBehindDot = true
        }
      }
      if let before = run.count > 0 ? run.parts[run.count &- 1] : nil,
        before.kind != .particle, before.isCyrillic != part.isCyrillic
      {
        break
      }
      run.append(part)
      cursor = Int(part.lastToken) &+ 1
    }
    // A particle joins two parts of a name or none.
    while run.count > 0, run.parts[run.count &- 1].kind == .particle { run.count &-= 1 }
    run.next = run.count > 0 ? Int(run.parts[run.count &- 1].lastToken) &+ 1 : index &+ 1
    return run
  }

  /// Whether the word at `index` may be the first of a run of two parts, at a glance.
  @inline(__always)
  func goesOn(
    behind index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Bool {
    guard index &+ 1 < tokens.count else { return false }
    let next = tokens[index &+ 1]
    if next.kind == .word {
      return next.gap == 1
        && (next.entry != 0 || views.traits[Int(next.start)].contains(.upper))
    }
    return next.kind == .sign && next.gap == 0
      && (next.sign == UInt8(ascii: ".") || next.sign == UInt8(ascii: "-")
        || next.sign == UInt8(ascii: "'"))
  }

  /// Whether some part makes a name of the run where no label does: a given name, an initial with a
  /// dot, or a patronymic of the Turkic kind.
  func leads(_ run: NameRun, _ views: borrowing Views) -> Bool {
    for index in 0..<run.count {
      let part = run.parts[index]
      if part.kind == .initial, part.hasDot { return true }
      guard part.isWord else { continue }
      if let signs = names.signs(Int(part.lastStart)..<Int(part.end), views), names.leads(signs) {
        return true
      }
    }
    return false
  }

  /// The last token of the words that hyphens or apostrophes join to the one at `index`:
  /// «Петров-Водкин», "O'Neil", "Ulug'bek".
  private func end(
    ofCompound index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Int {
    var last = index
    while last &+ 2 < tokens.count {
      let joint = tokens[last &+ 1]
      let word = tokens[last &+ 2]
      guard joint.kind == .sign, joint.gap == 0, word.kind == .word, word.gap == 0 else { break }
      let isCapital = views.traits[Int(word.start)].contains(.upper)
      if joint.sign == UInt8(ascii: "-") {
        guard isCapital else { break }
      } else if joint.sign == UInt8(ascii: "'") {
        // The Uzbek letters oʻ and gʻ; the possessive "Diego's" is none.
        let letter = views.folded[Int(tokens[last].end) &- 1]
        let isUzbek =
          (letter == UInt8(ascii: "o") || letter == UInt8(ascii: "g"))
          && word.end &- word.start > 1
        guard isUzbek || (isCapital && tokens[last].end &- tokens[last].start <= 2) else { break }
      } else {
        break
      }
      last &+= 2
    }
    return last
  }

  private func part(
    _ kind: NamePart.Kind, _ first: Int, _ last: Int, _ tokens: borrowing Store<Token>,
    _ views: borrowing Views
  ) -> NamePart {
    let start = tokens[first].start
    let end = tokens[last].end
    var firstEnd = end
    var lastStart = start
    for index in first..<last where tokens[index].sign == UInt8(ascii: "-") {
      if firstEnd == end { firstEnd = tokens[index].start }
      lastStart = tokens[index].end
    }
    var capitals = 0
    var letters = 0
    for position in Int(start)..<Int(end) where views.traits[position].contains(.letter) {
      letters &+= 1
      if views.traits[position].contains(.upper) { capitals &+= 1 }
    }
    return NamePart(
      kind: kind, start: start, end: end, firstEnd: firstEnd, lastStart: lastStart,
      firstToken: Int32(truncatingIfNeeded: first),
      lastToken: Int32(truncatingIfNeeded: last),
      isCyrillic: isCyrillic(Int(start)..<Int(end), views),
      isCapitals: capitals == letters && letters > 1, hasDot: false,
      isBehindWord: neighbours.classes(tokens[last]).contains(.personBehind))
  }

  /// A letter that only Cyrillic has, or Cyrillic letters throughout.
  private func isCyrillic(_ range: Range<Int>, _ views: borrowing Views) -> Bool {
    var isWhole = true
    for position in range {
      if !views.traits[position].contains(.cyrillic) {
        isWhole = false
      } else if views.skeleton[position] >= 0x80 {
        return true
      }
    }
    return isWhole
  }

  /// Looks the words of the run up.
  func look(_ run: inout NameRun, _ views: borrowing Views) {
    for index in 0..<run.count where run.parts[index].kind == .word {
      run.parts[index].reading = reading(run.parts[index], views)
      var hash = NameTable.seed
      for position in Int(run.parts[index].lastStart)..<Int(run.parts[index].end) {
        hash = NameTable.hash(hash, views.folded[position])
      }
      run.parts[index].hash = hash
    }
  }

  /// A compound is a surname when its last word is one, and a given name when both are.
  private func reading(_ part: NamePart, _ views: borrowing Views) -> NameReading {
    guard let last = names.signs(Int(part.lastStart)..<Int(part.end), views) else {
      return NameReading()
    }
    var reading = names.read(last)
    guard part.isCompound,
      let first = names.signs(Int(part.start)..<Int(part.firstEnd), views)
    else { return reading }
    let before = names.read(first)
    if before.anyGiven.isEmpty {
      reading.given = []
      reading.halfGiven = []
    } else if reading.anyGiven.isEmpty {
      reading.isWord = reading.isWord && before.isWord
    } else {
      reading.given.formUnion(before.given)
    }
    if first.count == 1 || !reading.anySurname.isEmpty { reading.isWord = false }
    reading.patronymic = []
    return reading
  }
}
