/// A number in pieces: its digits, and how they lie in the messages.
struct SplitNumber {
  private static let greatest = 19

  private(set) var digits = 0
  private(set) var hasPlus = false
  /// Some of it is written in look-alike letters or styled digits.
  private(set) var isHidden = false
  private(set) var isWords = false
  private var hasBracket = false
  private var values = InlineArray<19, UInt8>(repeating: 0)
  /// Sizes of the groups, as ``NumberShape`` has them.
  private var sizes: UInt64 = 0
  private var groups = 0
  /// Digits in each message but those before the number, the current one last.
  private var counts = InlineArray<4, Int>(repeating: 0)

  init(_ candidate: Candidate, _ seams: Seams, _ scanner: borrowing Scanner) {
    for index in 0..<scanner.groups.count {
      let group = scanner.groups[index]
      guard group.start < candidate.end, group.end > candidate.start else { continue }
      if groups == 0 {
        hasPlus = group.hasPlus
        hasBracket = group.hasBracket
      }
      if group.isHidden { isHidden = true }
      if group.isWords { isWords = true }
      for place in 0..<Int(group.digitCount) where digits &+ place < Self.greatest {
        values[digits &+ place] = scanner.digits[Int(group.firstDigit) &+ place]
      }
      digits &+= Int(group.digitCount)
      if groups < 16 { sizes |= UInt64(min(Int(group.digitCount), 15)) << UInt64(groups &* 4) }
      groups &+= 1
    }
    for position in Int(candidate.start)..<Int(candidate.end)
    where scanner.views.digit[position] != 0 {
      var message = 0
      while message < seams.count, position >= Int(seams[message]) { message &+= 1 }
      counts[message] &+= 1
    }
  }

  /// Whether the digits tell by themselves, without a word, that they are one telephone number.
  ///
  /// Prices, sizes and articles one after the other make a number of some country as often as not:
  /// of 200,000 messages of that kind, put together at random, the rules for one message took one in
  /// 14 for the end of a telephone number. Mobile numbers behind a trunk prefix, or in the groups in
  /// which they are read out, are left.
  ///
  /// - Parameter isNamed: whether the messages speak of a number at all.
  func isEvident(_ judge: borrowing PhoneJudge, isNamed: Bool) -> Bool {
    guard digits <= 15 else { return false }
    let all = values.span.extracting(0..<digits)
    let plans = judge.plans
    let habits = judge.formats.habits(of: sizes)
    func accepts(_ country: NationalPlans.Country, from first: Int) -> Bool {
      plans.accepts(national: all, from: first, country).contains(.mobile)
    }
    if digits == 10, isNamed || hasBracket, habits.contains(.america),
      plans.accepts(national: all, from: 0, .northAmerica) != []
    {
      return true
    }
    switch (digits, values[0]) {
    case (11, 7), (11, 8): return accepts(.russia, from: 1)
    case (11, 0): return accepts(.turkey, from: 1)
    case (10, 0): return plans.acceptsNeighbour(all, from: 1).contains(.mobile)
    case (11, 1): return accepts(.china, from: 0) && habits.contains(.china)
    case (10, 9): return accepts(.russia, from: 0) && habits.contains(.area)
    case (12, 9), (12, 3): return plans.accepts(international: all, from: 0).contains(.mobile)
    default: return false
    }
  }

  /// Sixteen digits, in each message a multiple of four.
  var isInFours: Bool {
    guard digits == 16 else { return false }
    for index in 0..<4 where counts[index] % 4 != 0 { return false }
    return true
  }
}
