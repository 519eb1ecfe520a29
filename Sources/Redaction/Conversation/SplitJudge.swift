/// Decides which findings of a joined text are contacts that were sent in pieces.
///
/// Lines of one message were written together; messages were not. A price and, a message later,
/// another price are harmless, and so is "Хорошо." before "Net вопросов". So a finding of the joined
/// text has to be one contact beyond the doubt that is left to lines. Over 181,000 messages that
/// have nothing to do with each other, the rules for lines changed 84, most of them wrongly, and what
/// is left here changes 10, of which 9 are numbers that the message before asks to call.
struct SplitJudge: Sendable {
  /// The catalog's indices of rules that are too weak, or need more, over the border of a message.
  struct Rules: Sendable {
    var local: UInt16
    var handle: UInt16
    var mention: UInt16
  }

  let rules: Rules
  let neighbours: Neighbours

  /// A joined text, and what its words say of the numbers in it.
  struct Case: BitwiseCopyable {
    let seams: Seams
    var hasWords = false
    var asksToCall = false
    var namesNumber = false
    var namesOrder = false
    var speaksOfMoney = false

    init(_ seams: Seams, _ tokens: borrowing Store<Token>, _ neighbours: Neighbours) {
      self.seams = seams
      for index in 0..<tokens.count where tokens[index].kind == .word {
        hasWords = true
        guard tokens[index].entry != 0 else { continue }
        let classes = neighbours.classes(tokens[index])
        // "номер" labels orders as well as telephones.
        if !classes.isDisjoint(with: [.callVerb, .messenger])
          || (classes.contains(.phoneLabel) && !classes.contains(.numberLabel))
        {
          asksToCall = true
        }
        if classes.contains(.numberLabel) { namesNumber = true }
        if classes.contains(.orderLabel) { namesOrder = true }
        if !classes.isDisjoint(with: [.cardLabel, .bankLabel]) { speaksOfMoney = true }
      }
    }

    func isAcross(_ candidate: Candidate) -> Bool { candidate.start < seams.last }
  }

  /// Whether `candidate`, which reaches into the current message, is a contact in pieces, or one that
  /// the message before has announced ("пиши в тг", "ivan_shop").
  func accepts(_ candidate: Candidate, _ joined: Case, _ scanner: borrowing Scanner) -> Bool {
    joined.isAcross(candidate)
      ? acceptsPieces(candidate, joined, scanner) : acceptsAnnounced(candidate, joined, scanner)
  }

  private func acceptsPieces(
    _ candidate: Candidate, _ joined: Case, _ scanner: borrowing Scanner
  ) -> Bool {
    switch Category(code: candidate.category) {
    case .phone:
      isNumber(candidate, joined, scanner)
    case .card:
      isCard(candidate, joined, scanner)
    case .iban:
      true
    case .email:
      isName(candidate, joined, scanner)
    case .url:
      isName(candidate, joined, scanner)
        && (startsWithDot(joined, scanner) || isWholeMessage(candidate, joined, scanner))
    case .messenger:
      isName(candidate, joined, scanner)
        && (!isHandle(candidate)
          || (isWholeMessage(candidate, joined, scanner) && isMarked(candidate, scanner)))
    case .document:
      joined.hasWords && isWholeMessage(candidate, joined, scanner)
    case .address, .dob:
      isWholeMessage(candidate, joined, scanner) && startsMessage(candidate, joined)
    case .person, .ip:
      false
    }
  }

  private func acceptsAnnounced(
    _ candidate: Candidate, _ joined: Case, _ scanner: borrowing Scanner
  ) -> Bool {
    switch Category(code: candidate.category) {
    case .phone:
      // Behind "телефон", which is a thing that is sold as well, five digits are a price.
      candidate.rule != rules.local && !isAmount(candidate, scanner)
        && SplitNumber(candidate, joined.seams, scanner).digits >= 10
    case .messenger:
      candidate.rule == rules.handle && !goesOn(candidate, scanner.views)
        && (hasMark(candidate, scanner.views) || isWholeMessage(candidate, joined, scanner))
    case .card, .iban, .document, .dob, .email: true
    case .url, .person, .address, .ip: false
    }
  }

  // MARK: Numbers

  private func isNumber(
    _ candidate: Candidate, _ joined: Case, _ scanner: borrowing Scanner
  ) -> Bool {
    if isAmount(candidate, scanner) { return false }
    let number = SplitNumber(candidate, joined.seams, scanner)
    if number.hasPlus || number.isWords { return true }
    if isInList(candidate, scanner) { return false }
    let isWhole = isWholeMessage(
      candidate, joined, scanner, besides: [.callVerb, .phoneLabel, .filler])
    if isWhole, number.isHidden || joined.asksToCall { return true }
    return !number.isHidden && (joined.asksToCall || !joined.namesOrder)
      && number.isEvident(
        scanner.catalog.numberJudge.phones, isNamed: joined.asksToCall || joined.namesNumber)
      && !isRound(candidate, joined.seams, scanner.views)
  }

  /// Four digits and four digits: nobody writes the rest of a card number so by chance.
  private func isCard(
    _ candidate: Candidate, _ joined: Case, _ scanner: borrowing Scanner
  ) -> Bool {
    !isAmount(candidate, scanner) && !isInList(candidate, scanner)
      && (joined.speaksOfMoney
        || SplitNumber(candidate, joined.seams, scanner).isInFours)
  }

  /// A unit or a currency stands behind.
  private func isAmount(_ candidate: Candidate, _ scanner: borrowing Scanner) -> Bool {
    let behind = tokenBehind(candidate, scanner)
    return behind > 0 && neighbours.after(behind &- 1, scanner.tokens).contains(.unit)
  }

  /// More digits stand beside the number, with no word between: it is a part of a list, of a time.
  private func isInList(_ candidate: Candidate, _ scanner: borrowing Scanner) -> Bool {
    let behind = tokenBehind(candidate, scanner)
    var index = behind
    while index < scanner.tokens.count, scanner.tokens[index].kind == .sign { index &+= 1 }
    if index < scanner.tokens.count, scanner.tokens[index].kind == .digits { return true }
    index = behind &- 1
    while index >= 0, scanner.tokens[index].start >= candidate.start { index &-= 1 }
    while index >= 0, scanner.tokens[index].kind == .sign { index &-= 1 }
    return index >= 0 && scanner.tokens[index].kind == .digits
  }

  /// The part of the number in each message ends in 0: one telephone number in a hundred does, and
  /// nearly every price.
  private func isRound(_ candidate: Candidate, _ seams: Seams, _ views: borrowing Views) -> Bool {
    for index in 0...seams.count {
      let border = index < seams.count ? min(seams[index], candidate.end) : candidate.end
      guard border > candidate.start else { continue }
      var position = Int(border) &- 1
      while position > Int(candidate.start), views.digit[position] == 0 { position &-= 1 }
      if views.digit[position] != UInt8(ascii: "0") { return false }
    }
    return true
  }

  // MARK: Names

  private func isHandle(_ candidate: Candidate) -> Bool {
    candidate.rule == rules.handle || candidate.rule == rules.mention
  }

  /// An address, a link or a handle whose pieces belong together: no sentence ends between them, and
  /// something stands before an "@" in it.
  private func isName(
    _ candidate: Candidate, _ joined: Case, _ scanner: borrowing Scanner
  ) -> Bool {
    if !isHandle(candidate), scanner.views.folded[Int(candidate.start)] == UInt8(ascii: "@") {
      return false
    }
    for index in 0..<joined.seams.count {
      let seam = Int(joined.seams[index])
      guard seam > Int(candidate.start), seam < Int(candidate.end), seam > 1,
        scanner.views.folded[seam &- 1] == UInt8(ascii: ".")
      else { continue }
      let earlier = index > 0 ? Int(joined.seams[index &- 1]) : 0
      guard isEnding(behind: seam, from: earlier, scanner),
        isWholeMessage(candidate, joined, scanner)
      else { return false }
    }
    return true
  }

  /// "shop77." and "ru": behind the dot at the end of a message stands an ending and nothing else,
  /// and the name before it is no word, or is all that its message says.
  private func isEnding(
    behind seam: Int, from earlier: Int, _ scanner: borrowing Scanner
  ) -> Bool {
    let scan = scanner.catalog.links.scan
    var end = seam
    while end < scanner.views.count, scan.isLabelSign(scanner.views.folded[end]) { end &+= 1 }
    guard scan.strength(seam..<end, scanner.views) == .strong else { return false }
    if end < scanner.views.count {
      let sign = scanner.views.folded[end]
      if sign == UInt8(ascii: ".") || sign == UInt8(ascii: "@") { return false }
    }
    var start = seam &- 1
    var letters = 0
    var others = 0
    while start > 0, scan.isLabelSign(scanner.views.folded[start &- 1]) {
      start &-= 1
      if scan.classes[scanner.views.folded[start]] == .letter {
        letters &+= 1
      } else {
        others &+= 1
      }
    }
    guard letters > 0 else { return false }
    if others > 0 { return true }
    if start > 0 {
      let sign = scanner.views.folded[start &- 1]
      if sign == UInt8(ascii: ".") || sign == UInt8(ascii: "@") { return true }
    }
    return start == earlier && scanner.views.traits[start].contains(.latin)
  }

  /// An underscore or a digit, or an "@" in front that nothing touches. The English word "at" before
  /// a word proves nothing.
  private func isMarked(_ candidate: Candidate, _ scanner: borrowing Scanner) -> Bool {
    let start = Int(candidate.start)
    for position in start..<Int(candidate.end)
    where scanner.views.folded[position] == UInt8(ascii: "_")
      || scanner.views.traits[position].contains(.digit)
    {
      return true
    }
    if scanner.views.traits[start].contains(.latin) { return false }
    guard start > 0 else { return true }
    let before = scanner.catalog.classes[scanner.views.folded[start &- 1]]
    return before == .blank || before == .newline
  }

  /// An underscore: no word of any language has one.
  private func hasMark(_ candidate: Candidate, _ views: borrowing Views) -> Bool {
    for position in Int(candidate.start)..<Int(candidate.end)
    where views.folded[position] == UInt8(ascii: "_") {
      return true
    }
    return false
  }

  /// What goes on with an "@" is the first half of an address.
  private func goesOn(_ candidate: Candidate, _ views: borrowing Views) -> Bool {
    let end = Int(candidate.end)
    return end < views.count && views.folded[end] == UInt8(ascii: "@")
  }

  // MARK: Place

  /// Nothing else is said in the current message: behind "есть в ватсапе" the word "Samsung" begins
  /// another sentence, unless it is all there is.
  private func isWholeMessage(
    _ candidate: Candidate, _ joined: Case, _ scanner: borrowing Scanner,
    besides classes: WordClass = []
  ) -> Bool {
    let unsaid = classes.union([.link, .messenger, .nameHint, .at])
    for index in 0..<scanner.tokens.count {
      let token = scanner.tokens[index]
      guard token.start >= joined.seams.last, token.kind != .sign,
        token.end <= candidate.start || token.start >= candidate.end
      else { continue }
      if neighbours.classes(token).isDisjoint(with: unsaid) { return false }
    }
    return true
  }

  /// ".ru" and whatever follows: nobody begins a message so by chance.
  private func startsWithDot(_ joined: Case, _ scanner: borrowing Scanner) -> Bool {
    let start = Int(joined.seams.last)
    return start < scanner.views.count && scanner.views.folded[start] == UInt8(ascii: ".")
  }

  /// The candidate begins where a message does.
  private func startsMessage(_ candidate: Candidate, _ joined: Case) -> Bool {
    if candidate.start == 0 { return true }
    for index in 0..<joined.seams.count where joined.seams[index] == candidate.start {
      return true
    }
    return false
  }

  /// Index of the first token behind the candidate.
  private func tokenBehind(_ candidate: Candidate, _ scanner: borrowing Scanner) -> Int {
    var index = 0
    while index < scanner.tokens.count, scanner.tokens[index].start < candidate.end { index &+= 1 }
    return index
  }
}
