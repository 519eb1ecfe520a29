// E-mail addresses, read outwards from what stands for the "@".
extension SpokenDetector {
  func mail(
    _ at: Int, _ settled: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views,
    _ context: RecordContext
  ) -> Found? {
    guard var local = left(of: at, settled, pieces, views),
      let host = host(behind: at, pieces, views)
    else { return nil }
    let isPlain =
      pieces[at].style == .sign && pieces[at].gap == 0
      && at &+ 1 < pieces.count && pieces[at &+ 1].gap == 0
    // What is written plainly the link detector has found, unless the host is not.
    if isPlain, !host.isMarked { return nil }
    if host.isBrandAlone {
      guard pieces[at].style != .sign || pieces[at].gap > 0 else { return nil }
      guard isHandle(local, pieces, views) || context.hasMail else { return nil }
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
    if pieces[at].style == .word {
      // "the dog at home dot on": an ending that is a word needs more.
      if context.cyrillic &+ context.han == 0, host.isWeak, !context.hasMail,
        !isEvident(local, pieces, views)
      {
        return nil
      }
      // "joe garden at gmail dot com"
      if host.isMarked { local.first = wordsBefore(local.first, settled, pieces, views) }
    }
    return Found(first: local.first, last: host.last, category: .email, rule: rules.email)
  }

  struct SpokenHost {
    var last: Int
    var isMarked: Bool
    var isBrandAlone = false
    /// The ending is an everyday word.
    var isWeak = false
  }

  /// name (joint name)* behind the "@", ending in a known ending or being a mail service.
  func host(
    behind at: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> SpokenHost? {
    guard let first = label(at &+ 1, pieces), pieces[at &+ 1].gap < Self.lines else { return nil }
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
    while joint < pieces.count, parts < 6, isJoint(joint, pieces, behindAt: true),
      let next = label(joint &+ 1, pieces)
    {
      if isMarked(joint, pieces) || next.last > next.first || pieces[joint &+ 1].gap > 0 {
        isHidden = true
      }
      if pieces[joint].kind == .dot, isEnding(next, pieces, views, strict: false) {
        best = SpokenHost(
          last: next.last, isMarked: isHidden,
          isWeak: !isEnding(next, pieces, views, strict: true))
      }
      last = next.last
      joint = last &+ 1
      parts &+= 1
    }
    return best
  }
}
