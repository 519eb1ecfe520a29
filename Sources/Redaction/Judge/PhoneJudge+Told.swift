// Numbers that are told in a sentence, dressed up as something else, or counted.
extension PhoneJudge {
  /// Groups with amounts, letters, sums or other words between: a telephone number only when the whole
  /// of it is one of Russia or Kazakhstan, or a mobile one of China, and the text asks to call.
  func broken(
    _ stretch: NumberStretch, _ digits: Span<UInt8>, _ head: DigitGroup, _ tail: DigitGroup,
    _ front: NumberFront, _ context: RecordContext
  ) -> Verdict? {
    let shape = stretch.shape
    // Figures are told over other words, number words are not: the sense does not look that far.
    guard shape.bridges == 0 || shape.words == 0 else { return nil }
    let isCalled = context.lastCall > tail.lastToken
    let habits = formats.habits(of: shape.sizes)
    // Nothing below takes any other.
    guard isCalled || !habits.isDisjoint(with: [.trunk, .area, .china]) else { return nil }
    let isTrunk =
      digits.count == Self.greatestBroken && (digits[0] == 8 || digits[0] == 7)
      && plans.accepts(national: digits, from: 1, .russia).contains(.mobile)
    let isChinese =
      digits.count == 11 && context.han > 0
      && plans.accepts(national: digits, from: 0, .china).contains(.mobile)
    // Without its prefix only to somebody who is asked to dial it.
    let isArea =
      digits.count == Self.leastBroken && digits[0] == 9 && context.lastCall > tail.lastToken
      && plans.accepts(national: digits, from: 0, .russia).contains(.mobile)
    guard isTrunk || isChinese || isArea, !allowed.contains(digits) else { return nil }
    let start = Int(head.start)
    let isCanonical = habits.contains(isTrunk ? .trunk : isArea ? .area : .china)
    if shape.bridges == 0, isCalled, !isArea { return (start, rules.national, 0.7, .calledFor) }
    // Four groups and more as people group a number: not by chance, and not with units.
    guard isCalled || shape.units == 0, isCanonical,
      shape.groups >= (isCalled ? 2 : isTrunk ? 4 : 3)
    else { return nil }
    if isTrunk, shape.letters > 0 || shape.sums > 0 {
      return (start, rules.national, 0.75, .formatted)
    }
    // Words of any kind between figures: only with a word that asks for a number. The sense looks for
    // that word, too, and for as many digits.
    guard shape.words == 0, shape.hidden == 0, shape.loose == 0, shape.letters == 0, shape.sums == 0
    else {
      return nil
    }
    let isNamed = !front.before.isDisjoint(with: [.phoneLabel, .numberLabel])
    guard isNamed || context.firstCall >= 0 else { return nil }
    return (start, rules.national, 0.65, .labelled)
  }

  /// Whether groups that begin with `head` are more than `broken` takes: unless the text asks to call
  /// later on, they have to follow a habit of grouping.
  func isTooBroken(_ shape: NumberShape, _ head: DigitGroup, _ context: RecordContext) -> Bool {
    shape.groups > formats.greatestGroups && context.lastCall <= head.lastToken
  }

  /// "890 920 950 1020 1150": nothing but blanks within, and more figures beside it. Without a word that
  /// speaks for a telephone it is a list.
  func isPartOfList(_ stretch: NumberStretch, _ groups: borrowing Store<DigitGroup>) -> Bool {
    guard stretch.shape.groups > 1, stretch.shape.blanks == stretch.shape.groups &- 1,
      stretch.shape.brackets == 0, stretch.shape.singles < stretch.shape.groups
    else { return false }
    if groups[stretch.first].separator == .blank { return true }
    let next = stretch.last &+ 1
    return next < groups.count && groups[next].separator == .blank
  }

  /// "раз, два, три, четыре …": figures one by one in their order are a rhyme, not a number. Nearly all
  /// of them: "… 123 45 67" at a number's end are in order, too.
  func isCounting(_ digits: Span<UInt8>, _ shape: NumberShape) -> Bool {
    guard shape.singles == shape.groups, digits.count >= 7 else { return false }
    // So long a series leaves out two digits at most: the middle ones belong to it.
    let middle = digits.count / 2
    guard
      digits[middle] == digits[middle &- 1] &+ 1 || digits[middle] &+ 1 == digits[middle &- 1]
    else { return false }
    var up = 1
    var down = 1
    var longest = 1
    var index = 1
    while index < digits.count {
      up = digits[index] == digits[index &- 1] &+ 1 ? up &+ 1 : 1
      down = digits[index] &+ 1 == digits[index &- 1] ? down &+ 1 : 1
      longest = max(longest, up, down)
      index &+= 1
    }
    return longest >= 7 && longest &+ 2 >= digits.count
  }

  /// "двести, триста, пятьсот": round hundreds, one by one, are amounts.
  func isRound(_ digits: Span<UInt8>, _ shape: NumberShape) -> Bool {
    guard shape.words == shape.groups, shape.groups > 1, digits.count == shape.groups &* 3 else {
      return false
    }
    for index in 0..<digits.count where index % 3 != 0 && digits[index] != 0 { return false }
    return true
  }

  /// "В 916 …": a lone В in front of a number without its prefix is the eight.
  func eightStart(
    _ head: DigitGroup, _ start: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Int {
    var index = Int(head.firstToken) &- 1
    // A dash or a bracket may stand between.
    if index > 0, tokens[index].kind == .sign, tokens[index].sign != UInt8(ascii: "+") {
      index &-= 1
    }
    guard index >= 0, tokens[index].kind == .word, tokens[index].end &- tokens[index].start == 1,
      tokens[Int(head.firstToken)].gap < 2
    else { return start }
    let position = Int(tokens[index].start)
    guard views.digit[position] == UInt8(ascii: "8"), views.traits[position].contains(.upper) else {
      return start
    }
    return position
  }
}
