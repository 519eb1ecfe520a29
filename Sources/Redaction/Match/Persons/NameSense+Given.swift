// A given name alone as evidence, as `PersonDetector+Given.swift` finds it.
extension NameSense {
  /// Whether the word in front of the one at `at` is a given name, as it stands or without "'s".
  func isGiven(
    _ text: UnsafeRawBufferPointer, endingBefore at: Int, notBefore limit: Int
  ) -> Bool {
    wordBefore(text, at, notBefore: limit).map { isGiven(text, from: $0) } ?? false
  }

  /// Whether the word behind `end` is a given name, or has a capital where a quotation mark stands in
  /// front of `at`.
  func isGiven(
    _ text: UnsafeRawBufferPointer, between at: Int, and end: Int, notBefore limit: Int
  ) -> Bool {
    var index = end
    while index < text.count {
      var length = 0
      let entry = entry(text, index, &length)
      guard length > 0 else { return true }
      guard
        entry.folded == Sign.blank || !entry.flags.isDisjoint(with: [.ignorable, .mark])
      else { break }
      index &+= length
    }
    guard index > end, index < text.count else { return false }
    return isGiven(text, from: index)
      || (entry(text, index).flags.contains(.upper) && isQuote(text, before: at, notBefore: limit))
  }

  private func isQuote(
    _ text: UnsafeRawBufferPointer, before at: Int, notBefore limit: Int
  ) -> Bool {
    var end = at
    while end > limit, isBlank(text, &end, notBefore: limit) {}
    guard let start = start(text, before: end, notBefore: limit) else { return false }
    return entry(text, start).folded == UInt8(ascii: "\"")
  }

  /// Whether a capital stands at `start`, and a given name goes on from there: up to an apostrophe, or
  /// over it.
  private func isGiven(_ text: UnsafeRawBufferPointer, from start: Int) -> Bool {
    guard entry(text, start).flags.contains(.upper) else { return false }
    for isOver in [false, true] {
      var signs = NameReader.Signs()
      var index = start
      guard read(text, &index, &signs, overApostrophes: isOver) else { return false }
      signs.unify()
      if names.isGiven(signs) { return true }
    }
    return false
  }
}
