/// Finds user names of messengers: a bare `@name`, and a name beside the name of a service or a
/// word such as "login".
///
/// A service's name alone is no contact; it counts only with something that is shaped like a handle
/// within four tokens, and a word of everyday meaning only with a handle
/// that no ordinary word looks like.
struct HandleDetector: Sendable {
  struct Rules: Sendable {
    var mention: UInt16
    var handle: UInt16
  }

  let lexicon: Lexicon
  let classes: SignClasses
  let rules: Rules
  let neighbours: Neighbours

  static let shortest = 4
  static let longest = 32

  /// Adds candidates; false when the store is full.
  ///
  /// - Complexity: linear; at most eight tokens are looked at behind each service name.
  func detect(
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ context: RecordContext,
    into candidates: inout Store<Candidate>
  ) -> Bool {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .sign, token.sign == UInt8(ascii: "@") {
        guard mention(index, tokens, views, &candidates) else { return false }
      } else if token.kind == .word, token.entry != 0, !isGlued(index, tokens, views) {
        let classes = neighbours.classes(token)
        if !classes.isDisjoint(with: [.messenger, .messengerWeak, .nameHint, .mailLabel]) {
          guard service(index, classes, tokens, views, context, &candidates) else { return false }
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

  /// A handle as found at some position.
  private struct Name {
    var start: Int
    var end: Int
    /// An underscore: no word of any language has one.
    var hasMark: Bool
    /// A dot or a dash between two parts.
    var hasJoint: Bool
    var hasDigit: Bool
    var letters: Int
    var digits: Int
  }

  /// Reads letters, digits, underscores and inner dots and dashes from `start`.
  private func name(_ start: Int, _ views: borrowing Views) -> Name {
    var name = Name(
      start: start, end: start, hasMark: false, hasJoint: false, hasDigit: false, letters: 0,
      digits: 0)
    var position = start
    while position < views.count, position &- start <= Self.longest &+ 8 {
      let sign = views.folded[position]
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign) {
        name.letters &+= 1
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign) {
        name.digits &+= 1
        name.hasDigit = true
      } else if sign == UInt8(ascii: "_") {
        name.hasMark = true
      } else if sign == UInt8(ascii: ".") || sign == UInt8(ascii: "-") {
        guard position > start, position &+ 1 < views.count, isNameSign(views.folded[position &+ 1])
        else { break }
        name.hasJoint = true
      } else {
        break
      }
      position &+= 1
    }
    name.end = position
    return name
  }

  private func isNameSign(_ sign: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign) || sign == UInt8(ascii: "_")
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
    var name = name(start &+ 1, views)
    guard name.end &- name.start >= Self.shortest, name.letters >= 2,
      name.end &- name.start <= Self.longest &+ 8
    else { return true }
    // A list of a user or a name with its host, as in @name/list and @name@host.
    if name.end &+ 1 < views.count,
      views.folded[name.end] == UInt8(ascii: "/") || views.folded[name.end] == UInt8(ascii: "@"),
      isNameSign(views.folded[name.end &+ 1])
    {
      name.end = self.name(name.end &+ 1, views).end
    }
    return candidates.append(
      Candidate(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: name.end),
        category: Category.messenger.code, rule: rules.mention, score: 0.85, reason: .mention))
  }

  private func service(
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
      if known.contains(.at), atStart < 0 {
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
      let isFree = start == 0 || !isNameSign(views.folded[start &- 1]) || token.gap > 0
      let name = name(start, views)
      // "shop" is no name, "shop_8800" is.
      let isMore = name.end > Int(token.end)
      if isFree,
        isMore || known.isDisjoint(with: [.notHandle, .link, .messenger, .phoneLabel, .nameHint]),
        isHandle(
          name, classes, hasAt: hasAt, hasColon: hasColon, isNext: words == 0, isNear: words < 2,
          views,
          context)
      {
        return candidates.append(
          Candidate(
            start: atStart >= 0 ? atStart : Int32(truncatingIfNeeded: name.start),
            end: spokenEnd(of: name, from: cursor, tokens, views),
            category: Category.messenger.code, rule: rules.handle, score: 0.8, reason: .service))
      }
      if known.isDisjoint(with: [.link, .mailBrand, .mailLabel]) { words &+= 1 }
      if words > 3 { break }
      cursor &+= 1
    }
    return true
  }

  /// A capital behind a dot begins a sentence.
  private func hasCapital(_ name: Name, _ views: borrowing Views) -> Bool {
    for position in name.start &+ 1..<name.end where views.traits[position].contains(.upper) {
      return true
    }
    return false
  }

  /// End of a name written letter by letter from token `index` on: four signs at least, one blank
  /// in front of each.
  private func spaced(
    from index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Int32? {
    var cursor = index
    var letters = 0
    var end: Int32 = 0
    while cursor < tokens.count, cursor &- index < Self.longest {
      let token = tokens[cursor]
      guard token.end &- token.start == 1, token.gap == 1 else { break }
      let sign = views.skeleton[Int(token.start)]
      guard isNameSign(sign) || sign == UInt8(ascii: ".") else { break }
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

  /// End of a name that goes on in words: "remont нижнее подчеркивание prm".
  private func spokenEnd(
    of name: Name, from index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Int32 {
    var end = name.end
    var cursor = index
    while cursor < tokens.count, Int(tokens[cursor].end) <= end { cursor &+= 1 }
    while cursor &+ 1 < tokens.count,
      !neighbours.classes(tokens[cursor]).isDisjoint(with: [.underscore, .dot, .dash]),
      tokens[cursor].kind == .word, tokens[cursor &+ 1].gap < 2
    {
      let next = self.name(Int(tokens[cursor &+ 1].start), views)
      guard next.end > next.start else { break }
      end = next.end
      while cursor < tokens.count, Int(tokens[cursor].end) <= end { cursor &+= 1 }
    }
    return Int32(truncatingIfNeeded: end)
  }

  /// Whether something shaped like a handle is meant as one.
  private func isHandle(
    _ name: Name, _ classes: WordClass, hasAt: Bool, hasColon: Bool, isNext: Bool,
    isNear: Bool, _ views: borrowing Views, _ context: RecordContext
  ) -> Bool {
    let length = name.end &- name.start
    guard length >= Self.shortest, length <= Self.longest &+ 8 else { return false }
    if hasAt { return name.letters > 0 }
    let isStrong = classes.contains(.messenger)
    let isForeignText = context.cyrillic &+ context.han > 0
    let isNumberFirst =
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(views.folded[name.start])
    if name.letters >= 2, name.hasMark { return true }
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
    let isForeign = isForeignText && views.traits[name.start].contains(.latin)
    return isForeign ? hasColon || (isNext && context.cyrillic > 0) : hasColon && isNext
  }
}
