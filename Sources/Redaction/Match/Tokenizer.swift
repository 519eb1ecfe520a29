/// Cuts the views of a record into tokens and notes where rules' trigger words stand: one pass from
/// left to right, each letter walked once in the trie for the word that begins there.
struct Tokenizer: Sendable {
  let lexicon: Lexicon
  /// Ends of words that start rules, as "ович", with their signs from last to first.
  let endings: Lexicon
  let classes: SignClasses

  /// Fills `tokens` and `hits`; false when one of them is full.
  ///
  /// - Complexity: linear in the positions, times the length of the longest word of the lexicon at
  ///   worst, which is a constant.
  func tokenize(
    _ views: borrowing Views, into tokens: inout Store<Token>, hits: inout Store<TriggerHit>,
    summary: inout TokenSummary
  ) -> Bool {
    tokens.removeAll()
    hits.removeAll()
    summary = TokenSummary()
    let count = views.count
    var position = 0
    var gap: UInt8 = 0
    while position < count {
      switch classes[views.folded[position]] {
      case .blank:
        gap = max(gap, 1)
        position &+= 1
        continue
      case .newline:
        gap = gap < 2 ? 2 : min(gap &+ 1, 250)
        position &+= 1
        continue
      case .digit, .letter:
        var end = position
        var hasDigit = false
        while end < count {
          let kind = classes[views.folded[end]]
          if kind == .digit { hasDigit = true } else if kind != .letter { break }
          end &+= 1
        }
        guard
          hasDigit
            ? cutRun(views, position..<end, gap, &tokens, &hits, &position)
            : cutWords(views, position..<end, gap, &tokens, &hits, &position)
        else { return false }
      case .ideograph:
        guard word(views, position, position &+ 1, gap, &tokens, &hits, &position) else {
          return false
        }
      case .other:
        summary.signs.insert(views.folded[position])
        guard
          sign(views, position, gap, &tokens),
          note(views, from: position, to: position &+ 1, &hits)
        else { return false }
        position &+= 1
      }
      gap = 0
    }
    var crowd = NumberCrowd()
    for index in 0..<tokens.count {
      let token = tokens[index]
      if token.kind == .digits, crowd.take(index, isWord: false) {
        summary.mayMisspellNumbers = true
      }
      if token.kind == .word, token.end &- token.start == 1 { summary.letters &+= 1 }
      guard token.entry != 0 else { continue }
      let classes = lexicon.entries[Int(token.entry) &- 1].classes
      summary.classes.formUnion(classes)
      if !classes.isDisjoint(with: NumberReader.spoken), crowd.take(index, isWord: true) {
        summary.mayMisspellNumbers = true
      }
    }
    return true
  }

  /// Cuts one run of letters: a word, and more of them where a phrase of the lexicon ends inside.
  private func cutWords(
    _ views: borrowing Views, _ run: Range<Int>, _ gap: UInt8, _ tokens: inout Store<Token>,
    _ hits: inout Store<TriggerHit>, _ next: inout Int
  ) -> Bool {
    var start = run.lowerBound
    var gap = gap
    while start < run.upperBound {
      // A phrase may reach past the run: go on behind it.
      guard word(views, start, run.upperBound, gap, &tokens, &hits, &start) else { return false }
      gap = 0
    }
    next = start
    return true
  }

  /// Cuts one run of letters and digits: all digits or look-alikes that touch a digit make one
  /// digit token; anything else is cut where letters and digits meet.
  private func cutRun(
    _ views: borrowing Views, _ run: Range<Int>, _ gap: UInt8, _ tokens: inout Store<Token>,
    _ hits: inout Store<TriggerHit>, _ next: inout Int
  ) -> Bool {
    var digits = 0
    var others = 0
    var disguised = false
    for position in run {
      if classes[views.folded[position]] == .digit {
        digits &+= 1
        if views.traits[position].contains(.styled) { disguised = true }
      } else if views.digit[position] != 0 {
        disguised = true
      } else {
        others &+= 1
      }
    }
    if digits > 0, others == 0, !endsInUnit(views, run) {
      next = run.upperBound
      return tokens.append(
        Token(
          start: Int32(truncatingIfNeeded: run.lowerBound),
          end: Int32(truncatingIfNeeded: run.upperBound), kind: .digits, sign: 0, gap: gap,
          isDisguised: disguised, entry: 0))
    }
    if digits > 0, let entry = leet(views, run) {
      next = run.upperBound
      return tokens.append(
        Token(
          start: Int32(truncatingIfNeeded: run.lowerBound),
          end: Int32(truncatingIfNeeded: run.upperBound), kind: .word, sign: 0, gap: gap,
          isDisguised: true, entry: UInt16(truncatingIfNeeded: entry)))
    }
    var start = run.lowerBound
    var gap = gap
    while start < run.upperBound {
      let isDigit = classes[views.folded[start]] == .digit
      var end = start &+ 1
      while end < run.upperBound, (classes[views.folded[end]] == .digit) == isDigit { end &+= 1 }
      if isDigit {
        var styled = false
        for position in start..<end where views.traits[position].contains(.styled) { styled = true }
        guard
          tokens.append(
            Token(
              start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
              kind: .digits, sign: 0, gap: gap, isDisguised: styled, entry: 0))
        else { return false }
        start = end
      } else {
        // A phrase may reach past the run: go on behind it.
        guard word(views, start, end, gap, &tokens, &hits, &start) else { return false }
      }
      gap = 0
    }
    next = start
    return true
  }

  /// The entry (plus one) of a messenger's name that is written with digits for letters, as
  /// "t3l3gr4m"; nil for anything else. Only runs of five to sixteen signs are tried.
  private func leet(_ views: borrowing Views, _ run: Range<Int>) -> Int? {
    guard (5...16).contains(run.count) else { return nil }
    var node: UInt32 = 0
    for position in run {
      var sign = views.skeleton[position]
      if classes[sign] == .digit {
        let letters: StaticString = "oizeasgtbg"
        sign = letters.utf8Start[Int(sign &- 0x30)]
      }
      if let next = lexicon.step(node, sign) {
        node = next
      } else if sign == UInt8(ascii: "i"), let next = lexicon.step(node, UInt8(ascii: "l")) {
        node = next
      } else {
        return nil
      }
    }
    let index = lexicon.entry(at: node)
    guard index != 0, lexicon.entries[index &- 1].classes.contains(.messenger) else { return nil }
    return index
  }

  /// "7100g", "100l", "12s": digits with one small Latin letter behind them are an amount or a
  /// model, though the letter looks like a digit.
  private func endsInUnit(_ views: borrowing Views, _ run: Range<Int>) -> Bool {
    guard run.count > 1 else { return false }
    let last = run.upperBound &- 1
    guard classes[views.folded[last]] == .letter, classes[views.folded[last &- 1]] == .digit,
      views.traits[last].contains(.latin), !views.traits[last].contains(.upper),
      views.folded[last] != UInt8(ascii: "o"), views.folded[last] != UInt8(ascii: "l")
    else { return false }
    for position in run.lowerBound..<last where classes[views.folded[position]] != .digit {
      return false
    }
    return true
  }

  private func sign(
    _ views: borrowing Views, _ position: Int, _ gap: UInt8, _ tokens: inout Store<Token>
  ) -> Bool {
    tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: position), end: Int32(truncatingIfNeeded: position &+ 1),
        kind: .sign, sign: views.folded[position], gap: gap, isDisguised: false, entry: 0))
  }

  /// One word, whose letters end at `end`, or a longer phrase of the lexicon.
  private func word(
    _ views: borrowing Views, _ start: Int, _ end: Int, _ gap: UInt8,
    _ tokens: inout Store<Token>, _ hits: inout Store<TriggerHit>, _ next: inout Int
  ) -> Bool {
    var found = Walk()
    if isLabel(views, start, end) {
      next = end
      return tokens.append(
        Token(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
          kind: .word, sign: 0, gap: gap, isDisguised: false,
          entry: UInt16(truncatingIfNeeded: lexicon.labelEntry)))
    }
    guard walk(views, from: start, to: end, &found, &hits),
      noteEnding(views, start, end, &hits)
    else { return false }
    if found.entry == 0, found.numberEnd > start, found.numberEnd < end,
      cutNumbers(views, start, end, gap, &tokens)
    {
      next = end
      return true
    }
    let stop = max(found.entry == 0 ? end : found.end, start &+ 1)
    guard noteInner(views, from: end, to: stop, &hits) else { return false }
    next = stop
    return tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: stop), kind: .word,
        sign: 0, gap: gap, isDisguised: false, entry: UInt16(truncatingIfNeeded: found.entry)))
  }

  /// "[PHONE]": what a filter has written in place of a finding is no word of the text. It would
  /// label the number behind it, and redacting twice would then find more than redacting once.
  private func isLabel(_ views: borrowing Views, _ start: Int, _ end: Int) -> Bool {
    guard start > 0, end < views.count, views.folded[start &- 1] == UInt8(ascii: "["),
      views.folded[end] == UInt8(ascii: "]"), views.traits[start].contains(.upper)
    else { return false }
    var hash = EndingTable.seed
    for position in start..<end { hash = EndingTable.hash(hash, views.folded[position]) }
    return Self.labels.contains(hash)
  }

  private static let labels: Set<UInt64> = Set(
    (Category.allCases.map(\.rawValue) + ["unscanned"]).map { name in
      name.utf8.reduce(EndingTable.seed) { EndingTable.hash($0, $1) }
    })

  /// Notes rules that words inside a phrase start: "south african" does not hide "african id".
  private func noteInner(
    _ views: borrowing Views, from start: Int, to end: Int, _ hits: inout Store<TriggerHit>
  ) -> Bool {
    var position = start
    while position < end {
      guard classes[views.folded[position]] == .letter else {
        position &+= 1
        continue
      }
      var runEnd = position &+ 1
      while runEnd < views.count, classes[views.folded[runEnd]] == .letter { runEnd &+= 1 }
      var ignored = Walk()
      guard walk(views, from: position, to: runEnd, &ignored, &hits),
        noteEnding(views, position, runEnd, &hits)
      else { return false }
      position = runEnd
    }
    return true
  }

  /// Notes rules that the end of the word `start..<end` starts: names of people and streets, which
  /// begin with a capital and have six bytes or more; nothing else is sensed by its end.
  private func noteEnding(
    _ views: borrowing Views, _ start: Int, _ end: Int, _ hits: inout Store<TriggerHit>
  ) -> Bool {
    guard views.traits[start].contains(.upper), views.offset[end] &- views.offset[start] >= 6
    else { return true }
    var node: UInt32 = 0
    var position = end
    while position > start, let next = endings.step(node, views.skeleton[position &- 1]) {
      node = next
      position &-= 1
      let index = endings.entry(at: node)
      if index == 0 { continue }
      for rule in endings.entries[index &- 1].rules {
        guard
          hits.append(
            TriggerHit(rule: endings.startedRules[Int(rule)], at: Int32(truncatingIfNeeded: start)))
        else { return false }
      }
    }
    return true
  }

  private struct Walk {
    /// Entry (plus one) of the longest accepted word, and where it ends.
    var entry = 0
    var end = 0
    /// Where the longest number word ends that stops inside the run of letters.
    var numberEnd = 0
  }

  /// Notes rules whose trigger begins with a sign that is no letter, as "@" or "://".
  private func note(
    _ views: borrowing Views, from start: Int, to end: Int, _ hits: inout Store<TriggerHit>
  ) -> Bool {
    var ignored = Walk()
    return walk(views, from: start, to: end, &ignored, &hits)
  }

  /// Walks the trie from `start`; `runEnd` is where the letters that begin there end.
  private func walk(
    _ views: borrowing Views, from start: Int, to runEnd: Int, _ found: inout Walk,
    _ hits: inout Store<TriggerHit>
  ) -> Bool {
    let count = views.count
    var ahead: UInt32 = 0
    if start &+ 1 < count {
      let second = views.skeleton[start &+ 1]
      if second > Sign.blank {
        guard let node = lexicon.start(views.skeleton[start], second) else { return true }
        ahead = node
      }
    }
    let isIdeograph = classes[views.folded[start]] == .ideograph
    var node: UInt32 = 0
    var position = start
    while position < count {
      var sign = views.skeleton[position]
      if ahead != 0 {
        // The first two signs at once; the second is no blank.
        node = ahead
        ahead = 0
        position &+= 2
        sign = views.skeleton[position &- 1]
      } else {
        if sign == Sign.newline { sign = Sign.blank }
        guard let next = lexicon.step(node, sign) else {
          // "V❤信": a pictograph inside a word is not read.
          if node != 0, sign == Sign.symbol, views.skeleton[position &- 1] != Sign.symbol,
            views.skeleton[position &- 1] != Sign.blank
          {
            position &+= 1
            continue
          }
          break
        }
        node = next
        position &+= 1
      }
      if sign == Sign.blank {
        if position < count, views.skeleton[position] == Sign.blank { position &+= 1 }
        continue
      }
      let index = lexicon.entry(at: node)
      if index == 0 { continue }
      let entry = lexicon.entries[index &- 1]
      if position < runEnd, entry.classes.contains(.number), !isIdeograph {
        found.numberEnd = position
      }
      let atBoundary =
        isIdeograph || position >= count || position == runEnd
        || classes[views.folded[position &- 1]] == .ideograph
        || classes[views.folded[position]] != .letter
      guard atBoundary || entry.isPrefix else { continue }
      var end = position
      if !atBoundary {
        while end < count, classes[views.folded[end]] == .letter { end &+= 1 }
      }
      found.entry = index
      found.end = end
      for rule in entry.rules {
        guard
          hits.append(
            TriggerHit(rule: lexicon.startedRules[Int(rule)], at: Int32(truncatingIfNeeded: start)))
        else { return false }
      }
    }
    return true
  }

  /// Cuts a run of letters that is nothing but number words written together, as
  /// "восемьдевятьноль"; false, and no token added, when it is not.
  private func cutNumbers(
    _ views: borrowing Views, _ start: Int, _ end: Int, _ gap: UInt8, _ tokens: inout Store<Token>
  ) -> Bool {
    let before = tokens.count
    var position = start
    var gap = gap
    while position < end {
      var node: UInt32 = 0
      var cursor = position
      var best = 0
      var bestEnd = position
      while cursor < end, let next = lexicon.step(node, views.skeleton[cursor]) {
        node = next
        cursor &+= 1
        let index = lexicon.entry(at: node)
        if index != 0, lexicon.entries[index &- 1].classes.contains(.number) {
          best = index
          bestEnd = cursor
        }
      }
      guard best != 0,
        tokens.append(
          Token(
            start: Int32(truncatingIfNeeded: position), end: Int32(truncatingIfNeeded: bestEnd),
            kind: .word, sign: 0, gap: gap, isDisguised: true,
            entry: UInt16(truncatingIfNeeded: best)))
      else {
        tokens.removeLast(downTo: before)
        return false
      }
      position = bestEnd
      gap = 0
    }
    return true
  }
}
