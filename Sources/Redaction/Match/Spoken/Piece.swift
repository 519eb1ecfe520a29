/// A part of an address that is spoken, spaced or bracketed: what people write so that a machine
/// does not read "ivan@example.com".
struct Piece: BitwiseCopyable {
  enum Kind: UInt8 {
    /// Letters or digits in one run.
    case name
    case at, dot, dash, underscore, slash
    /// Anything else: nothing is joined over it.
    case other
  }

  /// How a joint is written.
  enum Style: UInt8 {
    /// The bare sign.
    case sign
    /// The word for it: "точка", "at".
    case word
    /// In brackets: "[.]", "(at)".
    case bracket
  }

  var kind: Kind
  var style: Style
  /// Blanks in front: 0 none, 1 blanks, 2 and more line ends.
  var gap: UInt8
  /// Positions in the views.
  var start: Int32
  var end: Int32
  var entry: UInt16

  var length: Int { Int(end &- start) }
}

/// Reads tokens as pieces.
struct PieceReader: Sendable {
  let lexicon: Lexicon

  /// Fills `pieces`; `isWorthIt` tells whether anything but plain signs and words was seen. False
  /// when the store is full.
  ///
  /// - Complexity: linear in the tokens.
  func read(
    _ tokens: borrowing Store<Token>, into pieces: inout Store<Piece>, isWorthIt: inout Bool
  ) -> Bool {
    pieces.removeAll()
    isWorthIt = false
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      var piece = Piece(
        kind: .other, style: .sign, gap: token.gap, start: token.start, end: token.end,
        entry: token.entry)
      if let closed = bracketed(index, tokens) {
        piece.kind = closed.kind
        piece.style = .bracket
        piece.end = tokens[closed.last].end
        index = closed.last
        isWorthIt = true
      } else if token.kind == .sign {
        piece.kind = Self.kind(of: token.sign)
        if piece.kind == .at || piece.kind == .dot,
          token.gap > 0 || (index &+ 1 < tokens.count && tokens[index &+ 1].gap == 1)
        {
          isWorthIt = true
        }
      } else {
        var kind = kind(of: token)
        // Behind a dot "at" is the ending of Austria.
        if kind == .at, token.gap == 0, pieces.count > 0, pieces[pieces.count &- 1].kind == .dot {
          kind = .name
        }
        piece.kind = kind
        if kind == .dot || kind == .at, isDashed(index, tokens), pieces.count > 0 {
          // "example-dot-com": the dashes belong to the word.
          piece.start = pieces[pieces.count &- 1].start
          piece.gap = pieces[pieces.count &- 1].gap
          piece.end = tokens[index &+ 1].end
          pieces.removeLast(downTo: pieces.count &- 1)
          index &+= 1
        }
        if kind != .name {
          piece.style = .word
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
    let classes = lexicon.entries[Int(token.entry) &- 1].classes
    if classes.contains(.at) { return .at }
    if classes.contains(.dot) { return .dot }
    if classes.contains(.underscore) { return .underscore }
    if classes.contains(.dash) { return .dash }
    if classes.contains(.slash) { return .slash }
    return .name
  }

  /// A dash touches the word on each side.
  private func isDashed(_ index: Int, _ tokens: borrowing Store<Token>) -> Bool {
    guard index > 0, index &+ 2 < tokens.count, tokens[index].gap == 0,
      tokens[index &+ 1].gap == 0, tokens[index &+ 2].gap == 0
    else { return false }
    let before = tokens[index &- 1]
    let behind = tokens[index &+ 1]
    return before.kind == .sign && before.sign == UInt8(ascii: "-") && before.gap == 0
      && behind.kind == .sign && behind.sign == UInt8(ascii: "-")
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

  /// "(at)", "[.]", "{собака}", "<dot>", and the sign itself in brackets.
  private func bracketed(
    _ index: Int, _ tokens: borrowing Store<Token>
  ) -> (kind: Piece.Kind, last: Int)? {
    guard index &+ 2 < tokens.count, tokens[index].kind == .sign else { return nil }
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
    case UInt8(ascii: "*"): closer = UInt8(ascii: "*")
    default: return nil
    }
    let inner = tokens[index &+ 1]
    let last = index &+ 2
    guard inner.gap < 2, tokens[last].kind == .sign, tokens[last].sign == closer,
      tokens[last].gap < 2
    else { return nil }
    let kind = inner.kind == .sign ? Self.kind(of: inner.sign) : kind(of: inner)
    return kind == .name || kind == .other ? nil : (kind, last)
  }
}
