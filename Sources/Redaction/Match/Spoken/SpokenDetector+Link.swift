// Links, read outwards from what stands for a dot.
extension SpokenDetector {
  func link(
    _ dot: Int, _ settled: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views,
    _ context: RecordContext
  ) -> Found? {
    guard var host = left(of: dot, settled, pieces, views),
      let ending = label(dot &+ 1, pieces)
    else { return nil }
    var last = ending.last
    var isKnown = isEnding(ending, pieces, views, strict: false)
    var isStrict = isEnding(ending, pieces, views, strict: true)
    // Further labels: "dot co dot uk", "shop . example . ru".
    var joint = last &+ 1
    var parts = 0
    while joint < pieces.count, parts < 6,
      pieces[joint].kind == .dot || pieces[joint].kind == .dash,
      isJoint(joint, pieces), let next = label(joint &+ 1, pieces)
    {
      if pieces[joint].kind == .dot, isEnding(next, pieces, views, strict: false) {
        last = next.last
        isKnown = true
        isStrict = isStrict || isEnding(next, pieces, views, strict: true)
      }
      joint = next.last &+ 1
      parts &+= 1
    }
    // An address in figures counts only behind a scheme: bare ones are versions and measures.
    if !isKnown, let end = address(from: host, pieces, views),
      let scheme = scheme(before: host.first, settled, pieces, views)
    {
      last = end
      while last &+ 2 < pieces.count, pieces[last &+ 1].kind == .slash, pieces[last &+ 1].gap < 2,
        pieces[last &+ 2].gap < 2, let part = path(last &+ 2, pieces)
      {
        last = part
      }
      return Found(first: scheme, last: last, category: .url, rule: rules.link)
    }
    guard isKnown else { return nil }
    let isMessenger = isMessengerHost(host.first, last, pieces, views)
    let isAllowed = isListed(host.first, last, pieces, views, allowedHosts)
    let hostLast = last
    // Path.
    while last &+ 2 < pieces.count, pieces[last &+ 1].kind == .slash, pieces[last &+ 1].gap < 2,
      pieces[last &+ 2].gap < 2, let part = path(last &+ 2, pieces)
    {
      last = part
    }
    last = tailEnd(behind: last, pieces, views)
    if isAllowed { return nil }
    if isMessenger {
      guard last > hostLast else { return nil }
      return Found(
        first: scheme(before: host.first, settled, pieces, views) ?? host.first, last: last,
        category: .messenger, rule: rules.messengerLink)
    }
    let hasPath = last > hostLast
    let scheme = scheme(before: host.first, settled, pieces, views)
    if !isMarked(dot, pieces), !leadsToEnding(dot, pieces) {
      // "clck.ru / 9Zk2": the host is found anyway; the path has to be none of the text's words.
      guard hasPath, pieces[hostLast &+ 1].gap > 0, context.cyrillic &+ context.han > 0,
        isHandle(Part(first: last, last: last), pieces, views)
      else { return nil }
    }
    switch pieces[dot].style {
    case .bracket: break
    case _ where scheme != nil: break
    case .word:
      guard isStrict || hasPath || isEvident(host, pieces, views),
        isSpoken(host, pieces, views)
      else { return nil }
      if host.first == host.last, isLatin(host, pieces, views) {
        host.first = wordsBefore(host.first, settled, pieces, views)
      }
    case .sign:
      // "olurdu . TV": a dot between blanks is a habit of many writers.
      let isForeign =
        context.cyrillic &+ context.han > 0 && isHandle(host, pieces, views)
        && isLatin(ending, pieces, views)
      guard isStrict || hasPath,
        isEvident(host, pieces, views) || isForeign || hasPath
          || (isPlainEnding(ending, pieces) && pieces[dot].gap > 0
            && pieces[host.first].length >= 4),
        !views.traits[Int(pieces[ending.first].start)].contains(.upper) || (hasPath && isStrict)
          || ending.last > ending.first
      else { return nil }
    }
    if let scheme { host.first = scheme } else { takeWWW(&host, settled, pieces, views) }
    return Found(first: host.first, last: last, category: .url, rule: rules.link)
  }

  /// The last piece of a plain path, query or fragment that touches piece `last`.
  private func tailEnd(
    behind last: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Int {
    let position = Int(pieces[last].end)
    guard last &+ 1 < pieces.count, pieces[last &+ 1].gap == 0 else { return last }
    let end = LinkTail(classes: endings.classes).path(position, views)
    var last = last
    while last &+ 1 < pieces.count, Int(pieces[last &+ 1].end) <= end { last &+= 1 }
    return last
  }

  /// "hxxp://", "https[:]//" and "h t t p : / /" in front of the host.
  func scheme(
    before first: Int, _ settled: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Int? {
    var index = first
    var slashes = 0
    while index > settled, pieces[index &- 1].kind == .slash, slashes < 2 {
      index &-= 1
      slashes &+= 1
    }
    guard slashes == 2 else { return nil }
    var signs = 0
    while index > settled, signs < 3,
      pieces[index &- 1].kind == .other
        || isClass(Part(first: index &- 1, last: index &- 1), .colon, pieces)
    {
      index &-= 1
      signs &+= 1
    }
    guard signs > 0, index > settled, pieces[index &- 1].kind == .name,
      let name = left(of: index, settled, pieces, views), name.last &- name.first < 6
    else { return nil }
    return name.first
  }

  /// "www точка" in front of a host whose name is several words.
  private func takeWWW(
    _ host: inout Part, _ settled: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) {
    let name = host.first &- 2
    if name >= settled, isWWW(name, pieces, views) { host.first = name }
  }

  /// An ending that is no word of any language.
  func isPlainEnding(_ ending: Part, _ pieces: borrowing Store<Piece>) -> Bool {
    isClass(ending, .spokenEnding, pieces)
      && lexicon.entries[Int(pieces[ending.first].entry) &- 1].value == 1
  }

  /// The last piece of an IPv4 address that begins at the first piece of `host`.
  func address(
    from host: Part, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Int? {
    guard isNumber(host.first, pieces, views) else { return nil }
    var joint = host.first &+ 1
    var last = host.first
    for _ in 0..<3 {
      guard joint &+ 1 < pieces.count, pieces[joint].kind == .dot, isJoint(joint, pieces),
        isNumber(joint &+ 1, pieces, views)
      else { return nil }
      last = joint &+ 1
      joint = last &+ 1
    }
    return last
  }

  func isNumber(
    _ index: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool {
    guard pieces[index].kind == .name, pieces[index].length <= 3 else { return false }
    for position in Int(pieces[index].start)..<Int(pieces[index].end)
    where !views.traits[position].contains(.digit) {
      return false
    }
    return true
  }
}
