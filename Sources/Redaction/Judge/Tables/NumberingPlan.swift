/// All valid international telephone numbers, as a minimal acyclic automaton over decimal digits
/// (`Patterns/tables/numbering.dfa`, made from the metadata of libphonenumber by
/// `Sources/generate/numbering.py`, which describes the format).
///
/// The automaton reads the calling code and the national number behind it: no trunk prefix, no
/// international prefix. Its `valid` is what libphonenumber's `isValidNumber` answers, at one table
/// lookup a digit. Digits are values 0...9 and not ASCII; a greater value is no digit.
///
/// Immutable after loading, so every thread may share it. Lookups allocate nothing.
struct NumberingPlan: Sendable {
  /// A place in the automaton: what has been read of a number so far.
  struct State: Hashable, Sendable {
    /// Invariant: less than the number of states of the plan that made it, and never 0 (dead).
    fileprivate var index: UInt16
  }

  /// What a number is; empty when it is none. Several services may share a number range.
  struct Acceptance: OptionSet, Hashable, Sendable {
    var rawValue: UInt8
    /// A complete number out of a range that a country has given out.
    static let valid = Acceptance(rawValue: 1)
    /// A mobile telephone is possible; as `fixed` and `service`, only with `valid`.
    static let mobile = Acceptance(rawValue: 2)
    /// A fixed line is possible.
    static let fixed = Acceptance(rawValue: 4)
    /// Freephone, premium rate, shared cost, personal, internet telephony, pager, company.
    static let service = Acceptance(rawValue: 8)
    /// A complete number by the general description of a country's plan, whether given out or not;
    /// every valid number is plausible. Numbers kept for films (+44 7700 900123) and invented ones
    /// are often no more than this: enough where they are written as telephone numbers.
    static let plausible = Acceptance(rawValue: 16)
  }

  /// A beginning of some digits that is a number: its length in digits, and what it is.
  struct Prefix: Hashable, Sendable {
    var count: Int
    var acceptance: Acceptance
  }

  /// Ten targets a state, row after row. Invariant: a target is 0 (dead) or greater than its own
  /// state, and less than the number of states; so every walk ends, and no lookup is out of bounds.
  private let targets: [UInt16]
  /// Invariant: one a state; bits of `Acceptance` only; 0 for the dead state.
  private let acceptances: [UInt8]
  /// Nothing read yet.
  let start: State
  /// Digits of the longest number; more digits are never accepted.
  let longestNumber: Int

  /// Reads and checks a whole table.
  ///
  /// - Complexity: linear in the table; about 0.2 ms.
  init(_ table: Span<UInt8>) throws(LoadError) {
    let layout = try Layout(table)
    (targets, acceptances) = try layout.read(table)
    start = State(index: UInt16(layout.start))
    longestNumber = layout.longest
  }

  var stateCount: Int { acceptances.count }

  /// The state behind one more digit; nil when no number goes on like this.
  @inline(__always)
  func step(_ state: State, _ digit: UInt8) -> State? {
    guard digit <= 9 else { return nil }
    let target = targets[Int(state.index) &* 10 &+ Int(digit)]
    return target == 0 ? nil : State(index: target)
  }

  /// What the digits read so far are when none follows.
  @inline(__always)
  func accept(_ state: State) -> Acceptance {
    Acceptance(rawValue: acceptances[Int(state.index)])
  }

  /// What the digits are, read as calling code and national number; empty when no number.
  func accepts(international digits: Span<UInt8>) -> Acceptance {
    walk(digits, from: start)
  }

  /// What the digits are as a national number, without trunk prefix, behind `callingCode`.
  func accepts(national digits: Span<UInt8>, callingCode: Int) -> Acceptance {
    guard let state = state(behind: callingCode) else { return [] }
    return walk(digits, from: state)
  }

  /// The state behind a calling code (1...999); nil when no country has it. To be asked once where
  /// one country is tried again and again.
  func state(behind callingCode: Int) -> State? {
    guard (1...999).contains(callingCode) else { return nil }
    var state = start
    var divisor = callingCode >= 100 ? 100 : callingCode >= 10 ? 10 : 1
    while divisor > 0 {
      guard let next = step(state, UInt8(callingCode / divisor % 10)) else { return nil }
      state = next
      divisor /= 10
    }
    return state
  }

  /// The longest beginning of `digits` that is `wanted` when read from `state` on; nil when there
  /// is none. For digits to which an extension or a price is stuck.
  func longestAccepted(
    _ digits: Span<UInt8>, from state: State, as wanted: Acceptance = .valid
  ) -> Prefix? {
    var state = state
    var best: Prefix?
    for index in digits.indices {
      guard let next = step(state, digits[index]) else { break }
      state = next
      let acceptance = accept(state)
      if acceptance.contains(wanted), !acceptance.isEmpty {
        best = Prefix(count: index + 1, acceptance: acceptance)
      }
    }
    return best
  }

  /// The same from the calling code on.
  func longestAccepted(
    international digits: Span<UInt8>, as wanted: Acceptance = .valid
  ) -> Prefix? {
    longestAccepted(digits, from: start, as: wanted)
  }

  private func walk(_ digits: Span<UInt8>, from first: State) -> Acceptance {
    var state = first
    for index in digits.indices {
      guard let next = step(state, digits[index]) else { return [] }
      state = next
    }
    return accept(state)
  }
}
