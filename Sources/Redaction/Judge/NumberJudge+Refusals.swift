// What the judges of numbers have refused.
extension NumberJudge {
  /// Asks the judges once more of every stretch of groups that could be a number.
  ///
  /// - Complexity: linear in the groups; a stretch has at most 19 digits.
  func refusals(
    _ groups: borrowing Store<DigitGroup>, _ digits: borrowing Store<UInt8>,
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ context: RecordContext,
    into refusals: inout Refusals
  ) {
    for first in 0..<groups.count {
      if first > 0, goesOn(into: first, groups, views) { continue }
      var stretch = NumberStretch(first: first, last: first, shape: NumberShape())
      let front = neighbours.front(of: Int(groups[first].firstToken), tokens)
      var last = first
      while last < groups.count {
        let group = groups[last]
        if last > first, group.separator == .first, group.bridge == 0, !group.isSum { break }
        if last > first, group.hasPlus, !group.isSum { break }
        let total = stretch.shape.digits + Int(group.digitCount)
        if total > Self.greatest { break }
        stretch.shape.add(group, isHead: last == first)
        stretch.last = last
        let runsOn = last + 1 < groups.count && goesOn(into: last + 1, groups, views)
        if !runsOn, total >= 5, stretch.shape.isCredible {
          let start = Int(groups[first].firstDigit)
          let values = UnsafeBufferPointer(rebasing: digits.values[start..<start + total])
          let phone = phones.judge(
            stretch, front, values.span, groups, tokens, views, context, neighbours)
          if case .refused(let veto) = phone {
            refusals.add(
              Refusal(
                start: groups[first].start, end: group.end, category: Category.phone.code,
                veto: veto))
          }
          guard cards.possibleLengths(values.span).contains(total) else {
            last += 1
            continue
          }
          if case .refused(let veto) = cards.judge(stretch, front, values.span, groups, views),
            veto != .length
          {
            refusals.add(
              Refusal(
                start: groups[first].start, end: group.end, category: Category.card.code,
                veto: veto))
          }
        }
        last += 1
      }
    }
  }
}
