internal import PCRE2

/// A rule with a pattern, ready to run: immutable and shared by all workers.
struct CompiledRule: Sendable {
  /// Index into the catalog's rules.
  var index: UInt16
  var view: View
  /// ASCII text of the pattern in signs of the view.
  var pattern: [UInt8]
  var category: Category.Code
  var score: Float
  var checks: [Check]
  /// Positions before and behind a trigger in which a match may begin.
  var before: Int
  var after: Int
  /// Digits without which the record cannot match.
  var digits: Int
  /// Trigger words that have to stand in the record.
  var least: Int
  /// A number, in digits or in words, has to stand in the record.
  var isBesideNumber: Bool
  /// The rule has no trigger and runs over every record that is looked into.
  var isUntriggered: Bool
}

/// A rule whose trigger is a number of digits in a row.
///
/// Fewer than `Sense.shortest` stand in every other message (prices, sizes, dates). They start a rule
/// only in a record of several lines, when its pattern asks for a line end, or beside letters and
/// digits that change twice in one run, as codes do.
struct DigitTrigger: Sendable, BitwiseCopyable {
  var rule: UInt16
  var digits: Int
  var isOfLines: Bool
}

/// Compiles a rule's pattern; the named group `span`, where the rule has one, is the finding.
struct RunnablePattern {
  let pattern: Pattern
  let spanGroup: Int

  init(_ rule: CompiledRule, engine: Engine) throws(PatternError) {
    pattern = try Pattern(
      rule.pattern, options: [.useOffsetLimit], jit: engine == .jit ? .required : .off)
    spanGroup = pattern.group(named: "span") ?? 0
  }
}
