/// The numbering plans as the judgement asks for them: by country, by neighbourhood, or anywhere.
struct NationalPlans: Sendable {
  /// Countries whose national writing is judged by rules of its own.
  enum Country: Int, CaseIterable, Sendable {
    case russia = 7
    case northAmerica = 1
    case belarus = 375
    case uzbekistan = 998
    case china = 86
    case turkey = 90

    /// Its place among all cases.
    fileprivate var place: Int {
      switch self {
      case .russia: 0
      case .northAmerica: 1
      case .belarus: 2
      case .uzbekistan: 3
      case .china: 4
      case .turkey: 5
      }
    }
  }

  typealias Acceptance = NumberingPlan.Acceptance

  private let plan: NumberingPlan
  /// State behind the calling code, by `Country.allCases`.
  private let states: [NumberingPlan.State?]
  /// Calling codes with the trunk prefix 0 where Russian is read: their numbers need less context.
  private let neighbours: [NumberingPlan.State]
  /// The national numbers of all countries in one (`Patterns/tables/any-country.dfa`).
  ///
  /// To walk the plan of each of some 200 countries for every stretch of digits that begins with a 0
  /// took three quarters of the time of a message of lone digits (1 us for each byte).
  private let anyCountry: NumberingPlan

  init(plan: NumberingPlan, anyCountry: NumberingPlan, regions: [Region]) {
    self.plan = plan
    self.anyCountry = anyCountry
    states = Country.allCases.map { plan.state(behind: $0.rawValue) }
    var near: [Int] = []
    for region in regions {
      if region.trunk.contains(where: { $0.isZero }), region.languages.contains("ru"),
        !near.contains(region.callingCode)
      {
        near.append(region.callingCode)
      }
    }
    neighbours = near.compactMap { plan.state(behind: $0) }
  }

  /// What the plan says of `digits[first...]` as an international number.
  func accepts(international digits: Span<UInt8>, from first: Int) -> Acceptance {
    walk(plan.start, digits, first)
  }

  /// A set bit n: the first n of `digits` are an international mobile number; n up to 31.
  func mobileLengths(international digits: Span<UInt8>) -> UInt32 {
    var state = plan.start
    var lengths: UInt32 = 0
    for index in 0..<min(digits.count, 31) {
      guard let next = plan.step(state, digits[index]) else { break }
      state = next
      if plan.accept(state).isSuperset(of: [.valid, .mobile]) {
        lengths |= 2 << UInt32(truncatingIfNeeded: index)
      }
    }
    return lengths
  }

  /// "+8 916 …" for +7, and "+44 (0)20 …": a trunk prefix that does not belong behind a plus.
  func accepts(plusWithTrunk digits: Span<UInt8>) -> Acceptance? {
    guard digits.count == 11, digits[0] == 8 else { return nil }
    return accepts(national: digits, from: 1, .russia)
  }

  func accepts(national digits: Span<UInt8>, from first: Int, _ country: Country) -> Acceptance {
    guard let state = states[country.place] else { return [] }
    return walk(state, digits, first)
  }

  /// True when the digits have the form of their country's numbers, given out or not: invented
  /// numbers and those kept for films are written with a plus as well.
  func isPlausible(international digits: Span<UInt8>) -> Bool {
    plan.accepts(international: digits).contains(.plausible)
  }

  func acceptsNeighbour(_ digits: Span<UInt8>, from first: Int) -> Acceptance {
    neighbours.reduce(into: Acceptance()) { $0.formUnion(walk($1, digits, first)) }
  }

  /// Whether `digits[first...]` are a number of any country.
  func acceptsAnywhere(_ digits: Span<UInt8>, from first: Int) -> Bool {
    digits.count > first
      && anyCountry.accepts(international: digits.extracting(first...)).contains(.valid)
  }

  /// A set bit n: n digits from `first` on are a number of some country; n up to 31.
  func lengthsAnywhere(_ digits: Span<UInt8>, from first: Int) -> UInt32 {
    var state = anyCountry.start
    var lengths: UInt32 = 0
    var index = first
    while index < digits.count, index &- first < 31,
      let next = anyCountry.step(state, digits[index])
    {
      state = next
      if anyCountry.accept(state).contains(.valid) {
        lengths |= 2 << UInt32(truncatingIfNeeded: index &- first)
      }
      index &+= 1
    }
    return lengths
  }

  @inline(__always)
  private func walk(_ state: NumberingPlan.State, _ digits: Span<UInt8>, _ first: Int) -> Acceptance
  {
    var state = state
    var index = first
    while index < digits.count {
      guard let next = plan.step(state, digits[index]) else { return [] }
      state = next
      index &+= 1
    }
    let acceptance = plan.accept(state)
    return acceptance.contains(.valid) ? acceptance : []
  }
}

extension DialCode {
  /// The trunk prefix 0.
  fileprivate var isZero: Bool {
    let zero: [UInt8] = [0]
    return count == 1 && begins(zero.span)
  }
}
