internal import PCRE2

/// A rule with a pattern, ready to run: immutable and shared by all workers.
struct CompiledRule: Sendable {
  /// Index into the catalog's rules.
  var index: UInt16
  var view: View
  var pattern: RulePattern
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
  /// What else has to stand in the record.
  var beside: Trigger.Company
  /// How near to a trigger word a digit has to stand, and in how many positions the `least` words;
  /// as in `Trigger`.
  var near: Int
  var within: Int
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
  /// A letter has to touch one of the digits.
  var asksForLetter: Bool
}

/// Why a rule's pattern cannot run.
enum RunnableFault: Error {
  case notTranslated(PatternFault)
  /// PCRE2 has refused it.
  case notCompiled(code: Int32)
}

/// Compiles a rule's pattern; the named group `span`, where the rule has one, is the finding.
struct RunnablePattern: Sendable {
  let pattern: Pattern
  let spanGroup: Int

  /// - Complexity: linear in the pattern, which is translated first when it waits.
  init(_ rule: CompiledRule, engine: Engine) throws(RunnableFault) {
    let text: [UInt8]
    do throws(LocatedFault) { text = try rule.pattern.translated().text } catch {
      throw .notTranslated(error.fault)
    }
    do throws(PatternError) {
      pattern = try Pattern(
        text, options: [.useOffsetLimit], jit: engine == .jit ? .required : .off)
    } catch {
      throw .notCompiled(code: error.code)
    }
    spanGroup = pattern.group(named: "span") ?? 0
  }
}
