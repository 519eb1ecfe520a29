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
