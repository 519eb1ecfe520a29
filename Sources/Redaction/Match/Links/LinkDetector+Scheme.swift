// Links that begin with a scheme, or with two slashes.
extension LinkDetector {
  /// scheme://[user[:password]@]host[:port][path]
  func schemeLink(_ colon: Int, _ settled: Int, _ views: borrowing Views) -> Link? {
    var start = colon
    while start > settled, colon &- start < Self.greatestScheme,
      isSchemeSign(views.folded[start &- 1])
    {
      start &-= 1
    }
    while start < colon, !isLatin(views.folded[start]) { start &+= 1 }
    if let spoilt = knownScheme(before: colon, views) { start = min(start, spoilt) }
    guard start < colon else { return nil }
    let first = colon &+ 3
    return authority(first, views).map { authority in
      Link(
        start: start, end: authority.end, host: authority.host, path: authority.path, score: 0.97,
        reason: .scheme)
    }
  }

  /// Where one of the schemes that people spoil begins, read by its look-alikes ("httр" with the
  /// Cyrillic letter), when it ends before `colon`.
  private func knownScheme(before colon: Int, _ views: borrowing Views) -> Int? {
    let known: [StaticString] = ["https", "http", "hxxps", "hxxp", "ftp", "tg"]
    for scheme in known where colon >= scheme.utf8CodeUnitCount {
      let start = colon &- scheme.utf8CodeUnitCount
      let isThere = scheme.withUTF8Buffer { signs in
        signs.indices.allSatisfy { views.skeleton[start &+ $0] == signs[$0] }
      }
      if isThere { return start }
    }
    return nil
  }

  /// //host, at the start of a word.
  func relativeLink(_ start: Int, _ views: borrowing Views) -> Link? {
    let first = start &+ 2
    guard first < views.count, scan.isLabelSign(views.folded[first]) else { return nil }
    let run = scan.run(around: first, notBefore: first, views.folded)
    let name = scan.host(in: run, views, anyEnding: true)
    guard let name, name.start == first else { return nil }
    guard name.labels > 1 || starts(with: "localhost", at: first, views) else { return nil }
    return authority(first, views).map { authority in
      Link(
        start: start, end: authority.end, host: authority.host, path: authority.path, score: 0.85,
        reason: .scheme)
    }
  }

  struct Authority {
    var host: Range<Int>
    var path: Range<Int>
    var end: Int
  }

  /// What follows the two slashes. The host is what stands behind the last "@" of the authority, so
  /// `ozon.ru@evil.com` is evil.com.
  func authority(_ first: Int, _ views: borrowing Views) -> Authority? {
    let count = views.count
    var hostStart = first
    var cursor = first
    var lastAt = -1
    scan: while cursor < count, cursor &- first < 512 {
      switch views.folded[cursor] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), Sign.blank, Sign.newline,
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
        break scan
      case UInt8(ascii: "@"): lastAt = cursor
      default: break
      }
      cursor &+= 1
    }
    if lastAt >= 0 {
      let run = scan.run(around: lastAt &+ 1, notBefore: lastAt &+ 1, views.folded)
      if scan.host(in: run, views, anyEnding: true) != nil { hostStart = lastAt &+ 1 }
    }
    if let end = bracketed(hostStart, views) {
      let path = tail.port(end, views.folded) ?? end
      let pathEnd = tail.path(path, views)
      return Authority(host: hostStart..<end, path: path..<pathEnd, end: pathEnd)
    }
    let run = scan.run(around: hostStart, notBefore: hostStart, views.folded, symbols: true)
    guard let host = scan.host(in: run, views, anyEnding: true), host.end > first
    else {
      // file:///… and the like: a path with no host.
      let end = tail.path(first, views)
      guard first < count, views.folded[first] == UInt8(ascii: "/") else {
        return opaque(first, views)
      }
      return Authority(host: first..<first, path: first..<end, end: max(end, first &+ 1))
    }
    var end = host.end
    // A dot at the end of a host belongs to it when a path or a port follows.
    if end &+ 1 < count, views.folded[end] == UInt8(ascii: "."),
      views.folded[end &+ 1] == UInt8(ascii: "/") || views.folded[end &+ 1] == UInt8(ascii: ":")
    {
      end &+= 1
    }
    guard let port = tail.port(end, views.folded) else {
      return Authority(host: host.start..<host.end, path: end..<end, end: end)
    }
    let pathEnd = tail.path(port, views)
    return Authority(host: host.start..<host.end, path: port..<pathEnd, end: pathEnd)
  }

  /// End of an IPv6 address in brackets (RFC 3986, IP-literal).
  func bracketed(_ first: Int, _ views: borrowing Views) -> Int? {
    guard first < views.count, views.folded[first] == UInt8(ascii: "[") else { return nil }
    var end = first &+ 1
    var colons = 0
    while end < views.count, end &- first < 64 {
      let sign = views.folded[end]
      if sign == UInt8(ascii: ":") {
        colons &+= 1
      } else if sign != UInt8(ascii: "."), !scan.isLabelSign(sign) {
        break
      }
      end &+= 1
    }
    guard colons >= 2, end < views.count, views.folded[end] == UInt8(ascii: "]") else { return nil }
    return end &+ 1
  }

  /// Schemes that name no host ("facetime://+1999…"): everything up to the blank.
  func opaque(_ first: Int, _ views: borrowing Views) -> Authority? {
    guard first < views.count, views.folded[first] == UInt8(ascii: "+") else { return nil }
    var end = first
    while end < views.count, !isGap(views.folded[end]) { end &+= 1 }
    return Authority(host: first..<first, path: first..<end, end: end)
  }
}
