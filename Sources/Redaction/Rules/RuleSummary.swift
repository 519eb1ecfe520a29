internal import PCRE2

/// A rule in force, as `redact rules list` shows it.
public struct RuleSummary: Sendable, Hashable {
  public var id: String
  public var category: Category
  public var policy: Policy
  /// The view its pattern reads; "built in" for a rule that a detector speaks for.
  public var view: String
  /// What starts it; nil for a pattern that is tried on every record, and is slow for that.
  public var trigger: String?
}

/// An example of a rule that did not come out as the rule says.
public struct ExampleFailure: Sendable, Hashable, CustomStringConvertible {
  public var rule: String
  /// File and line of the example.
  public var file: String
  public var line: Int
  /// The example stands under `match` but the rule found nothing; otherwise it stands under `pass`.
  public var wasMissed: Bool

  public var description: String {
    "\(file):\(line): rule \"\(rule)\": "
      + (wasMissed ? "an example under 'match' is not found" : "an example under 'pass' is found")
  }
}

extension Redactor {
  /// Name and version of the matching engine, as "PCRE2 10.42".
  public static var engineVersion: String { "PCRE2 " + Library.version }

  /// The rules in force: those whose category is looked for.
  public var rules: [RuleSummary] {
    catalog.rules.enumerated().compactMap { index, rule in
      guard catalog.isWanted[index] else { return nil }
      return RuleSummary(
        id: rule.id, category: rule.category, policy: rule.policy,
        view: rule.detector == nil ? rule.view.rawValue : "built in",
        trigger: rule.detector.map(\.rawValue) ?? rule.trigger?.summary)
    }
  }

  /// Runs the examples of the rules in force: the rule has to find something in every text under
  /// `match`, even where a better rule takes it over, and no finding may bear its name in a text
  /// under `pass`.
  ///
  /// - Complexity: linear in the examples; some milliseconds for the built-in ones.
  public func failingExamples() -> [ExampleFailure] {
    var failures: [ExampleFailure] = []
    var scanner = makeScanner()
    for (index, rule) in catalog.rules.enumerated() where catalog.isWanted[index] {
      for example in rule.match
      where !scanner.finds(rule: UInt16(index), in: example.text, asBest: false) {
        failures.append(failure(rule, example, wasMissed: true))
      }
      for example in rule.pass
      where scanner.finds(rule: UInt16(index), in: example.text, asBest: true) {
        failures.append(failure(rule, example, wasMissed: false))
      }
    }
    return failures
  }

  private func failure(_ rule: Rule, _ example: Rule.Example, wasMissed: Bool) -> ExampleFailure {
    ExampleFailure(
      rule: rule.id, file: rule.place.file, line: example.line, wasMissed: wasMissed)
  }
}

extension Trigger {
  /// The trigger on one line.
  fileprivate var summary: String {
    var parts = words.map { ($0.isSuffix ? "*" : "") + $0.text + ($0.isPrefix ? "*" : "") }
    parts += signs.map { String(UnicodeScalar($0)) }
    if let digits { parts.append("\(digits) digits") }
    return parts.joined(separator: " ")
  }
}
