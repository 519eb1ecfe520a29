/// Reads tokens as pieces.
struct PieceReader: Sendable {
  let lexicon: Lexicon

  /// Fills `pieces`; `isWorthIt` tells whether anything but plain signs and words was seen. False
  /// when the store is full.
  ///
  /// - Complexity: linear in the tokens.
  func read(
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, into pieces: inout Store<Piece>,
    isWorthIt: inout Bool
  ) -> Bool {
    pieces.removeAll()
    isWorthIt = false
    let label = lexicon.labelEntry
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      var piece = Piece(
        kind: .other, style: .sign, gap: token.gap, start: token.start, end: token.end,
        entry: token.entry)
      if let closed = bracketed(index, tokens, views) {
        piece.kind = closed.kind
        piece.style = .bracket
        piece.end = tokens[closed.last].end
        index = closed.last
        isWorthIt = true
      } else if token.kind == .sign {
        piece.kind = Self.kind(of: token.sign)
        if isCommaForDot(index, tokens, views) {
          piece.kind = .dot
          piece.style = .bracket
          isWorthIt = true
        }
        if piece.kind == .at || piece.kind == .dot || piece.kind == .slash,
          token.gap > 0 || (index &+ 1 < tokens.count && tokens[index &+ 1].gap > 0)
        {
          isWorthIt = true
        }
      } else if token.entry != 0, Int(token.entry) == label {
        // "[URL].(il": what a filter has written is part of no address.
        piece.kind = .other
      } else {
        var kind = kind(of: token)
        // Behind a dot "at" is the ending of Austria.
        if kind == .at, token.gap == 0, pieces.count > 0, pieces[pieces.count &- 1].kind == .dot {
          kind = .name
        }
        piece.kind = kind
        if kind == .dot || kind == .at || kind == .slash, isFramed(index, tokens), pieces.count > 0
        {
          // "example-dot-com", "ivan/at/example": the signs belong to the word.
          piece.start = pieces[pieces.count &- 1].start
          piece.gap = pieces[pieces.count &- 1].gap
          piece.end = tokens[index &+ 1].end
          pieces.removeLast(downTo: pieces.count &- 1)
          index &+= 1
        }
        if kind != .name {
          piece.style = .word
          isWorthIt = true
        } else if token.kind == .word, token.entry == 0, let cut = glued(token, pieces, views) {
          // "собакаmail": the joint and the name behind it without a blank.
          var joint = piece
          joint.kind = cut.kind
          joint.style = .word
          joint.end = Int32(truncatingIfNeeded: cut.end)
          guard pieces.append(joint) else { return false }
          piece.start = joint.end
          piece.gap = 0
          piece.entry = UInt16(truncatingIfNeeded: cut.entry)
          isWorthIt = true
        }
      }
      guard pieces.append(piece) else { return false }
      index &+= 1
    }
    return true
  }

  static func kind(of sign: UInt8) -> Piece.Kind {
    switch sign {
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "_"): .underscore
    case UInt8(ascii: "/"): .slash
    default: .other
    }
  }

  private func kind(of token: Token) -> Piece.Kind {
    guard token.kind == .word, token.entry != 0 else { return .name }
    return kind(of: lexicon.entries[Int(token.entry) &- 1].classes)
  }

  private func kind(of classes: WordClass) -> Piece.Kind {
    if classes.contains(.at) { return .at }
    if classes.contains(.dot) { return .dot }
    if classes.contains(.underscore) { return .underscore }
    if classes.contains(.dash) { return .dash }
    if classes.contains(.slash) { return .slash }
    return .name
  }

  /// "vk,com/ivan": a comma that touches a name, a known ending and a slash.
  private func isCommaForDot(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Bool {
    guard tokens[index].sign == UInt8(ascii: ","), tokens[index].gap == 0, index > 0,
      tokens[index &- 1].kind != .sign, index &+ 3 < tokens.count
    else { return false }
    let ending = tokens[index &+ 1]
    let slash = tokens[index &+ 2]
    guard ending.kind == .word, ending.entry != 0, ending.gap == 0,
      slash.sign == UInt8(ascii: "/"), slash.gap == 0, tokens[index &+ 3].gap == 0,
      // "Wheel,AM/FM"
      tokens[index &+ 3].end &- tokens[index &+ 3].start >= 3,
      !views.traits[Int(ending.start)].contains(.upper)
    else { return false }
    return lexicon.entries[Int(ending.entry) &- 1].classes.contains(.spokenEnding)
  }

  /// The same sign, as a dash or a slash, touches the word on each side.
  private func isFramed(_ index: Int, _ tokens: borrowing Store<Token>) -> Bool {
    guard index > 0, index &+ 2 < tokens.count, tokens[index].gap == 0,
      tokens[index &+ 1].gap == 0
    else { return false }
    let before = tokens[index &- 1]
    let behind = tokens[index &+ 1]
    guard before.kind == .sign, behind.kind == .sign, behind.sign == before.sign,
      // "t.green -at- outlook": set apart on both sides or on none.
      (before.gap == 0) == (tokens[index &+ 2].gap == 0)
    else { return false }
    switch before.sign {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "|"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "^"), UInt8(ascii: "#"), UInt8(ascii: ":"):
      return true
    default: return before.sign == Sign.symbol
    }
  }

  /// Any bracket, opening or closing: people who hide a dot do not care.
  private static func isBracket(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  /// "(at)", "[.]", "{собака}", "<dot>", and the sign itself in brackets, `depth` deep at most, or
  /// between dashes; "&#64;" of HTML.
  private func bracketed(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views, depth: Int = 4
  ) -> (kind: Piece.Kind, last: Int)? {
    guard index &+ 2 < tokens.count, tokens[index].kind == .sign else { return nil }
    if tokens[index].sign == UInt8(ascii: "&") { return entity(index, tokens, views) }
    if depth > 1, index &+ 4 < tokens.count, tokens[index &+ 1].kind == .sign,
      tokens[index &+ 1].gap == 0,
      Self.isBracket(tokens[index &+ 1].sign) && Self.isBracket(tokens[index].sign)
        || (tokens[index].sign == UInt8(ascii: "-") && tokens[index].gap == 0
          && Self.isBracket(tokens[index &+ 1].sign)),
      let inner = bracketed(index &+ 1, tokens, views, depth: depth &- 1),
      inner.last &+ 1 < tokens.count,
      tokens[inner.last &+ 1].kind == .sign, tokens[inner.last &+ 1].gap == 0,
      tokens[inner.last &+ 1].sign == tokens[index].sign
        || Self.isBracket(tokens[inner.last &+ 1].sign)
    {
      return (inner.kind, inner.last &+ 1)
    }
    if tokens[index &+ 1].kind == .sign, tokens[index &+ 2].kind == .sign,
      tokens[index &+ 1].gap == 0, tokens[index &+ 2].gap == 0,
      Self.isBracket(tokens[index].sign), Self.isBracket(tokens[index &+ 2].sign)
    {
      let kind = Self.kind(of: tokens[index &+ 1].sign)
      return kind == .other ? nil : (kind, index &+ 2)
    }
    let closer: UInt8
    switch tokens[index].sign {
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    case UInt8(ascii: "["): closer = UInt8(ascii: "]")
    case UInt8(ascii: "{"): closer = UInt8(ascii: "}")
    case UInt8(ascii: "<"): closer = UInt8(ascii: ">")
    case UInt8(ascii: "*"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "|"),
      UInt8(ascii: "~"):
      closer = tokens[index].sign
    default: return nil
    }
    if let spelt = spelt(index &+ 1, before: closer, tokens, views) { return spelt }
    let inner = tokens[index &+ 1]
    let last = index &+ 2
    guard inner.gap < 2, inner.kind == .word || closer != tokens[index].sign,
      tokens[last].kind == .sign, tokens[last].sign == closer,
      tokens[last].gap < 2
    else { return nil }
    let kind = inner.kind == .sign ? Self.kind(of: inner.sign) : kind(of: inner)
    // "ivan(a)mail.ru": the letter alone, a name on each side.
    if kind == .name, inner.end &- inner.start == 1, last &+ 1 < tokens.count,
      (tokens[index].gap == 0) == (tokens[last &+ 1].gap == 0), tokens[last &+ 1].gap < 2,
      views.skeleton[Int(inner.start)] == UInt8(ascii: "a")
    {
      return (.at, last)
    }
    return kind == .name || kind == .other ? nil : (kind, last)
  }

  /// "( a t )", "{ с о б а к а }": a word for a sign, letter by letter, and the bracket behind it.
  private func spelt(
    _ first: Int, before closer: UInt8, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> (kind: Piece.Kind, last: Int)? {
    var node: UInt32 = 0
    var index = first
    while index < tokens.count, index &- first <= 12, tokens[index].gap < 2 {
      let token = tokens[index]
      if token.kind == .sign {
        let entry = lexicon.entry(at: node)
        guard token.sign == closer, index &- first > 1, entry != 0 else { return nil }
        let kind = kind(of: lexicon.entries[entry &- 1].classes)
        return kind == .name ? nil : (kind, index)
      }
      guard token.kind == .word, token.end &- token.start == 1,
        let next = lexicon.step(node, views.skeleton[Int(token.start)])
      else { return nil }
      node = next
      index &+= 1
    }
    return nil
  }

  /// A word for "@" or a dot that begins the token, when the rest of it is a mail service or an ending:
  /// the joint, where it ends, and the entry (plus one) of the rest. A dot only behind an "@".
  ///
  /// - Complexity: linear in the token's letters.
  private func glued(
    _ token: Token, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> (kind: Piece.Kind, end: Int, entry: Int)? {
    guard token.end &- token.start >= 6 else { return nil }
    var node: UInt32 = 0
    var position = Int(token.start)
    while position < Int(token.end), let next = lexicon.step(node, views.skeleton[position]) {
      node = next
      position &+= 1
      let entry = lexicon.entry(at: node)
      guard entry != 0, position &- Int(token.start) >= 3 else { continue }
      let classes = lexicon.entries[entry &- 1].classes
      let isDot = classes.contains(.dot)
      guard classes.contains(.at) || (isDot && followsAt(pieces)) else { continue }
      let rest = whole(position..<Int(token.end), views)
      guard rest != 0 else { continue }
      let wanted: WordClass = isDot ? [.spokenEnding] : [.mailBrand, .spokenEnding]
      if !lexicon.entries[rest &- 1].classes.isDisjoint(with: wanted) {
        return (isDot ? .dot : .at, position, rest)
      }
    }
    return nil
  }

  private func followsAt(_ pieces: borrowing Store<Piece>) -> Bool {
    var index = pieces.count &- 1
    while index >= 0, pieces.count &- index <= 6 {
      if pieces[index].kind == .at { return true }
      index &-= 1
    }
    return false
  }

  /// Index (plus one) of the entry that the positions spell; 0 for none.
  private func whole(_ range: Range<Int>, _ views: borrowing Views) -> Int {
    var node: UInt32 = 0
    for position in range {
      guard let next = lexicon.step(node, views.skeleton[position]) else { return 0 }
      node = next
    }
    return lexicon.entry(at: node)
  }

  /// "&#64;" and "&#46;".
  private func entity(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> (kind: Piece.Kind, last: Int)? {
    let code = index &+ 2
    guard code &+ 1 < tokens.count, tokens[index &+ 1].sign == UInt8(ascii: "#"),
      tokens[code].kind == .digits, tokens[code].end &- tokens[code].start == 2,
      tokens[code &+ 1].sign == UInt8(ascii: ";"), tokens[index &+ 1].gap == 0,
      tokens[code].gap == 0, tokens[code &+ 1].gap == 0
    else { return nil }
    let start = Int(tokens[code].start)
    switch (views.folded[start], views.folded[start &+ 1]) {
    case (UInt8(ascii: "6"), UInt8(ascii: "4")): return (.at, code &+ 1)
    case (UInt8(ascii: "4"), UInt8(ascii: "6")): return (.dot, code &+ 1)
    default: return nil
    }
  }
}
