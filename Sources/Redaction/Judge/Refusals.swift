/// A candidate that was let pass.
struct Refusal {
  /// Positions, `start < end`.
  var start: Int32
  var end: Int32
  var category: Category.Code
  var veto: Veto
  /// The catalog's index of the rule whose check failed, or whose finding it was; nil for what a
  /// judge has refused before any rule was named.
  var rule: UInt16?
  /// The check that failed.
  var check: Check?
}

/// What was refused in one record, for `redact explain`.
///
/// The detectors write nothing down on their way: the judges are asked again, one candidate after the
/// other, and only rules and the last sifting, which cannot be asked, note what they drop, when
/// somebody listens.
struct Refusals {
  private(set) var all: [Refusal] = []

  mutating func add(_ refusal: Refusal) { all.append(refusal) }

  /// Those to be told: of several that overlap the most telling and then the longest, in the order of
  /// the text; none that lies in a finding, but for what the finding has taken over.
  func told(besides findings: borrowing Store<Candidate>) -> [Refusal] {
    let best = all.sorted { left, right in
      if left.isTelling != right.isTelling { return left.isTelling }
      return left.end - left.start > right.end - right.start
    }
    var told: [Refusal] = []
    for refusal in best {
      if refusal.veto == .takenOver {
        let isTold = told.contains {
          $0.start == refusal.start && $0.end == refusal.end && $0.rule == refusal.rule
        }
        if !isTold { told.append(refusal) }
        continue
      }
      var isKnown = told.contains {
        $0.veto != .takenOver && $0.start < refusal.end && refusal.start < $0.end
      }
      for index in 0..<findings.count
      where findings[index].start < refusal.end && refusal.start < findings[index].end {
        isKnown = true
      }
      if !isKnown { told.append(refusal) }
    }
    return told.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}

/// Methods, since `runner?.refused = nil` leaks what was there: Swift 6.3.1 forgets to release it when
/// the optional in the middle is of a type that cannot be copied.
extension RuleRunner {
  mutating func noteRefusals() { refused = Refusals() }

  /// What was refused since `noteRefusals`; from now on nobody listens.
  mutating func takeRefusals() -> [Refusal] {
    let all = refused?.all ?? []
    refused = nil
    return all
  }
}

extension Refusal {
  init(_ candidate: Candidate, _ veto: Veto) {
    self.init(
      start: candidate.start, end: candidate.end, category: candidate.category, veto: veto,
      rule: candidate.rule)
  }

  /// A veto that took something away, and not the lack of anything that speaks for a contact.
  fileprivate var isTelling: Bool {
    switch veto {
    case .unproven, .words, .length, .ending, .nameless: false
    default: true
    }
  }
}
