/// A value of a rule file and the offset at which it is written.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let at: Int
}

/// A rule as it is written: the types of its values are right, nothing else is checked.
///
/// `Rule` is the checked form. Optional values are nil when the file does not give them.
struct RuleSource {
  /// Offset of the rule's header.
  let at: Int
  let id: Located<String>
  let category: Located<String>?
  let policy: Located<String>
  let view: Located<String>?
  let trigger: TriggerSource?
  let reach: Located<[Int]>?
  /// Exactly one of the two is given.
  let pattern: PatternText?
  let detector: Located<String>?
  let validators: [Located<String>]
  let score: Located<Double>?
  let match: [Located<String>]
  let pass: [Located<String>]
}

struct TriggerSource {
  let at: Int
  let words: [Located<String>]
  let signs: Located<String>?
  let digits: Located<Int>?
  let least: Located<Int>?
  let beside: Located<String>?
  let near: Located<Int>?
  let within: Located<Int>?
}

/// A fragment as it is written.
struct FragmentSource: Sendable {
  let name: String
  /// Offset of the name.
  let at: Int
  let pattern: PatternText
}
