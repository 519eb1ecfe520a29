/// Finds user names: a bare `@name`, a name with underscores, and a name beside that of a service or
/// a word such as "login".
///
/// A service's name alone is no contact; it counts only with something that is shaped like a handle
/// within four tokens, and a word of everyday meaning only with a handle
/// that no ordinary word looks like.
struct HandleDetector: Sendable {
  struct Rules: Sendable {
    var mention: UInt16
    var handle: UInt16
    /// User names of mail services.
    var mail: UInt16
  }

  let lexicon: Lexicon
  let classes: SignClasses
  let rules: Rules
  let neighbours: Neighbours

  static let openers: WordClass = [
    .messenger, .messengerWeak, .nameHint, .mailLabel, .searchHint,
  ]

  /// Adds candidates; false when the store is full.
  ///
  /// - Complexity: linear; at most eight tokens are looked at behind each service name, and ten
  ///   before the name of a mail service.
  func detect(
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ context: RecordContext,
    into candidates: inout Store<Candidate>
  ) -> Bool {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .sign {
        if token.sign == UInt8(ascii: "@") {
          guard mention(index, tokens, views, &candidates) else { return false }
        } else if token.sign == UInt8(ascii: "_") {
          guard marked(index, tokens, views, context, &candidates) else { return false }
        }
      } else if token.kind == .word, let name = broken(from: index, tokens, views) {
        guard
          service(name.last, name.classes, tokens, views, context, &candidates)
        else { return false }
        index = name.last
      } else if token.kind == .word, token.entry != 0, !isGlued(index, tokens, views) {
        let classes = neighbours.classes(token)
        if !classes.isDisjoint(with: Self.openers) {
          guard service(index, classes, tokens, views, context, &candidates) else { return false }
        }
        if classes.contains(.messenger) {
          guard messengerBehind(index, tokens, views, context, &candidates) else { return false }
        }
        if classes.contains(.mailBrand) {
          guard mailService(index, tokens, views, context, &candidates) else { return false }
        }
      }
      index &+= 1
    }
    return true
  }

  /// "TG862G": letters of a service's name that touch digits are part of a model's name.
  private func isGlued(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Bool {
    if views.traits[Int(tokens[index].start)].contains(.han) { return false }
    if index > 0, tokens[index].gap == 0, tokens[index &- 1].kind == .digits { return true }
    return index &+ 1 < tokens.count && tokens[index &+ 1].gap == 0
      && tokens[index &+ 1].kind == .digits
  }

  private func mention(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ candidates: inout Store<Candidate>
  ) -> Bool {
    let start = Int(tokens[index].start)
    if start > 0 {
      let before = views.folded[start &- 1]
      if classes[before] == .letter || classes[before] == .digit || before == UInt8(ascii: "_")
        || before == UInt8(ascii: "@")
      {
        return true
      }
    }
    if let end = spaced(from: index &+ 1, tokens, views) {
      return candidates.append(
        Candidate(
          start: Int32(truncatingIfNeeded: start), end: end, category: Category.messenger.code,
          rule: rules.mention, score: 0.8, reason: .hidden))
    }
    var name = HandleName(at: start &+ 1, views, isMention: true)
    guard name.length >= HandleName.shortest, name.letters >= 2,
      name.length <= HandleName.longest &+ 8, !isMeasure(name, views)
    else { return true }
    while let behind = bracketedDot(at: name.end, views) {
      name.end = HandleName(at: behind, views).end
    }
    // A list of a user or a name with its host, as in @name/list and @name@host.
    if name.end &+ 1 < views.count,
      views.folded[name.end] == UInt8(ascii: "/") || views.folded[name.end] == UInt8(ascii: "@"),
      HandleName.isSign(views.folded[name.end &+ 1])
    {
      name.end = HandleName(at: name.end &+ 1, views).end
    }
    return candidates.append(
      Candidate(
        start: Int32(truncatingIfNeeded: start),
        end: spokenEnd(of: name, from: index &+ 1, tokens, views),
        category: Category.messenger.code, rule: rules.mention, score: 0.85, reason: .mention))
  }

  /// Behind "[.]", "(.)" or "{.}" at `position`, when a sign of a name follows.
  private func bracketedDot(at position: Int, _ views: borrowing Views) -> Int? {
    guard position &+ 3 < views.count, views.folded[position &+ 1] == UInt8(ascii: "."),
      HandleName.isSign(views.folded[position &+ 3])
    else { return nil }
    switch (views.folded[position], views.folded[position &+ 2]) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "("), UInt8(ascii: ")")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")):
      return position &+ 3
    default: return nil
    }
  }

  /// "@4.2GHz", "@144Hz": a number with a unit behind it.
  private func isMeasure(_ name: HandleName, _ views: borrowing Views) -> Bool {
    guard HandleName.isDigit(views.folded[name.start]), !name.hasMark else { return false }
    var position = name.start
    while position < name.end,
      HandleName.isDigit(views.folded[position]) || views.folded[position] == UInt8(ascii: ".")
    {
      position &+= 1
    }
    return name.end &- position <= 3
  }

  /// "master_okon" anywhere: words of no language have an underscore. Names of files and of fields
  /// do, and hashtags.
  private func marked(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ context: RecordContext, _ candidates: inout Store<Candidate>
  ) -> Bool {
    let mark = Int(tokens[index].start)
    guard context.cyrillic &+ context.han > 0, mark > 0 else { return true }
    var start = mark
    while start > 0, mark &- start <= HandleName.longest, isNameSign(start &- 1, views) {
      start &-= 1
    }
    // The first mark of a name speaks for all of it.
    for position in start..<mark where views.folded[position] == UInt8(ascii: "_") { return true }
    if start > 0 {
      let before = views.folded[start &- 1]
      guard classes[before] != .letter, classes[before] != .digit, !Self.isInside(before) else {
        return true
      }
    }
    let name = HandleName(at: start, views)
    guard name.length >= 6, name.length <= HandleName.longest, name.letters >= 4,
      !HandleName.isDigit(views.folded[start]), hasSmallWord(name, views)
    else { return true }
    if name.end < views.count, Self.isInside(views.folded[name.end]) { return true }
    // "screenshot_2024"
    if index > 0, neighbours.classes(tokens[index &- 1]).contains(.notHandle),
      !hasLetter(from: mark, to: name.end, views)
    {
      return true
    }
    // "error_9512.png" and other files; a dot goes with a name only where a service is named.
    if name.hasJoint || classes(after: name.end, views) == .letter { return true }
    return candidates.append(
      Candidate(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: name.end),
        category: Category.messenger.code, rule: rules.handle, score: 0.6, reason: .alone))
  }

  private func isNameSign(_ position: Int, _ views: borrowing Views) -> Bool {
    let sign = views.folded[position]
    return HandleName.isSign(sign)
      || (views.traits[position].contains(.cyrillic)
        && HandleName.isLetter(views.skeleton[position]))
  }

  func classes(after position: Int, _ views: borrowing Views) -> SignClass {
    position < views.count ? classes[views.folded[position]] : .blank
  }

  /// Signs beside which a name is part of a path, an address, a call or a hashtag.
  private static func isInside(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "#"),
      UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "?"),
      UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "{"):
      true
    default: false
    }
  }

  private func hasLetter(from start: Int, to end: Int, _ views: borrowing Views) -> Bool {
    // A name of two alphabets may end before its low line.
    guard start < end else { return false }
    for position in start..<end where views.traits[position].contains(.letter) { return true }
    return false
  }

  /// Three small letters in a row: "IMG_2024" and "SM_A515" are files and models.
  private func hasSmallWord(_ name: HandleName, _ views: borrowing Views) -> Bool {
    var small = 0
    for position in name.start..<name.end {
      let traits = views.traits[position]
      small = traits.contains(.letter) && !traits.contains(.upper) ? small &+ 1 : 0
      if small == 3 { return true }
    }
    return false
  }

  /// End of a name written letter by letter from token `index` on: four signs at least, one blank
  /// in front of each.
  func spaced(
    from index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Int32? {
    var cursor = index
    var letters = 0
    var end: Int32 = 0
    while cursor < tokens.count, cursor &- index < HandleName.longest {
      let token = tokens[cursor]
      // Only the first one may touch the "@".
      guard token.end &- token.start == 1, token.gap == 1 || (cursor == index && token.gap == 0)
      else { break }
      let sign = views.skeleton[Int(token.start)]
      guard HandleName.isSign(sign) || sign == UInt8(ascii: ".") else { break }
      if sign != UInt8(ascii: ".") {
        letters &+= 1
        end = token.end
      }
      cursor &+= 1
    }
    // What follows without a blank is a word, and the last letter its beginning.
    guard letters >= 4, cursor >= tokens.count || tokens[cursor].gap > 0 else { return nil }
    return end
  }
}
