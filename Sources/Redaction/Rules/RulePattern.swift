/// What the catalog asks of a pattern before it runs for the first time.
struct PatternFacts: Sendable, Hashable {
  /// Digits and line ends without which nothing can match.
  var digits: Int
  var newlines: Int
}

/// The pattern of a rule: translated when its file was read, or waiting until it first runs.
///
/// Translating all patterns of the built-in rules was a quarter of the time to start, and most flows
/// need few of them. The facts of those are in a table that is made from the same bytes
/// (`FactsTable`); patterns of the user are translated at once, so that what is wrong with them is
/// said before any text is read.
struct RulePattern: Sendable {
  let facts: PatternFacts
  private let form: Form

  private enum Form {
    case translated(TranslatedPattern)
    case waiting(WaitingPattern)
  }

  init(_ pattern: TranslatedPattern) {
    facts = PatternFacts(digits: pattern.digits, newlines: pattern.newlines)
    form = .translated(pattern)
  }

  init(_ pattern: WaitingPattern, _ facts: PatternFacts) {
    self.facts = facts
    form = .waiting(pattern)
  }

  /// Nil while the pattern waits.
  var translation: TranslatedPattern? {
    if case .translated(let pattern) = form { pattern } else { nil }
  }

  /// - Complexity: linear in the pattern and the fragments that stand before it, when it waits.
  func translated() throws(LocatedFault) -> TranslatedPattern {
    switch form {
    case .translated(let pattern): pattern
    case .waiting(let pattern): try pattern.translated()
    }
  }
}

/// A pattern of a file whose facts are known.
struct WaitingPattern: Sendable {
  let file: PatternFile
  let text: PatternText
  let view: View

  func translated() throws(LocatedFault) -> TranslatedPattern {
    let parsed = try PatternParser.parse(text, fragments: file.fragments())
    return try file.translator(view).translate(parsed)
  }
}
