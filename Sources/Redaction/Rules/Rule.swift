/// A rule whose every value is checked: what the catalog is compiled from.
///
/// A value; safe to share between threads.
struct Rule: Sendable {
  /// Unique over all files; well formed (`isIdentifier`).
  let id: String
  let category: Category
  let policy: Policy
  let view: View
  /// Nil for a pattern that is tried on every record, and beside a detector, which senses alone.
  /// Such a pattern is slow: it costs a search through the whole record, where a trigger costs
  /// nothing until it fires.
  let trigger: Trigger?
  let reach: Reach
  /// How it finds: exactly one of the two is given.
  let pattern: RulePattern?
  let detector: Detector?
  /// Names of checks and of context validators; all of them have to accept.
  let validators: [String]
  /// From 0 to 1.
  let score: Double
  /// Texts in which this rule has to find something; at least one.
  let match: [Example]
  /// Texts in which it has to find nothing.
  let pass: [Example]
  /// Where the rule begins, for diagnostics about it.
  let place: RulePlace

  /// Whether the rule is tried on every record: allowed, and something for `redact rules check` to
  /// report.
  var isSlow: Bool { pattern != nil && trigger == nil }

  /// How many positions before and after its trigger a match may start.
  struct Reach: Sendable, Hashable {
    let before: Int
    let after: Int
    static let standard = Reach(before: 64, after: 64)
    /// A window is never larger than what the stream holds back.
    static let limit = 2048
  }

  struct Example: Sendable, Hashable {
    let text: String
    /// The line of the file that it stands on.
    let line: Int
  }

  /// Of a rule that gives none: what matched has the right form, and nothing more is known.
  static let standardScore = 0.8

  /// Whether `text` can be an id: at most 64 of a-z, 0-9, '.' and '-', with a letter or digit at
  /// both ends. Ids stand in findings, on the command line and in diagnostics without quotes.
  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, text.utf8.count <= 64 else {
      return false
    }
    let isLetterOrDigit = { (byte: UInt8) -> Bool in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: false
      }
    }
    return isLetterOrDigit(first) && isLetterOrDigit(last)
      && text.utf8.allSatisfy {
        isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      }
  }
}
