import Testing

@testable import Redaction

/// A rule with nothing but the required keys, on five lines, and `more` behind it.
private func rule(_ id: String, _ more: String = "", pattern: String = "'a'") -> String {
  "[[rules]]\nid = '\(id)'\npolicy = 'conduct'\npattern = \(pattern)\nmatch = ['a']\n\(more)\n"
}

/// A rule with a detector instead of a pattern.
private func detector(_ more: String) -> String {
  rule("url.a", more).replacing("pattern = 'a'", with: "detector = 'link'")
}

@Suite("What is wrong with a rule file is told with line and column")
struct RuleRefusalTests {
  func expect(_ text: String, _ message: String) {
    do throws(RuleError) {
      _ = try RuleLoaderTests.load(text)
      Issue.record("accepted")
    } catch {
      let expected = message.hasPrefix("rules/") ? message : "rules/x.toml:" + message
      #expect(error.description.hasPrefix(expected), "\(error.description)")
      #expect(!error.description.unicodeScalars.contains { $0.value < 0x20 })
      #expect(error.exitStatus == 78)
    }
  }

  static let notTOML: [(String, String)] = [
    ("", "rules/x.toml: no [[rules]] in this file; add one, or leave the file out"),
    ("[[rules]]\nid", "2:3: here should be '='"),
    ("[[rules]]\nid = ", "2:6: here should be a value"),
    ("[[rules]]\nid = 'a", "2:6: this string is never closed; add its closing quotes"),
    ("[[rules]]\nid = '''a\n", "2:6: this string is never closed; add its closing quotes"),
    ("[[rules]]\nid = \"a\\", "2:6: this string is never closed; add its closing quotes"),
    ("[[rules]]\nid = 'a' b", "2:10: something follows the value; remove it"),
    ("[[rules]] x", "1:11: something follows the value; remove it, or begin a new line"),
    ("[[rules]", "1:1: this header is not closed; write ']' or ']]' at its end"),
    ("[[rules]]\nmatch = ['a' 'b']", "2:9: this bracket is never closed, or ',' is missing"),
    ("[[rules]]\nmatch = ['a',", "2:9: this bracket is never closed, or ',' is missing"),
    ("[[rules]]\ntrigger = {", "2:11: this bracket is never closed, or ',' is missing"),
    ("[[rules]]\n\"i\\u0064\" = 'a'", "2:1: keys with escapes are not allowed"),
    ("[[rules]]\na.b.c.d = 1", "2:1: nested more deeply than any rule needs; flatten it"),
    ("[[rules]]\na = [[[[1]]]]", "2:8: nested more deeply than any rule needs; flatten it"),
    ("[[rules]]\npass = [\"a\\u0000\"]", "2:11: a NUL character; remove it"),
    ("[[rules]]\n# \0", "2:3: a NUL character; remove it"),
    ("[[rules]]\npass = [" + many(1001) { _ in "1,\n" } + "]", "1002:1: more than 1000 elements"),
    ("?", "1:1: here should be a key, [fragments] or [[rules]]"),
    ("[[rules]]\nid = 'a'\nid = 'b'", "3:1: this key is given already; remove one"),
    ("[[rules]]\nid = \"\\q\"", "2:7: an unknown escape; write \\\\ for a backslash"),
    ("[[rules]]\nid = '\u{1B}[2J'", "2:7: a control character; remove it"),
  ]

  @Test("text that is not TOML", arguments: notTOML)
  func malformed(text: String, message: String) { expect(text, message) }

  static let keys: [(String, String)] = [
    ("[rules]\n", "1:1: an unknown table; a rule file has [fragments] and [[rules]]"),
    ("[[fragments]]\n", "1:1: an unknown table; a rule file has [fragments] and [[rules]]"),
    ("[[rules]]\n [rules.other]", "2:2: an unknown table; a rule file has [fragments]"),
    ("[rules.trigger]\n[[rules]]", "1:1: an unknown table; a rule file has [fragments]"),
    ("title = 'x'\n[[rules]]", "1:1: an unknown key; a rule has id category policy"),
    ("[[rules]]\n  ids = 1", "2:3: an unknown key; a rule has id category policy view trigger"),
    ("[[rules]]\ntrigger = { word = ['a'] }", "2:13: an unknown key; a rule has id category"),
    ("[[rules]]\nпаттерн = 1", "2:1: here should be a key, [fragments] or [[rules]]"),
    ("[[rules]]\npolicy = 'conduct'", "1:1: the key 'id' is missing; add it"),
    ("[[rules]]\nid = 'url.a'", "1:1: rule \"url.a\": the key 'policy' is missing; add it"),
    (rule("url.a").replacing("pattern = 'a'", with: ""), "1:1: rule \"url.a\": the key 'pattern'"),
    (rule("url.a").replacing("['a']", with: "[]"), "1:1: rule \"url.a\": no example; give"),
    ("[[rules]]\nid = 5", "2:6: 'id' has to be a string"),
    (rule("url.a", "score = 'x'"), "6:9: rule \"url.a\": 'score' has to be a number"),
    (rule("url.a", "pass = ['ы', 5]"), "6:14: rule \"url.a\": 'pass' has to be an array of str"),
    (rule("url.a", "reach = [1, 'a']"), "6:13: rule \"url.a\": 'reach' has to be an array of i"),
    (rule("url.a", "reach = 5"), "6:9: rule \"url.a\": 'reach' has to be an array of integers"),
    (rule("url.a", "trigger = 'a'"), "6:11: rule \"url.a\": 'trigger' has to be a table"),
    (rule("url.a", "trigger.digits = '9'"), "6:18: rule \"url.a\": 'trigger.digits' has to be"),
    (rule("url.a", "validate = 5"), "6:12: rule \"url.a\": 'validate' has to be a string or an"),
  ]

  @Test("tables, keys and types", arguments: keys)
  func misplaced(text: String, message: String) { expect(text, message) }

  static let values: [(String, String)] = [
    (rule("Url.a"), "2:6: an id is 1 to 64 signs: a-z, 0-9, '.' and '-', letters and digits at"),
    (rule("web.a"), "2:6: rule \"web.a\": an unknown category; use phone email messenger url"),
    (rule("url.a", "category = 'web'"), "6:12: rule \"url.a\": an unknown category; use phone"),
    (rule("url.a").replacing("conduct", with: "x"), "3:10: rule \"url.a\": an unknown policy;"),
    (rule("url.a", "view = 'x'"), "6:8: rule \"url.a\": an unknown view; use canonical folded"),
    (rule("url.a", "validate = ['luhn', 'no']"), "6:21: rule \"url.a\": an unknown validator;"),
    (rule("url.a", "score = 1.5"), "6:9: rule \"url.a\": a score lies from 0 to 1"),
    (rule("url.a", "score = nan"), "6:9: rule \"url.a\": a score lies from 0 to 1"),
    (rule("url.a", "reach = [1]"), "6:9: rule \"url.a\": reach is two numbers from 0 to 2048"),
    (rule("url.a", "reach = [1, 9999]"), "6:9: rule \"url.a\": reach is two numbers from 0 to"),
    (rule("url.a", "trigger = {}"), "6:11: rule \"url.a\": a trigger without words, signs and"),
    (rule("url.a", "[rules.trigger]"), "6:1: rule \"url.a\": a trigger without words, signs"),
    (rule("url.a", "trigger = { words = ['a', '*'] }"), "6:27: rule \"url.a\": a trigger word"),
    (rule("url.a", "trigger = { words = ['a*b'] }"), "6:22: rule \"url.a\": a trigger word is"),
    (rule("url.a", "trigger = { words = ['ab '] }"), "6:22: rule \"url.a\": a trigger word is"),
    (rule("url.a", "trigger = { words = ['\u{452}'] }"), "6:22: rule \"url.a\": a trigger word is"),
    (rule("url.a", "trigger = { signs = 'a' }"), "6:21: rule \"url.a\": trigger signs are ASCII"),
    (rule("url.a", "trigger = { digits = 0 }"), "6:22: rule \"url.a\": trigger digits are a"),
    (rule("url.a", "detector = 'number'"), "4:1: rule \"url.a\": this key needs a pattern, and"),
    (
      detector("view = 'folded'"), "6:1: rule \"url.a\": this key needs a pattern, and the rule has"
    ),
    (detector("trigger = { digits = 9 }"), "6:1: rule \"url.a\": this key needs a pattern, and"),
    (detector("").replacing("link", with: "dog"), "4:12: rule \"url.a\": an unknown detector; use"),
    (rule("url.a") + rule("url.a"), "8:6: rule \"url.a\": this id is taken at rules/x.toml:1;"),
    (many(1001) { "[[rules]]\nid='url.a\($0)'\n" }, "2001:1: more than 1000 rules; remove some"),
  ]

  @Test("values", arguments: values)
  func bad(text: String, message: String) { expect(text, message) }

  static func fragments(_ lines: String, _ pattern: String = "'a'") -> String {
    "[fragments]\n\(lines)\n" + rule("url.a", pattern: pattern)
  }

  static func many(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined()
  }

  static let patterns: [(String, String)] = [
    (rule("url.a", pattern: "'ы(*UTF)'"), "4:13: rule \"url.a\": '(*' begins a verb or an option"),
    (rule("url.a", pattern: "'''\n  a # b\n  ж\\1 '''"), "6:4: rule \"url.a\": back-references"),
    (rule("url.a", pattern: "\"a(?R)\""), "4:13: rule \"url.a\": recursion and calls of groups"),
    // Behind an escape the place is that of the value.
    (rule("url.a", pattern: "\"a\\\\1\""), "4:11: rule \"url.a\": back-references are not"),
    (fragments("'a b' = 'x'"), "2:1: a fragment's name is 1 to 32 ASCII letters, digits"),
    (fragments("a = 'x'\nb = ' {{c}}'"), "3:7: rule \"fragments.b\": no fragment 'c' is defined"),
    (fragments("b = '{{a}}'\na = 'x'"), "2:6: rule \"fragments.b\": no fragment 'a' is defined"),
    (fragments("a = '(b'"), "2:6: rule \"fragments.a\": this parenthesis is never closed"),
    (fragments("a = 5"), "2:5: rule \"fragments.a\": 'a' has to be a string"),
    (fragments("a = '\u{452}'", "'{{a}}'"), "2:6: rule \"url.a\": U+0452 has no sign of its own"),
    (fragments(many(257) { "f\($0) = 'a'\n" }), "258:1: more than 256 fragments in a file"),
  ]

  @Test("patterns and fragments", arguments: patterns)
  func unsafe(text: String, message: String) { expect(text, message) }
}
