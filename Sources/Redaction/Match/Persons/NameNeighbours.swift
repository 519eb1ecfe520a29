/// What stands around a name: words that say it is none, labels, telephone numbers.
struct NameNeighbours: Sendable {
  let neighbours: Neighbours
  let names: NameReader

  // MARK: Vetoes

  /// Whether the words around say that the name is that of a street, a work, a shop or an author.
  func isVetoed(
    _ range: Range<Int>, in run: NameRun, _ tokens: borrowing Store<Token>,
    _ views: borrowing Views
  ) -> Bool {
    let first = Int(run.parts[range.lowerBound].firstToken)
    let last = Int(run.parts[range.upperBound &- 1].lastToken)
    return isVetoed(before: first, tokens) || isVetoed(behind: last, tokens)
      || (range.count == 2 && isBeforeTitle(first, last, tokens, views))
      || isBetweenQuotes(first, last, tokens)
      || isGlued(first, last, tokens, views) || isQuoted(first, last, tokens)
      || (!isWhole(first, last, tokens) && isFamous(range, in: run, views))
  }

  /// Whether the record holds the name alone: who writes nothing else gives a name as asked, and
  /// people share the names of others.
  private func isWhole(_ first: Int, _ last: Int, _ tokens: borrowing Store<Token>) -> Bool {
    first == 0 && last &+ 1 >= tokens.count
  }

  private func isVetoed(before first: Int, _ tokens: borrowing Store<Token>) -> Bool {
    var cursor = first &- 1
    var gapBehind = tokens[first].gap
    var signs = 0
    while cursor >= 0, gapBehind < 2, signs < 3 {
      let token = tokens[cursor]
      if token.kind == .word { return neighbours.classes(token).contains(.personVeto) }
      guard token.kind == .sign else { return false }
      switch token.sign {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "("), UInt8(ascii: "-"), UInt8(ascii: "<"):
        break
      case UInt8(ascii: "#"), UInt8(ascii: "@"): return gapBehind == 0
      default: return false
      }
      signs &+= 1
      gapBehind = token.gap
      cursor &-= 1
    }
    return false
  }

  private func isVetoed(behind last: Int, _ tokens: borrowing Store<Token>) -> Bool {
    let next = last &+ 1
    guard next < tokens.count, tokens[next].kind == .word, tokens[next].gap < 2 else {
      return false
    }
    return neighbours.classes(tokens[next]).contains(.personBehind)
  }

  /// A line that begins with a name and goes on with a title names an author or a performer: «Анна
  /// Тестова - Песня о море», «Анна Тестова "Песня о море"». With figures on the line it is whoever
  /// lives or pays there.
  private func isBeforeTitle(
    _ first: Int, _ last: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Bool {
    guard first == 0 || tokens[first].gap > 1 else { return false }
    let sign = last &+ 1
    guard sign &+ 1 < tokens.count, tokens[sign].kind == .sign, tokens[sign].gap == 1 else {
      return false
    }
    let word = tokens[sign &+ 1]
    let isDash = tokens[sign].sign == UInt8(ascii: "-") && word.gap == 1
    let isQuote = tokens[sign].sign == UInt8(ascii: "\"") && word.gap == 0
    guard isDash || isQuote, word.kind == .word,
      views.traits[Int(word.start)].contains(.upper)
    else { return false }
    var cursor = sign &+ 2
    while cursor < tokens.count, cursor < sign &+ 24, tokens[cursor].gap < 2 {
      if tokens[cursor].kind == .digits { return false }
      cursor &+= 1
    }
    return true
  }

  /// What is called after somebody stands between quotation marks: «сапоги "Колин Стюарт"».
  private func isBetweenQuotes(
    _ first: Int, _ last: Int, _ tokens: borrowing Store<Token>
  ) -> Bool {
    guard first > 0, last &+ 1 < tokens.count else { return false }
    let open = tokens[first &- 1]
    let close = tokens[last &+ 1]
    return open.kind == .sign && open.sign == UInt8(ascii: "\"") && tokens[first].gap == 0
      && close.kind == .sign && close.sign == UInt8(ascii: "\"") && close.gap == 0
  }

  /// A name that touches digits, an underscore or a slash is a part of something else.
  private func isGlued(
    _ first: Int, _ last: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Bool {
    if first > 0, tokens[first].gap == 0 {
      let before = tokens[first &- 1]
      if before.kind != .sign { return true }
      if isPathSign(before.sign) { return true }
      if before.sign == UInt8(ascii: "."), first > 1, tokens[first &- 1].gap == 0,
        tokens[first &- 2].kind == .word,
        views.traits[Int(tokens[first &- 2].start)].contains(.latin)
      {
        return true
      }
    }
    guard last &+ 1 < tokens.count, tokens[last &+ 1].gap == 0 else { return false }
    let next = tokens[last &+ 1]
    if next.kind != .sign { return true }
    if isPathSign(next.sign) { return true }
    guard last &+ 2 < tokens.count, tokens[last &+ 2].gap == 0 else { return false }
    if next.sign == UInt8(ascii: "-") { return tokens[last &+ 2].kind == .digits }
    return next.sign == UInt8(ascii: ".") && tokens[last &+ 2].kind == .word
      && views.traits[Int(tokens[last &+ 2].start)].isDisjoint(with: .upper)
      && views.traits[Int(tokens[last &+ 2].start)].contains(.latin)
  }

  private func isPathSign(_ sign: UInt8) -> Bool {
    sign == UInt8(ascii: "@") || sign == UInt8(ascii: "#") || sign == UInt8(ascii: "/")
      || sign == UInt8(ascii: "\\") || sign == UInt8(ascii: "_")
  }

  /// Under a quotation stands who said it: "© Anna Petrova", «(с) Анна Петрова», and a dash behind
  /// the end of a sentence, with nothing behind the name.
  private func isQuoted(_ first: Int, _ last: Int, _ tokens: borrowing Store<Token>) -> Bool {
    guard first > 0 else { return false }
    let before = tokens[first &- 1]
    guard before.kind == .sign else { return false }
    if before.sign == Sign.symbol, first > 2 { return true }
    if before.sign == UInt8(ascii: ")"), first > 3, tokens[first &- 3].sign == UInt8(ascii: "("),
      tokens[first &- 2].kind == .word,
      tokens[first &- 2].end &- tokens[first &- 2].start == 1
    {
      return true
    }
    guard before.sign == UInt8(ascii: "-"), first > 6 else { return false }
    let sign = tokens[first &- 2]
    guard sign.kind == .sign,
      sign.sign == UInt8(ascii: ".") || sign.sign == UInt8(ascii: "!")
        || sign.sign == UInt8(ascii: "?") || sign.sign == UInt8(ascii: "\"")
    else { return false }
    var cursor = last &+ 1
    while cursor < tokens.count, tokens[cursor].gap < 2 {
      if tokens[cursor].kind != .sign { return false }
      cursor &+= 1
    }
    return true
  }

  /// Whether any two words of the name are those of somebody whom everybody knows.
  private func isFamous(
    _ range: Range<Int>, in run: NameRun, _ views: borrowing Views
  ) -> Bool {
    for one in range where run.parts[one].kind != .particle {
      let part = run.parts[one]
      let end = part.kind == .initial ? part.start &+ 1 : part.firstEnd
      guard let given = names.signs(Int(part.start)..<Int(end), views) else { continue }
      for other in range
      where run.parts[other].isWord && (other != one || part.isCompound) {
        let word = run.parts[other]
        guard let surname = names.signs(Int(word.lastStart)..<Int(word.end), views) else {
          continue
        }
        if names.isFamous(given, surname) { return true }
      }
    }
    return false
  }

  // MARK: Plain text

  /// Whether the words of the run outside `range` have capitals only because they begin a sentence.
  func isPlain(
    _ range: Range<Int>, in run: NameRun, _ tokens: borrowing Store<Token>
  ) -> Bool {
    for index in 0..<run.count where !range.contains(index) && run.parts[index].isWord {
      let token = tokens[Int(run.parts[index].firstToken)]
      if index == range.upperBound, neighbours.classes(token).contains(.nameSuffix) { continue }
      if index > 0 || !beginsSentence(Int(run.parts[index].firstToken), tokens) { return false }
    }
    return true
  }

  private func beginsSentence(_ index: Int, _ tokens: borrowing Store<Token>) -> Bool {
    guard index > 0, tokens[index].gap < 2 else { return true }
    return tokens[index &- 1].kind == .sign && tokens[index &- 1].sign != UInt8(ascii: ",")
  }

  // MARK: Support

  /// Whether a telephone number follows the name: "John Testman, 617 555 0112".
  func hasPhone(behind last: Int, _ tokens: borrowing Store<Token>) -> Bool {
    var digits: Int32 = 0
    var cursor = last &+ 1
    while cursor < tokens.count, cursor <= last &+ 12 {
      let token = tokens[cursor]
      switch token.kind {
      case .digits: digits &+= token.end &- token.start
      case .word:
        guard digits == 0, neighbours.classes(token).contains(.phoneLabel) else { return false }
      case .sign:
        guard digits > 0 || token.sign != UInt8(ascii: "."), token.sign != UInt8(ascii: "!"),
          token.sign != UInt8(ascii: "?")
        else { return false }
      }
      if digits >= 7 { return true }
      cursor &+= 1
    }
    return false
  }

  /// Whether the run is a line of its own, above a line that begins as addresses do: a number and a
  /// capitalised word.
  func headsAddress(_ run: NameRun, _ tokens: borrowing Store<Token>, _ views: borrowing Views)
    -> Bool
  {
    guard run.count > 1 else { return false }
    let first = Int(run.parts[0].firstToken)
    var start = first
    while start > 0, tokens[start].gap < 2, tokens[start &- 1].kind == .sign,
      tokens[start &- 1].sign == UInt8(ascii: ">")
    {
      start &-= 1
    }
    guard start == 0 || tokens[start].gap > 1 else { return false }
    var next = run.next
    guard next < tokens.count, tokens[next].gap > 1, tokens[next].gap < 5 else { return false }
    if tokens[next].kind == .sign, tokens[next].sign == UInt8(ascii: ">") { next &+= 1 }
    guard next &+ 1 < tokens.count, tokens[next].kind == .digits,
      tokens[next].end &- tokens[next].start <= 6, tokens[next &+ 1].gap == 1,
      tokens[next &+ 1].kind != .sign
    else { return false }
    let word = tokens[next &+ 1].kind == .digits ? next &+ 2 : next &+ 1
    return word < tokens.count && tokens[word].kind == .word && tokens[word].gap == 1
      && views.traits[Int(tokens[word].start)].contains(.upper)
  }
}
