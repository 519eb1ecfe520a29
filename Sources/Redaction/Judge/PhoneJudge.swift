/// Decides whether a stretch of digit groups is a telephone number.
///
/// A number is judged by its plan (is there such a number at all), by the way it is written (the
/// groups people write numbers in, or the lengths people go to in hiding one), and by the words
/// beside it. Bare digits of national length need words; whatever was hidden needs none.
struct PhoneJudge: Sendable {
  /// The catalog's indices of the rules that this judge speaks for.
  struct Rules: Sendable {
    var international: UInt16
    var national: UInt16
    var local: UInt16
  }

  typealias Verdict = (start: Int, rule: UInt16, score: Float, reason: Reason)

  let plans: NationalPlans
  let formats: PhoneFormats
  let rules: Rules
  let allowed: AllowedPhones

  /// The digits of a number that other words, letters or sums break up; see `broken`.
  static let leastBroken = 10
  static let greatestBroken = 11

  /// The best score of a number without a plus; `verdict` gives no greater one.
  static let greatestWithoutPlus: Float = 0.94

  /// The most digits that a telephone number may have, its prefixes included.
  static let greatest = 17

  /// Whether one stretch is a telephone number, and why not.
  ///
  /// - Complexity: constant; at most 19 digits, once for each region asked.
  func judge(
    _ stretch: NumberStretch, _ front: NumberFront, _ digits: Span<UInt8>,
    _ groups: borrowing Store<DigitGroup>, _ tokens: borrowing Store<Token>,
    _ views: borrowing Views, _ context: RecordContext, _ neighbours: Neighbours
  ) -> Judgement {
    let shape = stretch.shape
    let mayTurn = views.overrides > 0 || context.isReversed
    guard digits.count <= Self.greatest else { return .refused(.length) }
    let head = groups[stretch.first]
    let tail = groups[stretch.last]
    if shape.isBroken {
      return broken(stretch, digits, head, tail, front, context).map { .accepted($0) }
        ?? .refused(.words)
    }
    if isCounting(digits, shape), context.firstCall < 0 { return .refused(.counting) }
    if isRound(digits, shape) { return .refused(.roundAmounts) }
    // Whoever is asked to dial it will not mind how it is written.
    let isAsked = context.lastCall > tail.lastToken && digits.count == 11 && digits[0] == 8
    let isHidden = shape.hidden > 0 || shape.fillers > 0
    if touches(head, tail, views, tokens, neighbours), !isHidden, !isAsked {
      return .refused(.touchesLetter)
    }
    let habits = formats.habits(of: shape.sizes)
    let writing = Writing(shape: shape, isHidden: isHidden, habits: habits)
    var start = Int(head.start)
    if head.hasPlus {
      start = plusStart(head, tokens)
    } else if head.hasBracket {
      start = bracketStart(head, tokens)
    }
    var found = verdict(
      digits, writing, shape, front, context,
      isAlone: context.words == 0 || (context.words == 1 && shape.words == 0), isAsked: isAsked)
    if found == nil, mayTurn, digits.count <= 15 {
      // An override makes the reader see the digits in the other order, or the text tells to.
      var reversed = InlineArray<15, UInt8>(repeating: 0)
      for index in 0..<digits.count { reversed[index] = digits[digits.count &- 1 &- index] }
      found = verdict(
        reversed.span.extracting(0..<digits.count),
        Writing(shape: shape, isHidden: true, habits: habits), shape, front, context,
        isAlone: false, isAsked: false)
    }
    guard let (score, rule, reason) = found else { return .refused(.unproven) }
    if reason == .formatted, digits.count == 10, !shape.hasPlus,
      isPartOfList(stretch, groups)
    {
      return .refused(.list)
    }
    if digits.count == 10, digits[0] != 0 { start = eightStart(head, start, tokens, views) }
    if !isAsked, shape.times > 0 || shape.dates > 0, shape.singles < shape.groups, !shape.hasPlus,
      shape.words &* 2 < shape.groups
    {
      return .refused(.date)
    }
    if let veto = veto(
      digits[0] == 8 && digits.count == 11 && shape.groups == 1 ? front.next : front.close,
      neighbours.after(Int(tail.lastToken), tokens), shape, writing, digits.count,
      calledLater: context.lastCall > tail.lastToken)
    {
      return .refused(veto)
    }
    if !isHidden, !shape.hasPlus, context.lastCall <= tail.lastToken,
      neighbours.namesOrder(behind: Int(tail.lastToken), tokens)
    {
      return .refused(.orderLabel)
    }
    if allowed.contains(digits) { return .refused(.allowed) }
    if !isHidden, !shape.hasPlus, context.lastCall < 0,
      neighbours.isThing(before: Int(head.firstToken), tokens, views)
    {
      return .refused(.thing)
    }
    return .accepted((start, rule, score, reason))
  }

  private func verdict(
    _ digits: Span<UInt8>, _ writing: Writing, _ shape: NumberShape, _ front: NumberFront,
    _ context: RecordContext, isAlone: Bool, isAsked: Bool
  ) -> (Float, UInt16, Reason)? {
    let count = digits.count
    let before = front.before
    if shape.hasPlus {
      guard count >= 8, shape.groups <= 8 || writing.isLikely else { return nil }
      if plans.accepts(international: digits, from: 0) != [] {
        return (0.98, rules.international, .international)
      }
      if let trunk = plans.accepts(plusWithTrunk: digits), trunk != [] {
        return (0.95, rules.international, .international)
      }
      // A plus with as many digits as its country takes is meant as a number, mistyped or not.
      if count >= 10, count <= 14, writing.isWhole || shape.loose > 0,
        plans.isPlausible(international: digits)
      {
        return (0.75, rules.international, .international)
      }
      return nil
    }
    let isLabelled = !before.isDisjoint(with: [.phoneLabel, .messenger, .messengerWeak])
    let isCalled = context.firstCall >= 0
    let hasContext = isLabelled || isCalled || isAlone
    // "номер" alone labels orders as well, and dashes and dots part sizes somewhere in a message that
    // asks for a call.
    let isMarked =
      (isCalled && shape.tight == 0)
      || (isLabelled && !(before.contains(.numberLabel) && !before.contains(.messenger)))
    let reason: Reason =
      writing.isHidden ? .hidden : isLabelled ? .labelled : isCalled ? .calledFor : .formatted
    // Trunk prefix 8 of Russia and Kazakhstan, or the country code without its plus.
    if count == 11, digits[0] == 8 || digits[0] == 7 {
      let kind = plans.accepts(national: digits, from: 1, .russia)
      let isTold =
        kind.contains(.mobile)
        && ((hasContext && (writing.isTold || isAsked))
          || (writing.isSpread && shape.tight == 0 && shape.newlines == 0))
      if kind != [], writing.isLikely || writing.isCanonical(.trunk) || isTold {
        if digits[0] == 8 || kind.contains(.mobile) || hasContext || writing.groups > 2 {
          return (
            Self.greatestWithoutPlus, rules.national, writing.isHidden ? .hidden : .trunkPrefix
          )
        }
      }
      if digits[1] == 0, plans.accepts(national: digits, from: 2, .belarus) != [],
        writing.isLikely || writing.isWhole
      {
        return (0.88, rules.national, .trunkPrefix)
      }
    }
    if count == 10,
      let found = tenDigits(
        digits, writing, context, hasContext,
        before.contains(.phoneLabel) && !before.contains(.numberLabel),
        isMarked: isMarked, reason)
    {
      return found
    }
    if let found = national(
      digits, writing, context, hasContext,
      before.contains(.phoneLabel) && !before.contains(.numberLabel),
      isMarked: isMarked, reason)
    {
      return found
    }
    // Numbers abroad dialled with 00, 810 or 011.
    if count >= 12, digits[0] == 0, digits[1] == 0,
      plans.accepts(international: digits, from: 2) != [], writing.isWhole
    {
      return (0.85, rules.international, .international)
    }
    // The international number without its plus: with words beside it, or formatted.
    if count >= 11, writing.isWhole || writing.isLikely,
      hasContext || writing.isHidden || writing.isDigitByDigit,
      plans.accepts(international: digits, from: 0).contains(.mobile)
    {
      return (0.8, rules.international, reason)
    }
    let next = front.next
    let isNamed = next.contains(.phoneLabel) && !next.contains(.numberLabel)
    if (5...7).contains(count), !next.isDisjoint(with: [.phoneLabel, .callVerb]),
      writing.isLocal(isLabelled: isNamed || (next.contains(.callVerb) && count == 7))
    {
      return (0.7, rules.local, .local)
    }
    return nil
  }

  /// Labels and units that make another thing of the number. Without effect on what was hidden.
  private func veto(
    _ before: WordClass, _ behind: WordClass, _ shape: NumberShape, _ writing: Writing,
    _ count: Int, calledLater: Bool
  ) -> Veto? {
    if shape.hasPlus || writing.isHidden || calledLater { return nil }
    // Digit by digit: nobody writes the number of an order so, and it counts as hidden.
    if shape.singles == shape.groups, count >= 10 { return nil }
    if before.contains(.orderLabel), !before.contains(.callVerb),
      !(shape.groups >= 4 && writing.isCanonical(.trunk) && count == 11)
    {
      return .orderLabel
    }
    if behind.contains(.unit), !(shape.groups == 1 && count == 11),
      !(shape.groups >= 4 && count >= 10 && writing.isHabit)
    {
      return .unit
    }
    return nil
  }

  /// An ASCII letter or an underscore that touches the digits makes them part of a name, unless it
  /// is the label itself ("tel8…") or a word that spells digits.
  private func touches(
    _ head: DigitGroup, _ tail: DigitGroup, _ views: borrowing Views,
    _ tokens: borrowing Store<Token>, _ neighbours: Neighbours
  ) -> Bool {
    let start = Int(head.start)
    let end = Int(tail.end)
    if start > 0, isName(views.folded[start &- 1]) {
      let index = Int(head.firstToken) &- 1
      let classes = index >= 0 ? neighbours.classes(tokens[index]) : []
      if classes.isDisjoint(with: [.phoneLabel, .messenger, .callVerb]) { return true }
    }
    return end < views.count && isName(views.folded[end])
  }

  private func isName(_ sign: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign) || sign == UInt8(ascii: "_")
      || sign == UInt8(ascii: "@")
  }

  private func plusStart(_ head: DigitGroup, _ tokens: borrowing Store<Token>) -> Int {
    var index = Int(head.firstToken) &- 1
    while index >= 0, Int(head.firstToken) &- index <= 3 {
      let token = tokens[index]
      if token.kind == .word || token.sign == UInt8(ascii: "+") { return Int(token.start) }
      index &-= 1
    }
    return Int(head.start)
  }

  private func bracketStart(_ head: DigitGroup, _ tokens: borrowing Store<Token>) -> Int {
    let index = Int(head.firstToken) &- 1
    guard index >= 0, tokens[index].kind == .sign, tokens[index].sign == UInt8(ascii: "(") else {
      return Int(head.start)
    }
    return Int(tokens[index].start)
  }
}
