/// Decides which stretches of a run of digit groups are telephone numbers or payment cards.
///
/// Every stretch of groups with 5 to 19 digits is looked at once, so the work is linear in the
/// groups. Stretches that are accepted compete: the better score wins, then the longer one.
struct NumberJudge: Sendable {
  let phones: PhoneJudge
  let cards: CardJudge
  let neighbours: Neighbours

  private static let greatest = 19

  /// Adds the accepted candidates; false when the store is full.
  func judge(
    _ groups: borrowing Store<DigitGroup>, _ digits: borrowing Store<UInt8>,
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ context: RecordContext,
    into candidates: inout Store<Candidate>
  ) -> Bool {
    var first = 0
    while first < groups.count {
      // The best stretch that begins here or inside it.
      guard let best = best(from: first, groups, digits, tokens, views, context) else {
        first &+= 1
        continue
      }
      var chosen = best
      var cursor = first &+ 1
      while cursor <= chosen.last {
        if let rival = self.best(from: cursor, groups, digits, tokens, views, context),
          rival.score > chosen.score
        {
          chosen = rival
        }
        cursor &+= 1
      }
      let start = chosen.start
      let candidate = Candidate(
        start: Int32(truncatingIfNeeded: start), end: groups[chosen.last].end,
        category: chosen.category, rule: chosen.rule, score: chosen.score, reason: chosen.reason)
      guard candidates.append(candidate) else { return false }
      first = chosen.last &+ 1
    }
    return true
  }

  private struct Choice {
    var last: Int
    var start: Int
    var category: Category.Code
    var rule: UInt16
    var score: Float
    var reason: Reason
  }

  private func best(
    from first: Int, _ groups: borrowing Store<DigitGroup>, _ digits: borrowing Store<UInt8>,
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ context: RecordContext
  ) -> Choice? {
    let head = groups[first]
    // A number that is written with dashes or dots as one piece is not entered in the middle.
    if head.separator == .tight || head.separator == .none, !head.isWords {
      if first > 0, !groups[first &- 1].isWords, !isShortcut(groups, first, views) { return nil }
    }
    var shape = NumberShape()
    var best: Choice?
    var last = first
    while last < groups.count {
      let group = groups[last]
      if last > first, group.separator == .first || group.hasPlus { break }
      let total = shape.digits &+ Int(group.digitCount)
      if total > Self.greatest { break }
      shape.add(group, isHead: last == first)
      let next = last &+ 1
      let runsOn =
        next < groups.count && !groups[next].isWords
        && (groups[next].separator == .tight || groups[next].separator == .none)
        && !isShortcut(groups, next, views)
      if !runsOn, total >= 5 {
        let stretch = NumberStretch(first: first, last: last, shape: shape)
        let start = Int(head.firstDigit)
        let values = UnsafeBufferPointer(rebasing: digits.values[start..<start &+ total])
        if let verdict = phones.judge(
          stretch, values.span, groups, tokens, views, context, neighbours),
          best.map({ verdict.score >= $0.score }) ?? true
        {
          best = Choice(
            last: last, start: verdict.start, category: Category.phone.code, rule: verdict.rule,
            score: verdict.score, reason: verdict.reason)
        }
        if total >= 13,
          let verdict = cards.judge(
            stretch, values.span, groups, tokens, views, context, neighbours),
          best.map({ verdict.score > $0.score }) ?? true
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

  /// A dash between two whole numbers joins nothing, nor does a dot beside one: it ends a sentence.
  private func isShortcut(
    _ groups: borrowing Store<DigitGroup>, _ index: Int, _ views: borrowing Views
  ) -> Bool {
    guard index > 0 else { return false }
    let left = groups[index &- 1].digitCount
    let right = groups[index].digitCount
    if right >= 10 && left >= 5 { return true }
    return groups[index].joint == UInt8(ascii: ".") && (left >= 10 || right >= 10)
  }
}

/// The groups `first...last` of a record as one number.
struct NumberStretch {
  var first: Int
  var last: Int
  var shape: NumberShape
}

/// How a number is written: what tells a telephone number from a list of sizes.
struct NumberShape {
  private(set) var digits = 0
  private(set) var groups = 0
  /// Sizes of the first eight groups, four bits each, the first group lowest.
  private(set) var sizes: UInt64 = 0
  private(set) var largest = 0
  private(set) var singles = 0
  private(set) var hidden = 0
  private(set) var words = 0
  private(set) var hasPlus = false
  private(set) var loose = 0
  private(set) var newlines = 0
  private(set) var fillers = 0
  private(set) var units = 0
  private(set) var blanks = 0
  private(set) var tight = 0
  private(set) var brackets = 0
  /// Times (08:16) and dates (04.08.20): pairs of groups joined by a colon, triples joined by dots.
  private(set) var times = 0
  private(set) var dates = 0
  private var pair = 0
  /// Groups set apart by slashes or commas, as alternatives and lists are.
  private(set) var listed = 0

  mutating func add(_ group: DigitGroup, isHead: Bool) {
    let size = Int(group.digitCount)
    digits &+= size
    if groups < 16 { sizes |= UInt64(min(size, 15)) << UInt64(groups &* 4) }
    groups &+= 1
    largest = max(largest, size)
    if size == 1 { singles &+= 1 }
    if group.isHidden { hidden &+= 1 }
    if group.isWords { words &+= 1 }
    if group.hasBracket { brackets &+= 1 }
    if isHead {
      hasPlus = group.hasPlus
      pair = size <= 2 ? 1 : 0
      return
    }
    if group.sign == UInt8(ascii: "/") || group.sign == UInt8(ascii: ",") { listed &+= 1 }
    if group.joint == UInt8(ascii: ":"), size == 2 { times &+= 1 }
    let isJoined = group.joint == UInt8(ascii: ".") || group.joint == UInt8(ascii: "/")
    if isJoined, pair == 2, size == 2 || size == 4 { dates &+= 1 }
    pair = size <= 2 ? (isJoined ? pair &+ 1 : 1) : 0
    switch group.separator {
    case .loose: loose &+= 1
    case .newline: newlines &+= 1
    case .word: fillers &+= 1
    case .unit: units &+= 1
    case .blank, .plain: blanks &+= 1
    case .tight, .none: tight &+= 1
    case .first: break
    }
  }

  /// Only blanks, dashes, dots and brackets between the groups.
  var isPlain: Bool { loose == 0 && newlines == 0 && fillers == 0 && units == 0 }

  func size(_ index: Int) -> Int { index < 16 ? Int(sizes >> UInt64(index &* 4) & 15) : 0 }

  /// True when the groups' borders include one after `count` digits.
  func hasBorder(after count: Int) -> Bool {
    var sum = 0
    for index in 0..<min(groups, 16) {
      sum &+= size(index)
      if sum == count { return true }
      if sum > count { return false }
    }
    return false
  }
}
