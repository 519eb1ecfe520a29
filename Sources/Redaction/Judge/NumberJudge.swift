/// Decides which stretches of a run of digit groups are telephone numbers or payment cards.
///
/// Every stretch of groups with 5 to 19 digits is looked at once, so the work is linear in the
/// groups. Stretches that are accepted compete: the better score wins, then the longer one.
struct NumberJudge: Sendable {
  let phones: PhoneJudge
  let cards: CardJudge
  let neighbours: Neighbours

  static let greatest = 19

  /// Adds the accepted candidates; false when the store is full.
  func judge(
    _ groups: borrowing Store<DigitGroup>, _ digits: borrowing Store<UInt8>,
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ context: RecordContext,
    into candidates: inout Store<Candidate>
  ) -> Bool {
    judge(0..<groups.count, groups, digits, tokens, views, context, into: &candidates)
  }

  private func judge(
    _ range: Range<Int>, _ groups: borrowing Store<DigitGroup>, _ digits: borrowing Store<UInt8>,
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ context: RecordContext,
    into candidates: inout Store<Candidate>
  ) -> Bool {
    let end = range.upperBound
    var first = range.lowerBound
    while first < end {
      // The best stretch that begins here or inside it.
      guard
        let best = best(from: first, before: end, above: 0, groups, digits, tokens, views, context)
      else {
        first &+= 1
        continue
      }
      var chosen = best
      var chosenFirst = first
      var cursor = first &+ 1
      while cursor <= chosen.last {
        if let rival = self.best(
          from: cursor, before: end, above: chosen.score, groups, digits, tokens, views, context),
          rival.score > chosen.score
        {
          chosen = rival
          chosenFirst = cursor
        }
        cursor &+= 1
      }
      // A number that has lost its end to a better one may be one without it, as the first of
      // "телефон 466256 8 916 204-57-31". What is left gets shorter each time.
      if first < chosenFirst {
        let known = candidates.count
        guard
          judge(first..<chosenFirst, groups, digits, tokens, views, context, into: &candidates)
        else { return false }
        // "8 916 555 4000 0012 3456 7899": what a card leaves of a telephone number is not shown,
        // nor the country's code in front of a number that is one without it.
        if candidates.count == known, best.category == Category.phone.code,
          chosen.category == Category.card.code || chosen.last == best.last
        {
          chosen.start = best.start
        }
      }
      let candidate = Candidate(
        start: Int32(truncatingIfNeeded: chosen.start),
        end: last(of: groups[chosen.last], tokens, views),
        category: chosen.category, rule: chosen.rule, score: chosen.score, reason: chosen.reason)
      guard candidates.append(candidate) else { return false }
      first = chosen.last &+ 1
    }
    return true
  }

  /// Where an override turns the signs round, the plus stands behind the digits.
  private func last(
    of tail: DigitGroup, _ tokens: borrowing Store<Token>, _ views: borrowing Views
  ) -> Int32 {
    let next = Int(tail.lastToken) &+ 1
    guard views.overrides > 0, next < tokens.count, tokens[next].gap == 0,
      tokens[next].sign == UInt8(ascii: "+")
    else { return tail.end }
    return tokens[next].end
  }

  private struct Choice {
    var last: Int
    var start: Int
    var category: Category.Code
    var rule: UInt16
    var score: Float
    var reason: Reason
  }

  /// The best stretch from `first` on; not to be trusted when its score is no greater than `floor`.
  private func best(
    from first: Int, before end: Int, above floor: Float, _ groups: borrowing Store<DigitGroup>,
    _ digits: borrowing Store<UInt8>,
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ context: RecordContext
  ) -> Choice? {
    let head = groups[first]
    // A number that is written with dashes or dots as one piece is not entered in the middle.
    if first > 0, goesOn(into: first, groups, views) { return nil }
    let start = Int(head.firstDigit)
    let ahead = UnsafeBufferPointer(
      rebasing: digits.values[start..<min(digits.count, start &+ Self.greatest)])
    let cardLengths = cards.possibleLengths(ahead.span)
    // Inside a number that is beyond doubt most groups need no second look.
    let mayBePhone = head.hasPlus || floor < PhoneJudge.greatestWithoutPlus
    guard mayBePhone || !cardLengths.isEmpty else { return nil }
    let front = neighbours.front(of: Int(head.firstToken), tokens)
    let phoneLengths =
      !mayBePhone
      ? LengthSet()
      : views.overrides > 0 || context.isReversed
        // Read from its end, a number begins with any digit.
        ? LengthSet(bits: .max) : phones.possibleLengths(ahead.span, hasPlus: head.hasPlus, front)
    var lengths = phoneLengths
    lengths.formUnion(cardLengths)
    guard reaches(lengths, from: first, before: end, groups) else { return nil }
    var stretch = NumberStretch(first: first, last: first, shape: NumberShape())
    let greatest = min(Self.greatest, lengths.greatest)
    var best: Choice?
    var last = first
    while last < end {
      let group = groups[last]
      if last > first, beginsAnew(group) { break }
      let total = stretch.shape.digits &+ Int(group.digitCount)
      if total > greatest { break }
      stretch.shape.add(group, isHead: last == first)
      stretch.last = last
      // Broken up, it is a whole number of eleven digits or less, or nothing.
      let isBroken = stretch.shape.isBroken
      if isBroken,
        total > PhoneJudge.greatestBroken
          || phones.isTooBroken(stretch.shape, head, context)
      {
        break
      }
      let next = last &+ 1
      if total >= 5, lengths.contains(total),
        stretch.shape.isCredible, next == groups.count || !goesOn(into: next, groups, views)
      {
        let values = UnsafeBufferPointer(rebasing: digits.values[start..<start &+ total])
        if phoneLengths.contains(total), !isBroken || total >= PhoneJudge.leastBroken,
          let verdict = phones.judge(
            stretch, front, values.span, groups, tokens, views, context, neighbours
          ).verdict,
          best.map({ verdict.score >= $0.score }) ?? true
        {
          best = Choice(
            last: last, start: verdict.start, category: Category.phone.code, rule: verdict.rule,
            score: verdict.score, reason: verdict.reason)
        }
        if cardLengths.contains(total),
          let verdict = cards.judge(stretch, front, values.span, groups, views).verdict,
          best.map({
            // Of two that pass the check the longer one: the shorter does so by chance.
            verdict.score > $0.score
              || (verdict.score == $0.score && $0.category == Category.card.code)
          }) ?? true
        {
          best = Choice(
            last: last, start: verdict.start, category: Category.card.code, rule: verdict.rule,
            score: verdict.score, reason: verdict.reason)
        }
      }
      last &+= 1
    }
    return best
  }

  /// Nothing joins the group to the one before.
  private func beginsAnew(_ group: DigitGroup) -> Bool {
    !group.isSum && (group.hasPlus || (group.separator == .first && group.bridge == 0))
  }

  /// Whether a stretch from `first` on has one of these lengths: asked before its shape is known, which
  /// most stretches of a list of figures need not be.
  private func reaches(
    _ lengths: LengthSet, from first: Int, before end: Int,
    _ groups: borrowing Store<DigitGroup>
  ) -> Bool {
    let greatest = min(Self.greatest, lengths.greatest)
    var total = 0
    var index = first
    while index < end {
      let group = groups[index]
      if index > first, beginsAnew(group) { return false }
      total &+= Int(group.digitCount)
      if total > greatest { return false }
      if total >= 5, lengths.contains(total) { return true }
      index &+= 1
    }
    return false
  }

  /// Whether group `index` goes on with what the group before it has begun: they touch, or only a dash
  /// or a dot stands between. Chinese figures in a row are one number as well.
  func goesOn(
    into index: Int, _ groups: borrowing Store<DigitGroup>, _ views: borrowing Views
  ) -> Bool {
    let group = groups[index]
    let before = groups[index &- 1]
    guard group.separator == .tight || group.separator == .none else { return false }
    if group.isWords || before.isWords {
      return group.separator == .none && group.isWords && before.isWords
        && views.traits[Int(group.start)].contains(.han)
        && views.traits[Int(before.start)].contains(.han)
    }
    return !isShortcut(groups, index, views)
  }

  /// A dash between two whole numbers joins nothing, nor does a dot beside one: it ends a sentence.
  private func isShortcut(
    _ groups: borrowing Store<DigitGroup>, _ index: Int, _ views: borrowing Views
  ) -> Bool {
    let left = groups[index &- 1].digitCount
    let right = groups[index].digitCount
    if right >= 10 && left >= 5 { return true }
    return groups[index].joint == UInt8(ascii: ".") && (left >= 10 || right >= 10)
  }
}
