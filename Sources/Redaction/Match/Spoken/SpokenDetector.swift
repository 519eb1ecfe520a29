/// Finds e-mail addresses and links whose joints are spoken ("точка", "at"), bracketed ("[.]") or
/// set apart by blanks, letter by letter if need be.
///
/// "собака" and "dot" are joints only between names, and only in front of a known ending:
/// the words themselves are everyday ones.
struct SpokenDetector: Sendable {
  struct Rules: Sendable {
    var email: UInt16
    var link: UInt16
    var messengerLink: UInt16
  }

  let reader: PieceReader
  let endings: HostScan
  let messengerHosts: HostNames
  let allowedHosts: HostNames
  let rules: Rules
  let lexicon: Lexicon

  /// Names on each side of an "@", and parts of a path, are at most this many pieces.
  static let greatestParts = 64

  /// Adds candidates; false when a store is full.
  ///
  /// - Complexity: linear in the pieces times `greatestParts`.
  func detect(
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ context: RecordContext,
    pieces: inout Store<Piece>, into candidates: inout Store<Candidate>
  ) -> Bool {
    var isWorthIt = false
    guard reader.read(tokens, into: &pieces, isWorthIt: &isWorthIt) else { return false }
    guard isWorthIt else { return true }
    var index = 0
    var settled = 0
    while index < pieces.count {
      let piece = pieces[index]
      var found: Found?
      if piece.kind == .at {
        found = mail(index, settled, pieces, views, context)
      } else if piece.kind == .dot, isMarked(index, pieces) {
        found = link(index, settled, pieces, views, context)
      }
      if let found {
        guard
          candidates.append(
            Candidate(
              start: pieces[found.first].start, end: pieces[found.last].end,
              category: found.category.code, rule: found.rule, score: 0.85, reason: .hidden))
        else { return false }
        settled = found.last &+ 1
        index = found.last &+ 1
      } else {
        index &+= 1
      }
    }
    return true
  }

  private struct Found {
    var first: Int
    var last: Int
    var category: Category
    var rule: UInt16
  }

  /// A name that ends before, or begins behind, a joint: pieces `first...last`.
  private struct Part {
    var first: Int
    var last: Int
  }

  // MARK: Mail

  private func mail(
    _ at: Int, _ settled: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views,
    _ context: RecordContext
  ) -> Found? {
    guard let local = left(of: at, settled, pieces, views),
      let host = host(behind: at, pieces, views)
    else { return nil }
    let isPlain =
      pieces[at].style == .sign && pieces[at].gap == 0
      && at &+ 1 < pieces.count && pieces[at &+ 1].gap == 0
    // What is written plainly the link detector has found, unless the host is not.
    if isPlain, !host.isMarked { return nil }
    if host.isBrandAlone {
      guard pieces[at].style != .sign || pieces[at].gap > 0 else { return nil }
      guard isHandle(local, pieces, views) else { return nil }
    }
    // "cheaper at shop dot com": a word of the sentence is no local part.
    if local.first == local.last, isClass(local, .notHandle, pieces), !context.hasMail {
      return nil
    }
    // "meet me at example.com": in a Latin text the word proves nothing by itself.
    if pieces[at].style == .word, context.cyrillic == 0, context.han == 0,
      !host.isMarked
        || host.isBrandAlone, !context.hasMail
    {
      guard isEvident(local, pieces, views), !host.isBrandAlone || local.last > local.first else {
        return nil
      }
    }
    return Found(first: local.first, last: host.last, category: .email, rule: rules.email)
  }

  private struct SpokenHost {
    var last: Int
    var isMarked: Bool
    var isBrandAlone = false
  }

  /// name (joint name)* behind the "@", ending in a known ending or being a mail service.
  private func host(
    behind at: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> SpokenHost? {
    guard let first = label(at &+ 1, pieces), pieces[at &+ 1].gap < 2 else { return nil }
    var last = first.last
    var best: SpokenHost?
    var isHidden = first.last > first.first
    if isClass(first, .mailBrand, pieces) {
      best = SpokenHost(last: last, isMarked: true, isBrandAlone: true)
      // "яндекс ру": the dot left out.
      if let next = label(last &+ 1, pieces), pieces[last &+ 1].gap == 1,
        isEnding(next, pieces, views, strict: true)
      {
        best = SpokenHost(last: next.last, isMarked: true)
      }
    }
    var joint = last &+ 1
    var parts = 0
    while joint < pieces.count, parts < 6, isJoint(joint, pieces),
      let next = label(joint &+ 1, pieces), pieces[joint &+ 1].gap < 2
    {
      if isMarked(joint, pieces) || next.last > next.first { isHidden = true }
      if pieces[joint].kind == .dot, isEnding(next, pieces, views, strict: false) {
        best = SpokenHost(last: next.last, isMarked: isHidden)
      }
      last = next.last
      joint = last &+ 1
      parts &+= 1
    }
    return best
  }

  // MARK: Links

  private func link(
    _ dot: Int, _ settled: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views,
    _ context: RecordContext
  ) -> Found? {
    guard var host = left(of: dot, settled, pieces, views),
      let ending = label(dot &+ 1, pieces), pieces[dot &+ 1].gap < 2
    else { return nil }
    var last = ending.last
    var isKnown = isEnding(ending, pieces, views, strict: false)
    var isStrict = isEnding(ending, pieces, views, strict: true)
    // Further labels: "dot co dot uk", "shop . example . ru".
    var joint = last &+ 1
    var parts = 0
    while joint < pieces.count, parts < 6,
      pieces[joint].kind == .dot || pieces[joint].kind == .dash,
      isJoint(joint, pieces), let next = label(joint &+ 1, pieces), pieces[joint &+ 1].gap < 2
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
    if !isKnown, let end = address(from: host, dot, pieces, views),
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
    if isAllowed { return nil }
    if isMessenger {
      guard last > hostLast else { return nil }
      return Found(
        first: host.first, last: last, category: .messenger, rule: rules.messengerLink)
    }
    let hasPath = last > hostLast
    switch pieces[dot].style {
    case .bracket: break
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
      guard isStrict || hasPath, isEvident(host, pieces, views) || isForeign || hasPath,
        !views.traits[Int(pieces[ending.first].start)].contains(.upper) || hasPath
      else { return nil }
    }
    if let scheme = scheme(before: host.first, settled, pieces, views) { host.first = scheme }
    return Found(first: host.first, last: last, category: .url, rule: rules.link)
  }

  /// "hxxp://", "https[:]//" and "h t t p : / /" in front of the host.
  private func scheme(
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
    while index > settled, pieces[index &- 1].kind == .other, signs < 3 {
      index &-= 1
      signs &+= 1
    }
    guard signs > 0, index > settled, pieces[index &- 1].kind == .name,
      let name = left(of: index, settled, pieces, views), name.last &- name.first < 6
    else { return nil }
    return name.first
  }

  /// The last piece of an IPv4 address whose first number ends before `dot`.
  private func address(
    from host: Part, _ dot: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Int? {
    guard host.first == host.last, isNumber(host.first, pieces, views) else { return nil }
    var joint = dot
    var last = host.last
    for _ in 0..<3 {
      guard joint &+ 1 < pieces.count, pieces[joint].kind == .dot, isJoint(joint, pieces),
        isNumber(joint &+ 1, pieces, views)
      else { return nil }
      last = joint &+ 1
      joint = last &+ 1
    }
    return last
  }

  private func isNumber(
    _ index: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool {
    guard pieces[index].kind == .name, pieces[index].length <= 3 else { return false }
    for position in Int(pieces[index].start)..<Int(pieces[index].end)
    where !views.traits[position].contains(.digit) {
      return false
    }
    return true
  }

  // MARK: Parts

  /// The name that ends right before `joint`: names joined by joints, glued, or letter by letter.
  private func left(
    of joint: Int, _ settled: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Part? {
    var first = joint &- 1
    guard first >= settled, pieces[first].kind == .name, pieces[joint].gap < 2 else { return nil }
    let last = first
    while first > settled, last &- first < Self.greatestParts {
      let before = pieces[first &- 1]
      if before.kind == .name {
        let isGlued = pieces[first].gap == 0
        let isSpaced =
          pieces[first].gap == 1 && before.length == 1 && pieces[first].length == 1
        guard isGlued || isSpaced else { break }
        first &-= 1
      } else if before.kind != .other, before.kind != .at, before.kind != .slash,
        isJoint(first &- 1, pieces), first &- 2 >= settled, pieces[first &- 2].kind == .name
      {
        first &-= 2
      } else {
        break
      }
    }
    return Part(first: first, last: last)
  }

  /// The label that begins at `first`: a name, with what is glued to it or spaced letter by letter,
  /// and dashes inside.
  private func label(_ first: Int, _ pieces: borrowing Store<Piece>) -> Part? {
    guard first < pieces.count, pieces[first].kind == .name else { return nil }
    var last = first
    while last &+ 1 < pieces.count, last &- first < Self.greatestParts {
      let next = pieces[last &+ 1]
      if next.kind == .name,
        next.gap == 0 || (next.gap == 1 && next.length == 1 && pieces[last].length == 1)
      {
        last &+= 1
      } else if next.kind == .dash || next.kind == .underscore, isJoint(last &+ 1, pieces),
        last &+ 2 < pieces.count, pieces[last &+ 2].kind == .name
      {
        last &+= 2
      } else {
        break
      }
    }
    return Part(first: first, last: last)
  }

  /// A part of a path: label, dots inside.
  private func path(_ first: Int, _ pieces: borrowing Store<Piece>) -> Int? {
    guard var part = label(first, pieces) else { return nil }
    while part.last &+ 2 < pieces.count, pieces[part.last &+ 1].kind == .dot,
      pieces[part.last &+ 1].gap == 0, pieces[part.last &+ 2].gap == 0,
      let next = label(part.last &+ 2, pieces)
    {
      part.last = next.last
    }
    return part.last
  }

  /// A joint has blanks on both sides or on none; a dot with a blank behind it alone ends a
  /// sentence. Words and brackets stand as they like, on one line.
  private func isJoint(_ index: Int, _ pieces: borrowing Store<Piece>) -> Bool {
    let piece = pieces[index]
    switch piece.kind {
    case .dot, .dash, .underscore: break
    default: return false
    }
    guard index &+ 1 < pieces.count, piece.gap < 2, pieces[index &+ 1].gap < 2 else { return false }
    if piece.style != .sign { return true }
    return (piece.gap > 0) == (pieces[index &+ 1].gap > 0) || piece.gap > 0
  }

  /// The joint is written so that the link detector does not read it.
  private func isMarked(_ index: Int, _ pieces: borrowing Store<Piece>) -> Bool {
    isJoint(index, pieces) && (pieces[index].style != .sign || pieces[index].gap > 0)
  }

  // MARK: Judgement

  private func isClass(_ part: Part, _ wanted: WordClass, _ pieces: borrowing Store<Piece>) -> Bool
  {
    guard part.first == part.last, pieces[part.first].entry != 0 else { return false }
    return !lexicon.entries[Int(pieces[part.first].entry) &- 1].classes.isDisjoint(with: wanted)
  }

  /// A known ending. Strict: one that proves something by itself.
  private func isEnding(
    _ part: Part, _ pieces: borrowing Store<Piece>, _ views: borrowing Views, strict: Bool
  ) -> Bool {
    if isClass(part, .spokenEnding, pieces) { return true }
    var hash = EndingTable.seed
    var length = 0
    for index in part.first...part.last {
      for position in Int(pieces[index].start)..<Int(pieces[index].end) {
        hash = EndingTable.hash(hash, views.folded[position])
        length &+= 1
      }
    }
    guard length >= 2 else { return false }
    let strength = endings.endings.strength(hash)
    return strict ? strength == .strong : strength != .none
  }

  /// Latin letters, digits or joints: nothing of an ordinary Russian sentence. In a Latin text every
  /// word looks so, and then the joint has to be one that is never said by chance.
  private func isHandle(
    _ part: Part, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool {
    if part.last > part.first { return true }
    let first = Int(pieces[part.first].start)
    return views.traits[first].contains(.latin) || views.traits[first].contains(.digit)
  }

  /// Several pieces, or digits: no ordinary word.
  private func isEvident(
    _ part: Part, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool {
    if part.last > part.first { return true }
    return views.traits[Int(pieces[part.first].start)].contains(.digit)
  }

  private func isLatin(
    _ part: Part, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool { views.traits[Int(pieces[part.first].start)].contains(.latin) }

  /// "harry clocks dot com": up to two Latin words in front of a spoken host are part of it, unless
  /// they are words of the sentence.
  private func wordsBefore(
    _ first: Int, _ settled: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Int {
    var first = first
    for _ in 0..<2 {
      guard first > settled, pieces[first].gap == 1, pieces[first &- 1].kind == .name,
        pieces[first &- 1].length >= 3, pieces[first &- 1].entry == 0,
        isLatin(Part(first: first &- 1, last: first &- 1), pieces, views)
      else { break }
      first &-= 1
    }
    return first
  }

  /// A name in front of a spoken dot: two letters at least, and no word that the lexicon knows as a
  /// joint or a number.
  private func isSpoken(
    _ part: Part, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool {
    part.last > part.first || pieces[part.first].length >= 2
  }

  private func isMessengerHost(
    _ first: Int, _ last: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool { isListed(first, last, pieces, views, messengerHosts) }

  /// Whether the host that the pieces spell, look-alikes read as Latin, is in a list.
  private func isListed(
    _ first: Int, _ last: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views,
    _ names: HostNames
  ) -> Bool {
    var key = EndingTable.seed
    for index in first...last {
      let piece = pieces[index]
      switch piece.kind {
      case .name:
        for position in Int(piece.start)..<Int(piece.end) {
          key = EndingTable.hash(key, views.skeleton[position])
        }
      case .dot: key = EndingTable.hash(key, UInt8(ascii: "."))
      case .dash: key = EndingTable.hash(key, UInt8(ascii: "-"))
      default: return false
      }
    }
    return names.contains(key: key)
  }
}
