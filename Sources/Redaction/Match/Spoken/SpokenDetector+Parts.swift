// The names that joints connect.
extension SpokenDetector {
  /// The name that ends right before `joint`: names joined by joints, glued, or letter by letter.
  func left(
    of joint: Int, _ settled: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Part? {
    var first = joint &- 1
    guard first >= settled, pieces[first].kind == .name, pieces[joint].gap < Self.lines else {
      return nil
    }
    let last = first
    while first > settled, last &- first < Self.greatestParts {
      let before = pieces[first &- 1]
      if before.kind == .name {
        let isGlued = pieces[first].gap == 0
        let isSpaced =
          pieces[first].gap == 1 && before.length == 1 && pieces[first].length == 1
        guard isGlued || isSpaced else { break }
        first &-= 1
      } else if before.kind == .other, before.gap == 0, pieces[first].gap == 0,
        first &- 2 >= settled, pieces[first &- 2].kind == .name,
        views.folded[Int(before.start)] == UInt8(ascii: "+")
      {
        // "ivan+shop": RFC 5322, and what many services ignore.
        first &-= 2
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
  func label(_ first: Int, _ pieces: borrowing Store<Piece>) -> Part? {
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
  func path(_ first: Int, _ pieces: borrowing Store<Piece>) -> Int? {
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
  /// sentence, and so does one at the end of a line, unless an "@" stands in front. Words and brackets
  /// stand as they like.
  func isJoint(
    _ index: Int, _ pieces: borrowing Store<Piece>, behindAt: Bool = false
  ) -> Bool {
    let piece = pieces[index]
    switch piece.kind {
    case .dot, .dash, .underscore: break
    default: return false
    }
    guard index &+ 1 < pieces.count, piece.gap < Self.lines,
      pieces[index &+ 1].gap < Self.lines
    else { return false }
    if piece.style != .sign { return true }
    if behindAt, piece.gap == 0, pieces[index &+ 1].gap > 0 {
      return pieces[index &+ 1].gap > 1
        || isPlainEnding(Part(first: index &+ 1, last: index &+ 1), pieces)
    }
    return (piece.gap > 0) == (pieces[index &+ 1].gap > 0) || piece.gap > 0
  }

  /// The joint is written so that the link detector does not read it.
  func isMarked(_ index: Int, _ pieces: borrowing Store<Piece>) -> Bool {
    isJoint(index, pieces) && (pieces[index].style != .sign || pieces[index].gap > 0)
  }

  /// A plain dot in a name, with a slash set apart behind it: "t.me / ivan_shop".
  func leadsToPath(
    _ dot: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool {
    guard pieces[dot].style == .sign, pieces[dot].gap == 0, dot &+ 3 < pieces.count,
      pieces[dot &+ 1].gap < 2, pieces[dot &+ 1].kind == .name
    else { return false }
    let slash = pieces[dot &+ 2]
    // "t. me/ivan_shop", and "т.ме/ivan_shop" in Cyrillic letters.
    if pieces[dot &+ 1].gap == 1 || (slash.gap == 0 && slash.style == .sign) {
      return slash.kind == .slash && slash.gap == 0 && dot > 0
        && isMessengerHost(dot &- 1, dot &+ 1, pieces, views)
    }
    return slash.kind == .slash && slash.gap < 2 && pieces[dot &+ 3].gap < 2
      && (slash.gap > 0 || pieces[dot &+ 3].gap > 0 || slash.style != .sign)
  }

  /// A plain dot with a blank behind it alone, in front of an ending that is no word of any language:
  /// "shop-52. ru".
  func leadsToEnding(_ dot: Int, _ pieces: borrowing Store<Piece>) -> Bool {
    guard pieces[dot].style == .sign, pieces[dot].gap == 0, dot &+ 1 < pieces.count,
      pieces[dot &+ 1].gap == 1
    else { return false }
    return isPlainEnding(Part(first: dot &+ 1, last: dot &+ 1), pieces)
  }
}
