// What names and endings prove.
extension SpokenDetector {
  func isClass(_ part: Part, _ wanted: WordClass, _ pieces: borrowing Store<Piece>) -> Bool {
    guard part.first == part.last, pieces[part.first].entry != 0 else { return false }
    return !lexicon.entries[Int(pieces[part.first].entry) &- 1].classes.isDisjoint(with: wanted)
  }

  /// A known ending. Strict: one that proves something by itself.
  func isEnding(
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
  func isHandle(
    _ part: Part, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool {
    if part.last > part.first { return true }
    let first = Int(pieces[part.first].start)
    return views.traits[first].contains(.latin) || views.traits[first].contains(.digit)
  }

  /// Several pieces, or digits: no ordinary word.
  func isEvident(
    _ part: Part, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool {
    if part.last > part.first { return true }
    return views.traits[Int(pieces[part.first].start)].contains(.digit)
  }

  func isLatin(
    _ part: Part, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool { views.traits[Int(pieces[part.first].start)].contains(.latin) }

  /// "harry clocks dot com": up to two Latin words in front of a spoken host are part of it, unless
  /// they are words of the sentence.
  func wordsBefore(
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
  func isSpoken(
    _ part: Part, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool {
    part.last > part.first || pieces[part.first].length >= 2
  }

  /// "www" with a dot behind it.
  func isWWW(_ index: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views) -> Bool {
    guard index &+ 1 < pieces.count, pieces[index &+ 1].kind == .dot, pieces[index].kind == .name,
      pieces[index].length == 3
    else { return false }
    for position in Int(pieces[index].start)..<Int(pieces[index].end)
    where views.folded[position] != UInt8(ascii: "w") {
      return false
    }
    return true
  }

  func isMessengerHost(
    _ first: Int, _ last: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views
  ) -> Bool { isListed(first, last, pieces, views, messengerHosts) }

  /// Whether the host that the pieces spell, look-alikes read as Latin, is in a list.
  func isListed(
    _ first: Int, _ last: Int, _ pieces: borrowing Store<Piece>, _ views: borrowing Views,
    _ names: HostNames
  ) -> Bool {
    var key = EndingTable.seed
    let first = isWWW(first, pieces, views) && first &+ 2 <= last ? first &+ 2 : first
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
