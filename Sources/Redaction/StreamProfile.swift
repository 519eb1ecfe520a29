/// Where the time of a stream has gone, by stage and by rule.
///
/// A profile is kept only when the configuration asks for one (``Configuration/profiling``): the clock
/// is then read twice for each stage of a record and for each search of a rule, which costs more than
/// many of them take. Counts are exact, times compare with each other.
public struct StreamProfile: Sendable {
  /// A stage on a record's way.
  public enum Stage: String, Sendable, CaseIterable {
    case fold, tokens, links, numbers, handles, spoken, persons, patterns, overlap
  }

  /// What one rule has done.
  public struct Rule: Sendable {
    public var id: String
    /// Found by the pattern or the detector, before overlaps were resolved.
    public var candidates = 0
    /// Of these, the ones that have won.
    public var findings = 0
    /// Searches of the pattern; 0 for rules with a detector.
    public var searches = 0
    /// Time of the searches; a detector's time is that of its stage.
    public var seconds = 0.0
  }

  /// Records that were looked into; the others are told apart by the sense.
  public internal(set) var records = 0
  /// Bytes of these.
  public internal(set) var bytes = 0
  /// By rule, in the order of the rules in force.
  public internal(set) var rules: [Rule] = []
  private var seconds = [Double](repeating: 0, count: Stage.allCases.count)

  public init() {}

  /// Time of the stage over all records.
  public subscript(stage: Stage) -> Double {
    get { seconds[stage.place] }
    set { seconds[stage.place] = newValue }
  }

  /// Adds the profile of another stream of the same redactor.
  public mutating func add(_ other: StreamProfile) {
    records += other.records
    bytes += other.bytes
    for stage in Stage.allCases { self[stage] += other[stage] }
    if rules.isEmpty {
      rules = other.rules
      return
    }
    for index in rules.indices where index < other.rules.count {
      rules[index].candidates += other.rules[index].candidates
      rules[index].findings += other.rules[index].findings
      rules[index].searches += other.rules[index].searches
      rules[index].seconds += other.rules[index].seconds
    }
  }
}

extension StreamProfile {
  func adding(_ other: StreamProfile) -> StreamProfile {
    var sum = self
    sum.add(other)
    return sum
  }
}

extension StreamProfile.Stage {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
