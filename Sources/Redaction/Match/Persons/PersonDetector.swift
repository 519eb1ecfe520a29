/// Finds names of people: two parts at least, given name and surname, patronymic or initials.
///
/// A token automaton over capitalised words, with a table of names (`NameTable`): the table is asked
/// only where two capitalised words stand side by side, or an initial and a word, or behind a label.
/// Names in small letters are found behind a label, or as surname, given name and patronymic.
///
/// No findings are a given name alone, but for what `PersonDetector+Given.swift` tells; what streets,
/// shops and works are called; and names that everybody knows (`Patterns/names/famous.txt`), unless a
/// label says that a person is meant.
struct PersonDetector: Sendable {
  /// The catalog's indices of the rules that this detector speaks for.
  struct Rules: Sendable {
    var full: UInt16
    var patronymic: UInt16
    var initials: UInt16
    var labelled: UInt16
    var given: UInt16
    var chinese: UInt16
  }

  let rules: Rules
  let neighbours: Neighbours
  let names: NameReader
  let runs: NameRunReader
  let around: NameNeighbours
  private let grammar = NameGrammar()
  private let han: HanNames

  init(table: NameTable, fold: FoldTable, lexicon: Lexicon, rules: Rules) {
    self.rules = rules
    neighbours = Neighbours(lexicon: lexicon)
    names = NameReader(table: table)
    runs = NameRunReader(neighbours: neighbours, names: names)
    around = NameNeighbours(neighbours: neighbours, names: names)
    han = HanNames(
      table: table, fold: fold, neighbours: neighbours, rule: rules.chinese)
  }

  /// Adds candidates; false when the store is full.
  ///
  /// - Complexity: linear in the tokens. Each run of capitalised words is read once; a run has eight
  ///   parts at most.
  func detect(
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ source: UnsafeRawBufferPointer,
    _ context: RecordContext, into candidates: inout Store<Candidate>
  ) -> Bool {
    if context.han > 1, !han.detect(tokens, views, source, into: &candidates) { return false }
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      guard token.kind == .word else {
        index &+= 1
        continue
      }
      if token.entry != 0 {
        let trust = trust(of: token)
        if trust > .none, let next = labelled(index, trust, tokens, views, &candidates) {
          guard next > index else { return false }
          index = next
          continue
        }
        guard givenNames(beside: index, tokens, views, &candidates) else { return false }
      }
      let traits = views.traits[Int(token.start)]
      if traits.contains(.upper) {
        guard let next = run(index, tokens, views, &candidates) else { return false }
        index = next
        continue
      }
      if traits.contains(.cyrillic), endsLikePatronymic(token, views) {
        guard small(index, tokens, views, &candidates) else { return false }
      }
      index &+= 1
    }
    return true
  }

  private func trust(of token: Token) -> NameTrust {
    let classes = neighbours.classes(token)
    return classes.contains(.personLabel)
      ? .labelled : classes.contains(.personHint) ? .hinted : .none
  }

  // MARK: Runs

  /// Reads the run that begins at `index`; the token to go on with, nil when the store is full.
  private func run(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ candidates: inout Store<Candidate>
  ) -> Int? {
    guard runs.goesOn(behind: index, tokens, views) else { return index &+ 1 }
    var run = runs.read(from: index, tokens, views)
    guard run.count > 1, runs.leads(run, views) else { return max(run.next, index &+ 1) }
    runs.look(&run, views)
    let heads = around.headsAddress(run, tokens, views)
    guard emit(run, heads ? .hinted : .none, tokens, views, &candidates) else { return nil }
    return max(run.next, index &+ 1)
  }

  /// Adds the names of a run, from left to right.
  private func emit(
    _ run: NameRun, _ trust: NameTrust, _ tokens: borrowing Store<Token>,
    _ views: borrowing Views, _ candidates: inout Store<Candidate>
  ) -> Bool {
    var index = 0
    while index &+ 1 < run.count {
      guard let count = name(at: index, in: run, trust, tokens, views, &candidates) else {
        return false
      }
      index &+= max(1, count)
    }
    return true
  }

  /// Adds the name that begins at part `index`; its parts, 0 when there is none, nil when the store
  /// is full.
  private func name(
    at index: Int, in run: NameRun, _ trust: NameTrust, _ tokens: borrowing Store<Token>,
    _ views: borrowing Views, _ candidates: inout Store<Candidate>
  ) -> Int? {
    var trust = trust
    if trust == .none, run.parts[index].isWord,
      around.hasPhone(behind: Int(run.parts[run.count &- 1].lastToken), tokens)
    {
      trust = .hinted
    }
    guard let window = grammar.window(at: index, in: run, trust) else { return 0 }
    let range = index..<index &+ window.count
    if trust < .labelled {
      if window.needsPlainText, !around.isPlain(range, in: run, tokens) { return 0 }
      if around.isVetoed(range, in: run, tokens, views) { return 0 }
    }
    let last = Int(run.parts[range.upperBound &- 1].lastToken)
    let isAdded = add(
      window.form, from: run.parts[index].start,
      to: end(behind: last, run.parts[range.upperBound &- 1].end, tokens), &candidates)
    return isAdded ? window.count : nil
  }

  /// Where the name ends with "Jr." or "III" behind it.
  private func end(behind last: Int, _ end: Int32, _ tokens: borrowing Store<Token>) -> Int32 {
    var next = last &+ 1
    if next < tokens.count, tokens[next].kind == .sign, tokens[next].gap == 0,
      tokens[next].sign == UInt8(ascii: ",")
    {
      next &+= 1
    }
    guard next < tokens.count, tokens[next].kind == .word, tokens[next].gap == 1,
      neighbours.classes(tokens[next]).contains(.nameSuffix)
    else { return end }
    return tokens[next].end
  }

  func add(
    _ form: NameForm, from start: Int32, to end: Int32, _ candidates: inout Store<Candidate>
  ) -> Bool {
    let (rule, score): (UInt16, Float) =
      switch form {
      case .full: (rules.full, 0.8)
      case .patronymic: (rules.patronymic, 0.85)
      case .initials: (rules.initials, 0.8)
      case .labelled: (rules.labelled, 0.85)
      case .given: (rules.given, 0.7)
      }
    return candidates.append(
      Candidate(
        start: start, end: end, category: Category.person.code, rule: rule, score: score,
        reason: form == .labelled ? .labelled : .name))
  }
}

// MARK: Labels and small letters

extension PersonDetector {
  /// Reads the name behind the label at `index`: the token behind it, nil when there is no name,
  /// `index` when the store is full.
  private func labelled(
    _ index: Int, _ trust: NameTrust, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ candidates: inout Store<Candidate>
  ) -> Int? {
    var trust = trust
    var cursor = index &+ 1
    var signs = 0
    while cursor < tokens.count, cursor <= index &+ 6 {
      let token = tokens[cursor]
      if token.gap > 2 { return nil }
      if token.kind == .sign {
        signs &+= 1
        // "Name: …" is a label, whatever "name" is elsewhere; ":)" is none.
        if token.sign == UInt8(ascii: ":") || token.sign == UInt8(ascii: "="),
          cursor &+ 1 < tokens.count, tokens[cursor &+ 1].sign != UInt8(ascii: ")")
        {
          trust = .labelled
        }
        guard signs <= 3, token.sign != UInt8(ascii: "!"), token.sign != UInt8(ascii: "?") else {
          return nil
        }
        cursor &+= 1
        continue
      }
      guard token.kind == .word else { return nil }
      let classes = neighbours.classes(token)
      guard
        classes.contains(.personFiller) || !classes.isDisjoint(with: [.personLabel, .personHint])
      else { break }
      cursor &+= 1
    }
    guard cursor < tokens.count, tokens[cursor].kind == .word, tokens[cursor].gap < 3 else {
      return nil
    }
    let isSmall = !views.traits[Int(tokens[cursor].start)].contains(.upper)
    if isSmall, trust < .labelled { return nil }
    var run = runs.read(from: cursor, isSmallTaken: isSmall, tokens, views)
    guard run.count > 0 else { return nil }
    runs.look(&run, views)
    if run.count == 1 {
      guard !isSmall, isTitled(run, by: tokens[cursor &- 1], cursor, tokens, views) else {
        return nil
      }
      let part = run.parts[0]
      return add(.labelled, from: part.start, to: part.end, &candidates)
        ? Int(part.lastToken) &+ 1 : index
    }
    if isSmall {
      run.count = min(run.count, 4)
      guard let window = smallWindow(run) else { return nil }
      let last = run.parts[window.count &- 1]
      return add(window.form, from: run.parts[0].start, to: last.end, &candidates)
        ? Int(last.lastToken) &+ 1 : index
    }
    guard let count = name(at: 0, in: run, trust, tokens, views, &candidates) else { return index }
    return count > 0 ? Int(run.parts[count &- 1].lastToken) &+ 1 : nil
  }

  /// Whether the one word of the run is a surname behind a form of address: "Mr. Leiva".
  private func isTitled(
    _ run: NameRun, by sign: Token, _ index: Int, _ tokens: borrowing Store<Token>,
    _ views: borrowing Views
  ) -> Bool {
    let title =
      sign.kind == .sign && sign.sign == UInt8(ascii: ".") && index > 1 ? tokens[index &- 2] : sign
    let part = run.parts[0]
    return title.kind == .word && neighbours.classes(title).contains(.namePrefix)
      && part.isWord && part.end &- part.start > 2 && !part.isBehindWord
      && (!part.reading.isWord || !part.reading.anySurname.isEmpty)
      && !around.isVetoed(0..<1, in: run, tokens, views)
  }

  /// A name in small letters behind a label: all its parts are known as such.
  private func smallWindow(_ run: NameRun) -> NameWindow? {
    let first = run.parts[0]
    let second = run.parts[1]
    guard first.isWord, second.isWord else { return nil }
    guard
      var window = grammar.window(at: 0, in: run, .hinted), window.form != .initials
    else { return nil }
    if window.form == .patronymic { return window }
    // Two parts that agree, one of them a given name and nothing else.
    let isKnown =
      (!first.reading.given.isDisjoint(with: second.reading.likelySurname))
      || (!second.reading.given.isDisjoint(with: first.reading.likelySurname))
      || (!first.isCyrillic && !first.reading.given.isEmpty && second.reading.isUnknown)
    guard isKnown, !first.reading.isWord, !second.reading.isWord else { return nil }
    window.count = 2
    return window
  }

  /// Whether the word ends as patronymics do, by its last letters alone: a first look that costs
  /// four comparisons.
  private func endsLikePatronymic(_ token: Token, _ views: borrowing Views) -> Bool {
    let end = Int(token.end)
    guard token.end &- token.start >= 6 else { return false }
    let last = views.folded[end &- 1]
    let second = views.folded[end &- 2]
    let third = views.folded[end &- 3]
    // The first look at the text knows them in small letters only.
    for position in end &- 4..<end where views.traits[position].contains(.upper) { return false }
    // ...ич, ...ича/у/е, ...вна/ы/е/у, ...чна/ы/е/у
    if last == 0xF7 { return second == 0xE8 }
    if second == 0xF7 { return third == 0xE8 }
    if second == 0xED { return third == 0xE2 || third == 0xF7 }
    // ...ичем, ...вной
    if last == 0xEC { return second == 0xE5 && third == 0xF7 }
    return last == 0xE9 && second == 0xEE && third == 0xED
  }

  /// Surname, given name and patronymic in small letters, the patronymic at `index`.
  private func small(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ candidates: inout Store<Candidate>
  ) -> Bool {
    var first = index
    while first > 0, first > index &- 2, tokens[first].gap == 1, tokens[first &- 1].kind == .word,
      !runs.isLabel(tokens[first &- 1])
    {
      first &-= 1
    }
    guard first < index else { return true }
    var run = runs.read(from: first, isSmallTaken: true, tokens, views)
    run.count = min(run.count, index &- first &+ 2)
    runs.look(&run, views)
    for start in 0..<max(0, min(run.count &- 2, 2)) {
      guard let window = grammar.window(at: start, in: run, .none), window.form == .patronymic,
        window.count == 3, isAllKnown(start..<start &+ 3, in: run),
        !around.isVetoed(start..<start &+ 3, in: run, tokens, views)
      else { continue }
      return add(
        .patronymic, from: run.parts[start].start, to: run.parts[start &+ 2].end, &candidates)
    }
    return true
  }

  private func isAllKnown(_ range: Range<Int>, in run: NameRun) -> Bool {
    for index in range {
      let reading = run.parts[index].reading
      if reading.anyGiven.isEmpty, reading.anySurname.isEmpty, reading.patronymic.isEmpty {
        return false
      }
    }
    return true
  }
}
