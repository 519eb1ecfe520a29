// A name beside that of a mail service, where the address is told in two parts: "gmail, я там
// ivan.k", "lampa-77 на яндексе".
extension HandleDetector {
  /// Tokens that are looked at on each side of the service's name.
  private static let reach = 10

  func mailService(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ context: RecordContext, _ candidates: inout Store<Candidate>
  ) -> Bool {
    // "яндекс" is a market, a map and a taxi, too: value 1.
    let isVague = lexicon.entries[Int(tokens[index].entry) &- 1].value == 1
    // A service that is part of an address is none of ours.
    if isJoined(index, tokens) { return true }
    let isTold = !isVague || context.hasMail
    if isTold, let name = behind(index, isVague: isVague, tokens, views, context) {
      return append(name, &candidates)
    }
    if let name = before(index, reach: Self.reach, isTold: isTold, tokens, views, context) {
      return append(name, &candidates)
    }
    return true
  }

  /// "mila.knits в инсте": a name with a dot or an underscore before the name of a messenger.
  func messengerBehind(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ context: RecordContext, _ candidates: inout Store<Candidate>
  ) -> Bool {
    guard context.cyrillic &+ context.han > 0,
      let name = before(index, reach: 4, isTold: true, tokens, views, context),
      name.hasMark || name.hasJoint, name.letters >= 5, !name.hasDash(views)
    else { return true }
    return append(name, &candidates, isMail: false)
  }

  private func append(
    _ name: HandleName, _ candidates: inout Store<Candidate>, isMail: Bool = true
  ) -> Bool {
    candidates.append(
      Candidate(
        start: Int32(truncatingIfNeeded: name.start), end: Int32(truncatingIfNeeded: name.end),
        category: isMail ? Category.email.code : Category.messenger.code,
        rule: isMail ? rules.mail : rules.handle, score: 0.7, reason: .service))
  }

  /// An "@" or a dot touches the service's name in front.
  private func isJoined(_ index: Int, _ tokens: borrowing Store<Token>) -> Bool {
    guard index > 0, tokens[index].gap == 0, tokens[index &- 1].kind == .sign else { return false }
    let sign = tokens[index &- 1].sign
    return sign == UInt8(ascii: "@") || sign == UInt8(ascii: ".")
  }

  private func behind(
    _ index: Int, isVague: Bool, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ context: RecordContext
  ) -> HandleName? {
    var cursor = index &+ 1
    // "mail.ru: …": the ending of the service's own host.
    if cursor &+ 1 < tokens.count, tokens[cursor].sign == UInt8(ascii: "."),
      tokens[cursor].gap == 0, tokens[cursor &+ 1].gap == 0
    {
      cursor &+= 2
    }
    while cursor < tokens.count, cursor &- index <= Self.reach {
      let token = tokens[cursor]
      if token.gap > 1 || ends(token) { return nil }
      if token.kind != .sign {
        let name = HandleName(at: Int(token.start), views)
        if isLogin(name, isClose: !isVague && cursor &- index <= 3, views, context) {
          return name
        }
        // "QQ邮箱，前面是88210367"
        if !isVague, context.han > 0, name.letters == 0, (5...11).contains(name.digits),
          name.length == name.digits
        {
          return name
        }
      }
      cursor &+= 1
    }
    return nil
  }

  private func before(
    _ index: Int, reach: Int, isTold: Bool, _ tokens: borrowing Store<Token>,
    _ views: borrowing Views, _ context: RecordContext
  ) -> HandleName? {
    var cursor = index &- 1
    var gapBehind = tokens[index].gap
    var isTold = isTold
    while cursor >= 0, index &- cursor <= reach {
      let token = tokens[cursor]
      if gapBehind > 1 || ends(token) { return nil }
      if token.kind == .sign {
        if token.sign == UInt8(ascii: "@") { isTold = true }
      } else if neighbours.classes(token).contains(.at), token.end &- token.start > 2 {
        isTold = true
      } else if isTold {
        // The start of what may be a name of several tokens.
        var first = cursor
        while first > 0, tokens[first].gap == 0, cursor &- first < 8 { first &-= 1 }
        let name = HandleName(at: Int(tokens[first].start), views)
        if name.end >= Int(token.end), isLogin(name, isClose: false, views, context) {
          return name
        }
      }
      gapBehind = token.gap
      cursor &-= 1
    }
    return nil
  }

  private func ends(_ token: Token) -> Bool {
    token.kind == .sign
      && (token.sign == UInt8(ascii: "!") || token.sign == UInt8(ascii: "?")
        || token.sign == UInt8(ascii: ";"))
  }

  /// A Latin name with a digit, a joint or an underscore, in a text of another script. In a Latin text
  /// a dot is a missing blank more often, unless the service stands right in front.
  private func isLogin(
    _ name: HandleName, isClose: Bool, _ views: borrowing Views, _ context: RecordContext
  ) -> Bool {
    guard name.length >= HandleName.shortest, name.length <= HandleName.longest,
      name.letters >= 3, !HandleName.isDigit(views.folded[name.start])
    else { return false }
    // An address is found as one.
    if name.end < views.count, views.folded[name.end] == UInt8(ascii: "@") { return false }
    if name.hasMark { return true }
    if context.cyrillic &+ context.han == 0, !name.hasDigit {
      return isClose && name.hasJoint && !name.hasDash(views) && !hasCapital(name, views)
        && !isHost(name, views)
    }
    if name.hasJoint { return !isHost(name, views) }
    if name.hasDigit { return name.length >= 6 }
    return false
  }

  /// "gmail.com" is no user of Gmail.
  private func isHost(_ name: HandleName, _ views: borrowing Views) -> Bool {
    guard let dot = (name.start..<name.end).last(where: { views.folded[$0] == 0x2E }) else {
      return false
    }
    switch name.end &- dot {
    case 3:
      return views.folded[dot &+ 1] == UInt8(ascii: "r")
        && views.folded[dot &+ 2] == UInt8(ascii: "u")
    case 4:
      let com: StaticString = "com"
      for place in 0..<3 where views.folded[dot &+ 1 &+ place] != com.utf8Start[place] {
        return false
      }
      return true
    default: return false
    }
  }
}
