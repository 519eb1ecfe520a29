// E-mail addresses, read outwards from their "@".
extension LinkDetector {
  /// local@host; `next` is behind the "@", which may be written as in a URL, "%40".
  func mail(
    _ at: Int, behind next: Int, _ settled: Int, _ views: borrowing Views
  ) -> Link? {
    var start = at
    while start > settled, at &- start < Self.greatestLocalPart,
      isLocalSign(views.folded[start &- 1])
    {
      start &-= 1
    }
    if start > settled, views.folded[start &- 1] == UInt8(ascii: "\""), start == at {
      start = quoted(at, settled, views)
    }
    while start < at, isLocalEdge(views.folded[start]) { start &+= 1 }
    guard start < at, views.folded[at &- 1] != UInt8(ascii: ".") || at &- start > 1 else {
      return nil
    }
    let run = scan.run(around: next, notBefore: next, views.folded)
    guard
      let host = scan.host(in: run, views, anyEnding: false) ?? foreignHost(next, start, at, views),
      host.start == next, !host.isAddress
    else { return literal(start, at, views) }
    if starts(with: "mailto:", at: start &- 7, views) { start &-= 7 }
    return Link(
      start: start, end: host.end, host: host.start..<host.end, path: host.end..<host.end,
      isMail: true, score: 0.97, reason: .knownEnding)
  }

  /// A host behind an "@" whose ending is in no list: taken when it is all Latin, or in a script
  /// that nobody swears in ("бл@дь.что" is no address): RFC 6531 allows any.
  func foreignHost(
    _ next: Int, _ local: Int, _ at: Int, _ views: borrowing Views
  ) -> Host? {
    var end = next
    var dot = -1
    var cyrillic = 0
    // Ideographs in the last label. An ending of three and more is in the list.
    var ideographs = 0
    while end < views.count, end &- next < 253 {
      let sign = views.folded[end]
      let kind = scan.classes[sign]
      guard
        kind == .letter || kind == .digit || kind == .ideograph || sign == UInt8(ascii: "-")
          || sign == UInt8(ascii: ".")
      else { break }
      if sign == UInt8(ascii: ".") {
        dot = end
        ideographs = 0
      }
      if kind == .ideograph { ideographs &+= 1 }
      if views.traits[end].contains(.cyrillic) { cyrillic &+= 1 }
      end &+= 1
    }
    if dot == end &- 1 { end &-= 1 }
    guard cyrillic == 0, ideographs < 3, dot > next, end &- dot > 2, at &- local >= 2 else {
      return nil
    }
    return Host(
      start: next, end: end, labels: 2, ending: .weak, endingStart: dot &+ 1, isAddress: false,
      hasDigit: false, hasDash: false)
  }

  /// local@[192.0.2.1] (RFC 5321 address literals).
  func literal(_ start: Int, _ at: Int, _ views: borrowing Views) -> Link? {
    guard at &+ 1 < views.count, views.folded[at &+ 1] == UInt8(ascii: "[") else { return nil }
    var end = at &+ 2
    // A label that a filter has written, "[EMAIL]", has neither.
    var joints = 0
    while end < views.count, end &- at < 64 {
      if views.folded[end] == UInt8(ascii: ".") || views.folded[end] == UInt8(ascii: ":") {
        joints &+= 1
      } else if !scan.isLabelSign(views.folded[end]) {
        break
      }
      end &+= 1
    }
    guard joints > 0, end < views.count, end > at &+ 5, views.folded[end] == UInt8(ascii: "]")
    else {
      return nil
    }
    return Link(
      start: start, end: end &+ 1, host: at..<at, path: end..<end, isMail: true, score: 0.8,
      reason: .address)
  }

  /// Start of a quoted local part ("john doe"@example.com) that ends before `at`.
  func quoted(_ at: Int, _ settled: Int, _ views: borrowing Views) -> Int {
    var start = at &- 2
    while start >= settled, at &- start < Self.greatestLocalPart {
      if views.folded[start] == UInt8(ascii: "\"") { return start }
      if views.folded[start] == Sign.newline { break }
      start &-= 1
    }
    return at
  }
}
