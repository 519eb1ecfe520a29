// A name behind the name of a service, or behind a word that announces one.
extension HandleDetector {
  func service(
    _ index: Int, _ classes: WordClass, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ context: RecordContext, _ candidates: inout Store<Candidate>
  ) -> Bool {
    var cursor = index &+ 1
    var words = 0
    var hasColon = false
    var hasAt = false
    var atStart: Int32 = -1
    var signs = 0
    while cursor < tokens.count, cursor &- index <= 8 {
      let token = tokens[cursor]
      if token.gap > 2 { break }
      if token.kind == .sign {
        signs &+= 1
        if signs > 4 { break }
        switch token.sign {
        case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "="): hasColon = true
        case UInt8(ascii: "@"): hasAt = true
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return true
        // A hashtag is no account, unless a blank was left out before it.
        case UInt8(ascii: "#") where token.gap > 0: return true
        case UInt8(ascii: "."):
          if cursor &+ 1 < tokens.count, tokens[cursor &+ 1].gap > 0, token.gap == 0,
            tokens[cursor &- 1].end &- tokens[cursor &- 1].start > 4
          {
            return true
          }
        default: break
        }
        cursor &+= 1
        continue
      }
      let known = neighbours.classes(token)
      // A label that a filter has written: what stood there has been found.
      if Int(token.entry) == lexicon.labelEntry { return true }
      if known.contains(.at), atStart < 0,
        !classes.isDisjoint(with: Self.openers.subtracting(.searchHint))
      {
        // "телеграм собака ivan": the sign in words.
        hasAt = true
        atStart = token.start
        cursor &+= 1
        continue
      }
      if let end = spaced(from: cursor, tokens, views) {
        return candidates.append(
          Candidate(
            start: atStart >= 0 ? atStart : token.start, end: end,
            category: Category.messenger.code, rule: rules.handle, score: 0.8, reason: .hidden))
      }
      let start = Int(token.start)
      let isFree = start == 0 || !HandleName.isSign(views.folded[start &- 1]) || token.gap > 0
      var name = HandleName(at: start, views)
      if let behind = behindLive(cursor, tokens, views) {
        name = HandleName(at: behind, views)
        name.start = start
        name.hasMark = true
      }
      name.takeNumber(views)
      // "shop" is no name, "shop_8800" is.
      let isMore = name.end > Int(token.end)
      if isFree,
        isMore || known.isDisjoint(with: [.notHandle, .link, .messenger, .phoneLabel, .nameHint]),
        isHandle(
          name, classes, hasAt: hasAt, hasColon: hasColon, isNext: words == 0, isNear: words < 2,
          views, context)
      {
        let isMail = isMailName(classes, context)
        return candidates.append(
          Candidate(
            start: atStart >= 0 ? atStart : Int32(truncatingIfNeeded: name.start),
            end: spokenEnd(of: name, from: cursor, tokens, views),
            category: isMail ? Category.email.code : Category.messenger.code,
            rule: isMail ? rules.mail : rules.handle, score: 0.8, reason: .service))
      }
      if known.isDisjoint(with: [.link, .mailBrand, .mailLabel, .messenger, .messengerWeak]) {
        words &+= 1
      }
      if words > 3 { break }
      cursor &+= 1
    }
    return true
  }

  /// Whether the name that a word of these classes announces is one of a mail service.
  private func isMailName(_ classes: WordClass, _ context: RecordContext) -> Bool {
    if classes.contains(.mailLabel) { return true }
    return classes.contains(.nameHint) && classes.isDisjoint(with: [.messenger, .messengerWeak])
      && (context.hasMail || context.hasMailService) && !context.hasMessenger
  }

  /// Where the name begins behind "live:", as Skype writes it.
  private func behindLive(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Int? {
    let start = Int(tokens[index].start)
    guard index &+ 2 < tokens.count, tokens[index].end &- tokens[index].start == 4,
      tokens[index &+ 1].sign == UInt8(ascii: ":"), tokens[index &+ 1].gap == 0,
      tokens[index &+ 2].gap == 0
    else { return nil }
    let live: StaticString = "live"
    for place in 0..<4 where views.folded[start &+ place] != live.utf8Start[place] { return nil }
    var behind = start &+ 5
    // ".cid." in front of a number.
    if behind < views.count, views.folded[behind] == UInt8(ascii: ".") { behind &+= 1 }
    return behind
  }

  /// A capital behind a dot begins a sentence.
  func hasCapital(_ name: HandleName, _ views: borrowing Views) -> Bool {
    for position in name.start &+ 1..<name.end where views.traits[position].contains(.upper) {
      return true
    }
    return false
  }

  /// End of a name that goes on in words: "remont нижнее подчеркивание prm".
  func spokenEnd(
    of name: HandleName, from index: Int, _ tokens: borrowing Store<Token>,
    _ views: borrowing Views
  ) -> Int32 {
    var end = name.end
    var cursor = index
    while cursor < tokens.count, Int(tokens[cursor].end) <= end { cursor &+= 1 }
    while cursor &+ 1 < tokens.count,
      isSpokenMark(tokens[cursor]), tokens[cursor &+ 1].gap < 2
    {
      let next = HandleName(at: Int(tokens[cursor &+ 1].start), views)
      guard next.end > next.start else { break }
      end = next.end
      while cursor < tokens.count, Int(tokens[cursor].end) <= end { cursor &+= 1 }
    }
    return Int32(truncatingIfNeeded: end)
  }

  /// A word for a sign of a name, or a low line set apart: "linyu _ 2087".
  private func isSpokenMark(_ token: Token) -> Bool {
    if token.kind == .sign { return token.sign == UInt8(ascii: "_") && token.gap == 1 }
    return token.kind == .word
      && !neighbours.classes(token).isDisjoint(with: [.underscore, .dot, .dash])
  }

  /// A blank and another Latin word or a number follow.
  private func goesOn(_ name: HandleName, _ views: borrowing Views) -> Bool {
    let next = name.end &+ 1
    return next < views.count && self.classes[views.folded[name.end]] == .blank
      && HandleName.isSign(views.folded[next])
  }

  /// Whether something shaped like a handle is meant as one.
  private func isHandle(
    _ name: HandleName, _ classes: WordClass, hasAt: Bool, hasColon: Bool, isNext: Bool,
    isNear: Bool, _ views: borrowing Views, _ context: RecordContext
  ) -> Bool {
    guard name.length >= HandleName.shortest, name.length <= HandleName.longest &+ 8 else {
      return false
    }
    if hasAt { return name.letters > 0 }
    if name.letters >= 2, name.hasMark { return true }
    let isForeignText = context.cyrillic &+ context.han > 0
    if classes.isDisjoint(with: Self.openers.subtracting(.searchHint)) {
      // "ищите mila.knits"; other words of that shape are goods: "ищите iphone15".
      if context.han > 0, name.letters >= 2, name.digits >= 3, name.length >= 6 { return isNear }
      return name.letters >= 5 && name.hasJoint && (isForeignText || name.hasDigit) && isNear
        && !name.hasDash(views)
    }
    let isStrong = classes.contains(.messenger)
    let isNumberFirst = HandleName.isDigit(views.folded[name.start])
    if name.letters >= 2, name.hasDigit, !isNumberFirst {
      // "iphone15", "mp3": a short word with a number behind it is a model more often than a name.
      if name.letters &+ name.digits >= 6 || classes.contains(.nameHint) {
        return isStrong || classes.contains(.nameHint) || name.digits >= 2
      }
      return isStrong && (isNext || hasColon)
    }
    // A dot inside is a missing blank between two sentences in a Latin text.
    if name.letters >= 2, name.hasJoint, isNear,
      isForeignText || (isNext && !hasCapital(name, views))
    {
      return isStrong || classes.contains(.nameHint)
    }
    guard isStrong || classes.contains(.nameHint), name.letters >= 5, name.digits == 0 else {
      return false
    }
    // A Latin word in a text of another script, right behind the service's name.
    if name.hasJoint { return false }
    if name.isMixed { return isNear }
    // "скайп camera logitech": goods have more than one word.
    if !hasColon, goesOn(name, views) { return false }
    let isForeign = isForeignText && views.traits[name.start].contains(.latin)
    return isForeign ? hasColon || (isNext && context.cyrillic > 0) : hasColon && isNext
  }
}

extension HandleName {
  /// A dash inside: a compound word or a model rather than a name.
  func hasDash(_ views: borrowing Views) -> Bool {
    for position in start..<end where views.folded[position] == UInt8(ascii: "-") { return true }
    return false
  }
}
