/// Finds links and e-mail addresses in their plain forms: every "@", "://", "www." and every dot
/// between two labels is looked at once, and a run of host signs is read once, so the work is
/// linear.
///
/// Hand-written rather than a pattern: a pattern for bare domains has to try every word of the text,
/// cannot balance brackets in a path, and cannot ask the list of endings before it goes on.
struct LinkDetector: Sendable {
  /// The catalog's indices of the rules that this detector speaks for.
  struct Rules: Sendable {
    var link: UInt16
    var messengerLink: UInt16
    var email: UInt16
    var address: UInt16
  }

  let scan: HostScan
  let tail: LinkTail
  let rules: Rules
  let messengerHosts: HostNames
  let allowedHosts: HostNames
  let notHosts: HostNames
  /// Words that may stand before a colon and two slashes and are no scheme are not known: any
  /// letters are taken, as linkers do.
  static let greatestScheme = 32
  static let greatestLocalPart = 64

  /// Adds candidates; links to the platform itself go to `shields`. False when a store is full.
  func detect(
    _ views: borrowing Views, _ source: UnsafeRawBufferPointer, _ context: RecordContext,
    into candidates: inout Store<Candidate>, shields: inout Store<Candidate>
  ) -> Bool {
    var position = 0
    // Nothing before this is looked at again.
    var settled = 0
    let count = views.count
    while position < count {
      let sign = views.folded[position]
      var link: Link?
      if sign == UInt8(ascii: ":"), isSlash(position &+ 1, views), isSlash(position &+ 2, views) {
        link = schemeLink(position, settled, views)
      } else if sign == UInt8(ascii: "/"), isSlash(position &+ 1, views),
        position == 0 || isGap(views.folded[position &- 1])
      {
        link = relativeLink(position, views)
      } else if sign == UInt8(ascii: "@") {
        link = mail(position, behind: position &+ 1, settled, views)
      } else if sign == UInt8(ascii: "%"), starts(with: "40", at: position &+ 1, views) {
        link = mail(position, behind: position &+ 3, settled, views)
      } else if sign == UInt8(ascii: "."), position &+ 1 < count, position > settled,
        scan.isLabelSign(views.folded[position &- 1]), scan.isLabelSign(views.folded[position &+ 1])
      {
        // An address is read from its "@", which may still follow.
        let run = scan.run(around: position, notBefore: settled, views.folded, symbols: true)
        if run.upperBound < count,
          views.folded[run.upperBound] == UInt8(ascii: "@")
            || (views.folded[run.upperBound] == UInt8(ascii: "%")
              && starts(with: "40", at: run.upperBound &+ 1, views))
        {
          position = run.upperBound
          continue
        }
        link = bareLink(run, views, source, context).link
        if link == nil {
          position = max(run.upperBound, position &+ 1)
          continue
        }
      }
      if let link {
        guard add(link, views, source, &candidates, &shields) else { return false }
        settled = link.end
        position = max(link.end, position &+ 1)
      } else {
        position &+= 1
      }
    }
    return true
  }

  /// A link as found, before the allow-list.
  struct Link {
    var start: Int
    var end: Int
    var host: Range<Int>
    var path: Range<Int>
    var isMail = false
    var isAddress = false
    var score: Float
    var reason: Reason
  }

  /// What becomes of a bare name.
  enum LinkJudgement {
    case accepted(Link)
    case refused(Veto)

    var link: Link? { if case .accepted(let link) = self { link } else { nil } }
  }

  func add(
    _ link: Link, _ views: borrowing Views, _ source: UnsafeRawBufferPointer,
    _ candidates: inout Store<Candidate>, _ shields: inout Store<Candidate>
  ) -> Bool {
    var rule = link.isMail ? rules.email : rules.link
    var category: Category = link.isMail ? .email : .url
    if link.isAddress, link.path.isEmpty, link.reason == .address {
      rule = rules.address
      category = .ip
    }
    let isAllowed =
      !link.host.isEmpty
      && allowedHosts.contains(link.host, path: link.path, below: true, views, source)
    if !isAllowed, !link.isMail, !link.host.isEmpty,
      messengerHosts.contains(
        withoutPrefix(link.host, views), path: link.path, below: false, views, source),
      link.path.count > 1
    {
      rule = rules.messengerLink
      category = .messenger
    }
    let candidate = Candidate(
      start: Int32(truncatingIfNeeded: link.start), end: Int32(truncatingIfNeeded: link.end),
      category: category.code, rule: rule, score: link.score,
      reason: isAllowed ? .allowed : category == .messenger ? .hostTable : link.reason)
    return isAllowed ? shields.append(candidate) : candidates.append(candidate)
  }

  /// The host without "www." or "m." in front. Of "http://www." the dot is no part of the host.
  func withoutPrefix(_ host: Range<Int>, _ views: borrowing Views) -> Range<Int> {
    var start = host.lowerBound
    if host.count > 4, starts(with: "www.", at: start, views) { start &+= 4 }
    if starts(with: "m.", at: start, views), host.upperBound &- start > 4 { start &+= 2 }
    return start..<host.upperBound
  }

  /// A bare domain, an IPv4 address, or anything behind "www.".
  func bareLink(
    _ run: Range<Int>, _ views: borrowing Views, _ source: UnsafeRawBufferPointer,
    _ context: RecordContext
  ) -> LinkJudgement {
    var run = run
    // Symbols (pictographs) belong to a host only inside the run.
    while run.lowerBound < run.upperBound, isEdgeSymbol(run.lowerBound, run, views) {
      run = run.lowerBound &+ 1..<run.upperBound
    }
    while run.upperBound > run.lowerBound, views.folded[run.upperBound &- 1] == Sign.symbol {
      run = run.lowerBound..<run.upperBound &- 1
    }
    if let stop = sentenceEnd(in: run, views, source) { run = stop &+ 1..<run.upperBound }
    let isWWW = wwwStart(run, views) != nil
    var isWhole = isWWW
    var found = scan.host(in: run, views, anyEnding: false)
    if let start = wwwStart(run, views) {
      found = scan.host(in: start..<run.upperBound, views, anyEnding: true)
      isWhole = (found?.labels ?? 0) > 1
      if !isWhole { return .refused(.ending) }
    }
    guard let host = found, host.labels > 1 else { return .refused(.ending) }
    if host.start > 0, views.folded[host.start &- 1] == UInt8(ascii: "@") {
      return .refused(.hostless)
    }
    guard let port = tail.port(host.end, views.folded) else {
      return .accepted(
        Link(
          start: host.start, end: host.end, host: host.start..<host.end,
          path: host.end..<host.end, score: 0.8, reason: .knownEnding))
    }
    var end = tail.path(port, views)
    if end == port, let name = name(behindBackslash: port, host, views, source) { end = name }
    let hasPath = end > port &+ 1 || (end > port && views.folded[port] == UInt8(ascii: "/"))
    let range = host.start..<host.end
    if host.isAddress {
      return address(host, port, end, views).map { .accepted($0) } ?? .refused(.address)
    }
    if !isWhole {
      let isListed =
        allowedHosts.contains(range, path: port..<end, below: true, views, source)
        || messengerHosts.contains(
          withoutPrefix(range, views), path: port..<end, below: false, views, source)
      if notHosts.contains(range, path: port..<port, below: false, views, source) {
        return .refused(.notHost)
      }
      if !isListed,
        let veto = veto(host, hasPath: hasPath || port > host.end, run, views, context)
      {
        return .refused(veto)
      }
    }
    return .accepted(
      Link(
        start: brokenScheme(before: host.start, views), end: end, host: range, path: port..<end,
        score: isWhole ? 0.95 : 0.88, reason: isWhole ? .www : .knownEnding))
  }

  /// Where a scheme begins that was broken on purpose: "http//", "http ://", "https:// ",
  /// "http[:]//"; `start` itself when there is none.
  func brokenScheme(before start: Int, _ views: borrowing Views) -> Int {
    var position = start
    var slashes = 0
    while position > 0, start &- position < 8 {
      let sign = views.folded[position &- 1]
      if sign == UInt8(ascii: "/") {
        slashes &+= 1
      } else if sign != UInt8(ascii: ":"), sign != Sign.blank, sign != UInt8(ascii: "["),
        sign != UInt8(ascii: "]"), sign != UInt8(ascii: "("), sign != UInt8(ascii: ")")
      {
        break
      }
      position &-= 1
    }
    guard slashes == 2 else { return start }
    for scheme in [4, 5] where position >= scheme {
      let first = position &- scheme
      if starts(with: scheme == 4 ? "http" : "https", at: first, views)
        || starts(with: scheme == 4 ? "hxxp" : "hxxps", at: first, views)
      {
        return first
      }
    }
    return start
  }

  /// Why a bare name with a known ending is not meant as a host; nil when it is.
  func veto(
    _ host: Host, hasPath: Bool, _ run: Range<Int>, _ views: borrowing Views,
    _ context: RecordContext
  ) -> Veto? {
    let first = views.traits[host.start]
    let ending = views.traits[host.endingStart]
    // "today.Nice": a capital behind the dot in a name that has none elsewhere starts a sentence.
    let isSentence =
      ending.contains(.upper) && !views.traits[host.endingStart &+ 1].contains(.upper)
      && !hasPath
    let crossesScripts = first.contains(.cyrillic) && ending.contains(.latin)
    // "2.ye", "1.SONY": a list's number before a word; "…🇰🇿": a flag behind a sentence.
    if host.labels == 2, !hasPath, isShortNumber(host, views) { return .listNumber }
    if ending.contains(.regionalIndicator), !first.contains(.styled), !hasPath { return .flag }
    switch host.ending {
    case .none: return .ending
    case .strong:
      if isSentence, first.contains(.upper) == false, host.labels == 2 {
        return isWord(host, views) ? .sentence : nil
      }
      return nil
    case .weak:
      if isSentence || ending.contains(.upper) { return hasPath ? nil : .sentence }
      if hasPath || host.hasDigit || host.hasDash || crossesScripts { return nil }
      if ending.contains(.cyrillic) {
        // Words after missing blanks look the same: "не работает.сайт пишет ошибку".
        return first.contains(.cyrillic) && (context.hasSite || context.words <= host.labels)
          ? nil : .everydayEnding
      }
      if host.labels > 2 { return nil }
      // A Latin name in a text of another script is no missing blank.
      return first.contains(.latin) && ending.contains(.latin)
        && context.cyrillic &+ context.han > context.latin &+ 1
        && host.endingStart &- 1 &- host.start >= 4 ? nil : .everydayEnding
    }
  }

  /// One or two digits, in the label before the ending.
  func isShortNumber(_ host: Host, _ views: borrowing Views) -> Bool {
    let length = host.endingStart &- 1 &- host.start
    guard length <= 2 else { return false }
    for position in host.start..<host.start &+ length
    where scan.classes[views.folded[position]] != .digit {
      return false
    }
    return true
  }

  /// Letters only, in the label before the ending.
  func isWord(_ host: Host, _ views: borrowing Views) -> Bool {
    !host.hasDigit && !host.hasDash && host.endingStart &- host.start > 3
  }

  /// An IPv4 address: with a port or a path a link; bare only where it cannot be a version, and
  /// only outside the ranges kept for private networks (RFC 1918, 5735).
  func address(_ host: Host, _ port: Int, _ end: Int, _ views: borrowing Views) -> Link? {
    var octets: InlineArray<4, Int> = [0, 0, 0, 0]
    var index = 0
    var large = 0
    for position in host.start..<host.end {
      let sign = views.folded[position]
      if sign == UInt8(ascii: ".") {
        index &+= 1
      } else if index < 4 {
        octets[index] = min(octets[index] &* 10 &+ Int(sign &- 0x30), 999)
      }
    }
    for place in 0..<4 where octets[place] >= 32 { large &+= 1 }
    // A longer row of numbers is a version or a list.
    if host.start > 0, isNumberJoint(views.folded[host.start &- 1]) { return nil }
    let range = host.start..<host.end
    let isPrivate =
      octets[0] == 10 || octets[0] == 0 || (octets[0] == 192 && octets[1] == 168)
      || (octets[0] == 172 && (16...31).contains(octets[1])) || octets[0] == 255
      || octets[0] >= 224
    let hasPath = end > port &+ 1
    if hasPath || (port > host.end && octets[0] != 127 && octets[0] != 10 && octets[0] != 192) {
      return Link(
        start: host.start, end: end, host: range, path: port..<end, isAddress: true, score: 0.9,
        reason: .path)
    }
    guard !isPrivate, octets[0] > 10, octets[0] != 127, large >= 2 else { return nil }
    return Link(
      start: host.start, end: host.end, host: range, path: port..<port, isAddress: true,
      score: 0.75, reason: .address)
  }
}
