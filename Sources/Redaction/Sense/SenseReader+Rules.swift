// Words that start rules as evidence: as `RuleRunner` asks, never more.
extension SenseReader {
  /// Takes in the rules that a word at `at` starts; whether one of them is evidence now.
  mutating func starts(
    _ look: WordLook, _ words: Lexicon, _ text: UnsafeRawBufferPointer, _ at: Int
  ) -> Bool {
    // Asked at most once a word for each direction, as far as any of its rules looks.
    var distance: (asked: Int, digit: Int) = (0, .max)
    for index in 0..<look.starterCount {
      for place in words.entries[Int(look.starters[index]) &- 1].rules {
        let rule = Int(words.startedRules[Int(place)])
        let need = sense.ruleNeeds[rule]
        if need.asksForWord ? record.asksForWord : need.amount >= record.need { continue }
        if need.near > 0 {
          if distance.digit > need.near, distance.asked < need.near {
            distance = (need.near, distanceToDigit(text, at, atMost: need.near))
          }
          guard distance.digit <= need.near else { continue }
        }
        if need.least > 1, !hasCompany(rule, need, at) { continue }
        if need.asksForWord { record.asksForWord = true } else { record.need = need.amount }
      }
    }
    return record.meetsNeed
  }

  /// As many words of the rule as it asks for stand close enough, the one at `at` the last of them.
  private mutating func hasCompany(_ rule: Int, _ need: RuleNeed, _ at: Int) -> Bool {
    if starters[rule].record != record.start || starters[rule].text != texts {
      starters[rule] = Starters(text: texts, record: record.start)
    }
    let count = starters[rule].count
    starters[rule].count = count &+ 1
    starters[rule].last[count % need.least] = at
    guard count &+ 1 >= need.least else { return false }
    let oldest = starters[rule].last[(count &+ 1) % need.least]
    // A position has four bytes at most, and what is dropped none.
    return need.within == 0 || record.hasDropped || at &- oldest <= need.within &* 4
  }

  /// Code points from the one at `at` to the nearest digit, in front or behind; `Int.max` when none
  /// is so near. What is dropped counts for none.
  private func distanceToDigit(
    _ text: UnsafeRawBufferPointer, _ at: Int, atMost limit: Int
  ) -> Int {
    var index = at
    var steps = 0
    while index < text.count, steps <= limit, Int32(text[index]) != terminator {
      let byte = text[index]
      if byte < 0x80 {
        if byte &- 0x30 < 10 { return steps }
        index &+= 1
        steps &+= 1
        continue
      }
      var length = 0
      let flags = table.entry(text, index, &length).flags
      if flags.contains(.digit) { return steps }
      if flags.isDisjoint(with: [.ignorable, .mark]) { steps &+= 1 }
      index &+= max(1, length)
    }
    index = at
    steps = 0
    while index > record.start, steps <= limit {
      let before = table.start(text, before: index) ?? (index &- 1)
      let flags = table.entry(text, before).flags
      if flags.isDisjoint(with: [.ignorable, .mark]) { steps &+= 1 }
      if flags.contains(.digit) { return steps <= limit ? steps : .max }
      index = before
    }
    return .max
  }
}

/// Words of one rule that stand in a record.
struct Starters: BitwiseCopyable {
  /// In which text, and where the record begins.
  var text = -1
  var record = -1
  var count = 0
  /// Where the last few stand.
  var last = InlineArray<8, Int>(repeating: 0)
}
