@testable import Redaction

/// A rule as a user writes one, with a word for a trigger.
struct OwnRule {
  var name: String
  var trigger: String
  var pattern: String
  var category = "document"
  var match: String

  var text: String {
    """
    [[rules]]
    id = "\(category).own-\(name)"
    policy = "buyer-data"
    trigger = { words = ["\(trigger)"] }
    pattern = '''\(pattern)'''
    match = ["\(match)"]

    """
  }

  /// A redactor with these rules, and of the built-in ones only those of the same categories.
  static func redactor(
    _ rules: OwnRule..., only: Set<Redaction.Category>? = [.document]
  ) throws -> Redactor {
    var configuration = Configuration()
    configuration.only = only
    configuration.ruleFiles = [
      RuleFile(name: "own.toml", contents: Array(rules.map(\.text).joined().utf8))
    ]
    return try Redactor(configuration)
  }
}

extension AskedStream {
  /// What comes out for a text.
  func redacted(_ text: String) -> String {
    String(decoding: redacted(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// The cuts of `text` in two whose pieces give something else than the whole does.
  func cutsThatMatter(in text: String) -> [Int] {
    let bytes = Array(text.utf8)
    let whole = redacted(bytes[...])
    return (0...bytes.count).filter { redacted(bytes[..<$0], bytes[$0...]) != whole }
  }

  static func writing(_ redactor: Redactor) -> AskedStream {
    AskedStream(redactor, output: .text(numbered: false))
  }
}
