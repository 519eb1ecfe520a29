internal import PCRE2

/// Runs the patterns of the rules whose triggers stand in the record, near where they stand.
///
/// One a worker. Patterns are compiled when the first worker needs them, since most flows need few.
///
/// Not thread-safe.
struct RuleRunner: ~Copyable {
  private let rules: [CompiledRule]
  /// Position in `rules` of a rule by its catalog index; -1 for rules without a pattern.
  private let slots: [Int]
  private let untriggered: [Int]
  private let cache: PatternCache
  /// By slot: what this worker has had from the cache.
  private var patterns: [RunnablePattern?]
  /// By slot: positions before this have been searched in the record at hand.
  private var searched: [Int]
  /// By slot: hits in the record at hand, and where the last few stand.
  private var hitCounts: [Int]
  private var lastHits: [Int32]
  /// By slot: as many hits as the rule asks for stand in the record.
  private var isArmed: [Bool]
  private var scratch: Scratch
  private var budget: TimeBudget
  private let profiler: Profiler?

  /// Why a record could not be scanned, and which rule was at work.
  struct Failure {
    enum Cause {
      case engine(MatchError)
      case budget
    }

    var cause: Cause
    /// Index into the catalog's rules.
    var rule: UInt16
  }

  /// What the checks have refused, while somebody listens.
  var refused: Refusals?

  /// A pattern of a rule may have few named groups; the engine needs room for the most.
  static let greatestGroups = 16

  init(
    _ rules: [CompiledRule], cache: PatternCache, catalogCount: Int, engine: Engine,
    profiler: Profiler? = nil
  ) throws(MatchError) {
    self.profiler = profiler
    self.rules = rules
    self.cache = cache
    var slots = [Int](repeating: -1, count: catalogCount)
    for (slot, rule) in rules.enumerated() { slots[Int(rule.index)] = slot }
    self.slots = slots
    untriggered = rules.indices.filter { rules[$0].isUntriggered }
    patterns = rules.map { _ in nil }
    searched = rules.map { _ in 0 }
    hitCounts = rules.map { _ in 0 }
    lastHits = [Int32](repeating: 0, count: rules.count * Trigger.leastLimit)
    isArmed = rules.map { _ in false }
    // The interpreter counts steps that machine code does not: its limit is higher for the same
    // patterns, and `--jit=off` is asked for by hosts that accept slower matching.
    scratch = try Scratch(
      groups: Self.greatestGroups,
      limits: engine == .jit ? Limits() : Limits(match: 50_000, depth: 10_000, heapKiB: 8192),
      engine: engine == .jit ? .required : .off)
    // The interpreter is ten times as slow, and asked for by hosts that know it.
    budget = TimeBudget(milliseconds: engine == .jit ? 50 : 500)
  }

  /// Adds the candidates of all rules whose triggers are in `hits`; a failure says which rule could
  /// not be run, and then the record counts as not scanned.
  ///
  /// - Parameter hasNumberWord: whether a number word stands in the record.
  /// - Complexity: for each rule linear in the positions near its triggers: no position is searched
  ///   twice for one rule.
  mutating func run(
    _ hits: borrowing Store<TriggerHit>, _ views: borrowing Views, hasNumberWord: Bool,
    into candidates: inout Store<Candidate>
  ) -> Failure? {
    if hits.isEmpty, untriggered.isEmpty { return nil }
    budget.restart()
    for index in 0..<hits.count {
      let slot = slots[Int(hits[index].rule)]
      guard slot >= 0 else { continue }
      searched[slot] = 0
      hitCounts[slot] = 0
      isArmed[slot] = false
    }
    for index in 0..<hits.count {
      let slot = slots[Int(hits[index].rule)]
      if slot >= 0, !isArmed[slot], isNearDigit(slot, hits[index], views) {
        arm(slot, hits[index].position)
      }
    }
    for index in 0..<hits.count {
      let hit = hits[index]
      let slot = slots[Int(hit.rule)]
      guard slot >= 0, isArmed[slot], rules[slot].digits <= views.digits,
        hasCompany(slot, views, hasNumberWord), isNearDigit(slot, hit, views)
      else { continue }
      let from = max(searched[slot], Int(hit.position) &- rules[slot].before)
      let limit = min(Int(hit.last) &+ rules[slot].after, views.count)
      guard from <= limit else { continue }
      let began = profiler?.now
      if let failure = search(slot, from, limit, views, &candidates) { return failure }
      if let profiler, let began { profiler.count(search: rules[slot].index, since: began) }
      searched[slot] = limit &+ 1
    }
    for slot in untriggered {
      if let failure = search(slot, 0, views.count, views, &candidates) { return failure }
    }
    return nil
  }

  /// Takes in a hit of the rule.
  private mutating func arm(_ slot: Int, _ position: Int32) {
    let least = rules[slot].least
    let count = hitCounts[slot]
    hitCounts[slot] = count &+ 1
    lastHits[slot &* Trigger.leastLimit &+ count % least] = position
    guard count &+ 1 >= least else { return }
    // The oldest of the last few stands in the place that the next one takes.
    let oldest = lastHits[slot &* Trigger.leastLimit &+ (count &+ 1) % least]
    isArmed[slot] = rules[slot].within == 0 || Int(position &- oldest) <= rules[slot].within
  }

  private func hasCompany(
    _ slot: Int, _ views: borrowing Views, _ hasNumberWord: Bool
  ) -> Bool {
    switch rules[slot].beside {
    // A letter has been asked for where the digits stand.
    case .none, .letter: true
    case .number: hasNumberWord || views.digits > 0
    case .numberWord: hasNumberWord
    }
  }

  /// Whether a digit stands near the hit, where the rule asks for that.
  private func isNearDigit(_ slot: Int, _ hit: TriggerHit, _ views: borrowing Views) -> Bool {
    let near = rules[slot].near
    if near == 0 { return true }
    let position = Int(hit.position)
    for index in max(0, position &- near)...min(views.count &- 1, position &+ near)
    where views.traits[index].contains(.digit) {
      return true
    }
    return false
  }

  private mutating func search(
    _ slot: Int, _ from: Int, _ limit: Int, _ views: borrowing Views,
    _ candidates: inout Store<Candidate>
  ) -> Failure? {
    let index = rules[slot].index
    if budget.isSpent(searching: limit &- from) { return Failure(cause: .budget, rule: index) }
    let runnable: RunnablePattern
    if let known = patterns[slot] {
      runnable = known
    } else {
      guard let compiled = try? cache.pattern(slot, of: rules[slot]) else {
        // The loader compiles every pattern once; only memory can be short here.
        return Failure(cause: .engine(.noMemory), rule: index)
      }
      patterns[slot] = compiled
      runnable = compiled
    }
    let signs: UnsafeBufferPointer<UInt8> =
      switch rules[slot].view {
      case .canonical: views.canonical.values
      case .folded: views.folded.values
      case .skeleton: views.skeleton.values
      }
    var start = from
    do throws(MatchError) {
      while start <= limit,
        try scratch.match(runnable.pattern, in: signs, from: start, offsetLimit: limit)
      {
        guard let whole = scratch.range(of: 0) else { break }
        let span = scratch.range(of: runnable.spanGroup) ?? whole
        let check = failedCheck(slot, span, views)
        if check == nil, !span.isEmpty, span.upperBound <= views.count {
          let isAdded = candidates.append(
            Candidate(
              start: Int32(truncatingIfNeeded: span.lowerBound),
              end: Int32(truncatingIfNeeded: span.upperBound), category: rules[slot].category,
              rule: index, score: rules[slot].score,
              reason: rules[slot].checks.isEmpty ? .pattern : .check))
          guard isAdded else { return Failure(cause: .engine(.noMemory), rule: index) }
          start = max(whole.upperBound, start &+ 1)
        } else {
          refused?.add(
            Refusal(
              start: Int32(truncatingIfNeeded: span.lowerBound),
              end: Int32(truncatingIfNeeded: span.upperBound), category: rules[slot].category,
              veto: .check, rule: index, check: check))
          // What was refused may hide what begins inside it.
          start = whole.lowerBound &+ 1
        }
      }
    } catch {
      return Failure(cause: .engine(error), rule: index)
    }
    return nil
  }

  /// The first check of the rule that the span does not pass.
  private func failedCheck(_ slot: Int, _ span: Range<Int>, _ views: borrowing Views) -> Check? {
    guard !span.isEmpty, span.upperBound <= views.count else { return nil }
    for check in rules[slot].checks {
      let signs = UnsafeBufferPointer(rebasing: views.folded.values[span])
      guard check.accepts(signs.span) else { return check }
    }
    return nil
  }
}
