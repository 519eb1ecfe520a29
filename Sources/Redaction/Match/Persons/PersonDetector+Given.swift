// A given name alone. It is nobody's in particular, so it counts only where the words beside it tell
// of that person: "Alma lives at …", "Alma's address", "said Alma to Gary". English alone: the names
// of other alphabets need no more than a label, and a label is followed by two parts.
extension PersonDetector {
  private static let ofGiven: WordClass = [.nameAct, .nameObject, .nameOwn]

  /// Adds the given names beside the word at `index`; false when the store is full.
  ///
  /// `NameSense` reads the same words.
  func givenNames(
    beside index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ candidates: inout Store<Candidate>
  ) -> Bool {
    let classes = neighbours.classes(tokens[index])
    guard !classes.isDisjoint(with: Self.ofGiven) else { return true }
    if classes.contains(.nameAct), index > 0, tokens[index].gap == 1,
      !addGiven(index &- 1, tokens, views, &candidates)
    {
      return false
    }
    if classes.contains(.nameOwn), let owner = owner(before: index, tokens, views),
      !addGiven(owner, tokens, views, &candidates)
    {
      return false
    }
    guard classes.contains(.nameObject), index &+ 1 < tokens.count, tokens[index &+ 1].gap == 1
    else { return true }
    // «"…," says Testman.» names who has said it, by the surname as well.
    let isTold =
      index > 0 && tokens[index].gap < 2 && tokens[index &- 1].kind == .sign
      && tokens[index &- 1].sign == UInt8(ascii: "\"")
    let known = candidates.count
    guard addGiven(index &+ 1, isTold: isTold, tokens, views, &candidates) else { return false }
    // "said Alma to Gary"; the sense looks no further than the first of them.
    guard candidates.count > known, index &+ 3 < tokens.count, isTo(tokens[index &+ 2], views),
      tokens[index &+ 3].gap == 1
    else { return true }
    return addGiven(index &+ 3, tokens, views, &candidates)
  }

  /// The word that "'s" in front of `index` is parted from.
  private func owner(
    before index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Int? {
    var cursor = index &- 1
    guard cursor > 1, tokens[index].gap == 1, tokens[cursor].kind == .word,
      tokens[cursor].end &- tokens[cursor].start == 1, tokens[cursor].gap == 0,
      views.folded[Int(tokens[cursor].start)] == UInt8(ascii: "s")
    else { return nil }
    cursor &-= 1
    guard tokens[cursor].sign == UInt8(ascii: "'"), tokens[cursor].gap == 0 else { return nil }
    return cursor &- 1
  }

  /// Adds the word at `index` when it is a given name and nothing else, and no part of a longer name;
  /// any name that is no word, when the text says that a person is named. False when the store is
  /// full.
  private func addGiven(
    _ index: Int, isTold: Bool = false, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ candidates: inout Store<Candidate>
  ) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.end &- token.start > 2,
      views.traits[Int(token.start)].isSuperset(of: [.upper, .latin]),
      !isJoined(index, tokens, views)
    else { return true }
    var run = runs.read(from: index, tokens, views)
    guard run.count == 1, !run.parts[0].isCapitals else { return true }
    runs.look(&run, views)
    let reading = run.parts[0].reading
    guard !reading.isWord, isTold || !reading.given.isEmpty,
      !around.isVetoed(0..<1, in: run, tokens, views)
    else { return true }
    return add(.given, from: run.parts[0].start, to: run.parts[0].end, &candidates)
  }

  /// Whether a capitalised word stands in front, or an apostrophe that makes the word a piece of one.
  private func isJoined(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Bool {
    guard index > 0, tokens[index].gap < 2 else { return false }
    let before = tokens[index &- 1]
    if before.kind == .word {
      // "I'm Alma's daughter": what lets a name follow is no part of it.
      return views.traits[Int(before.start)].contains(.upper)
        && neighbours.classes(before).isDisjoint(with: [.personHint, .personLabel])
    }
    return tokens[index].gap == 0
      && (before.sign == UInt8(ascii: "'") || before.sign == UInt8(ascii: "-"))
  }

  private func isTo(_ token: Token, _ views: borrowing Views) -> Bool {
    token.kind == .word && token.end &- token.start == 2
      && views.folded[Int(token.start)] == UInt8(ascii: "t")
      && views.folded[Int(token.start) &+ 1] == UInt8(ascii: "o")
  }
}
