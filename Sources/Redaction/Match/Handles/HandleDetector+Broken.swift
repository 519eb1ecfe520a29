// Names of messengers that are broken up.
extension HandleDetector {
  /// A messenger's name whose letters are set apart by dots or slashes: "и.н.с.т.а". Four letters at
  /// least; shorter ones with their signs are words of the lexicon.
  ///
  /// Read from the views and not from the tokens, since a phrase of the lexicon may begin inside.
  func broken(
    from index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> (last: Int, classes: WordClass)? {
    var position = Int(tokens[index].start)
    guard isLone(position, views), isSign(position &+ 1, views), isLone(position &+ 2, views) else {
      return nil
    }
    var node: UInt32 = 0
    var letters = 0
    while let next = lexicon.step(node, views.skeleton[position]) {
      node = next
      letters &+= 1
      if isSign(position &+ 1, views), isLone(position &+ 2, views) {
        position &+= 2
        continue
      }
      let entry = lexicon.entry(at: node)
      guard letters >= 4, entry != 0 else { return nil }
      let known = lexicon.entries[entry &- 1].classes
      guard !known.isDisjoint(with: [.messenger, .messengerWeak]) else { return nil }
      var last = index
      while last &+ 1 < tokens.count, Int(tokens[last &+ 1].start) <= position { last &+= 1 }
      return (last, known.union(.messenger))
    }
    return nil
  }

  /// A letter with no letter or digit behind it.
  private func isLone(_ position: Int, _ views: borrowing Views) -> Bool {
    guard position < views.count, classes[views.folded[position]] == .letter else { return false }
    let next = classes(after: position &+ 1, views)
    return next != .letter && next != .digit
  }

  private func isSign(_ position: Int, _ views: borrowing Views) -> Bool {
    position < views.count
      && (views.folded[position] == UInt8(ascii: ".")
        || views.folded[position] == UInt8(ascii: "/"))
  }
}
