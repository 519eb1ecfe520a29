import Testing

@testable import Redaction

@Suite("Numbers, arrays and tables of a rule file mean what TOML 1.0 says")
struct TOMLValueTests {
  static let integers: [(String, Int)] = [
    ("0", 0), ("+0", 0), ("-0", 0), ("42", 42), ("+42", 42), ("-17", -17), ("1_000", 1000),
    ("5_3_4", 534), ("0xDEAD_beef", 0xDEAD_BEEF), ("0x00ff", 255), ("0o755", 493),
    ("0b1101_0110", 214), ("9223372036854775807", .max), ("-9223372036854775808", .min),
  ]

  @Test("integers", arguments: integers)
  func integer(text: String, expected: Int) throws {
    guard case .integer(expected) = try TOMLStringTests.value(text) else {
      Issue.record("not \(expected)")
      return
    }
  }

  static let floats: [(String, Double)] = [
    ("0.5", 0.5), ("+1.0", 1), ("-0.01", -0.01), ("5e+22", 5e22), ("1e06", 1e6), ("-2E-2", -0.02),
    ("6.626e-34", 6.626e-34), ("224_617.445_991", 224617.445991), ("0e0", 0), ("1_0e1_0", 1e11),
    ("inf", .infinity), ("+inf", .infinity), ("-inf", -.infinity),
  ]

  @Test("floating-point numbers", arguments: floats)
  func float(text: String, expected: Double) throws {
    guard case .float(expected) = try TOMLStringTests.value(text) else {
      Issue.record("not \(expected)")
      return
    }
  }

  @Test("true, false and no number", arguments: ["true", "false", "nan", "+nan", "-nan"])
  func words(text: String) throws {
    switch try TOMLStringTests.value(text) {
    case .boolean(let value): #expect(value == (text == "true") && text.count < 6)
    case .float(let value): #expect(value.isNaN && text.hasSuffix("nan"))
    default: Issue.record("something else")
    }
  }

  @Test(
    "what is no number",
    arguments: [
      "01", "-01", "00", "0_1", "_1", "1_", "1__0", "+", "-", "+-1", "--1", "0x", "0x_1", "+0x1",
      "-0b1", "0X1", "0b2", "0o8", "0xg", "1.", ".5", "1._5", "1_.5", "1.5_", "1.e5", "1e", "1e+",
      "1e5.5", "1e_5", "1.2.3", "01.5", "1a", "9223372036854775808", "-9223372036854775809",
      "0xFFFFFFFFFFFFFFFF", "True", "tru", "yes", "Inf", "infinity", "NaN", "1979-05-27",
      "07:32:00", "0x1p3", "ы", String(repeating: "1", count: 65),
      "0." + String(repeating: "1", count: 1000),
    ])
  func noScalar(text: String) throws {
    #expect(try #require(TOMLStringTests.fault(text)) == (.scalar, 1, 1))
  }

  static let elements: [(String, Int)] = [
    ("[]", 0), ("[ ]", 0), ("[\n\n]", 0), ("[# none\n]", 0), ("[1]", 1), ("[1,]", 1),
    ("[1, 2]", 2), ("[1,2,]", 2), ("[ 'a' , \"b\" ,\n'''c''',\n]", 3),
    ("[\n  1, # one, ]\n  # two\n\n  2 # three\n  , 3\n]", 3), ("[\r\n1,\r\n2\r\n]", 2),
    ("[[], [1, 2], ['a']]", 3), ("[1, 'a', true, 0.5]", 4),
  ]

  @Test("arrays, with comments and a comma at the end", arguments: elements)
  func array(text: String, count: Int) throws {
    guard case .array(let elements) = try TOMLStringTests.value(text) else {
      Issue.record("no array")
      return
    }
    #expect(elements.count == count)
  }

  static let brackets: [(String, TOMLFault, Int, Int)] = [
    ("[", .bracket, 1, 1), ("[1", .bracket, 1, 1), ("[1 2]", .bracket, 1, 1),
    ("[1\n2]", .bracket, 1, 1), ("[1 # ]", .bracket, 1, 1), ("[,]", .value, 1, 2),
    ("[1,,2]", .value, 1, 4), ("[1}", .bracket, 1, 1), ("[1]]", .trailing, 1, 4),
    ("[[[1]]]", .depth, 1, 4), ("[1, # \u{2}\n]", .control, 1, 7),
    ("{", .bracket, 1, 1), ("{b = 1", .bracket, 1, 1), ("{b = 1,", .bracket, 1, 1),
    ("{b = 1\n}", .bracket, 1, 1), ("{\nb = 1}", .bracket, 1, 1),
    ("{b = 1,\nc = 2}", .bracket, 1, 1),
    ("{b = 1,}", .comma, 1, 7), ("{b = 1 , }", .comma, 1, 8), ("{,}", .key, 1, 2),
    ("{b = 1,, c = 2}", .key, 1, 8), ("{b = 1 c = 2}", .bracket, 1, 1), ("{b}", .equals, 1, 3),
    ("{b = }", .value, 1, 6), ("{b = {c = {d = 1}}}", .depth, 1, 16), ("", .value, 1, 1),
    ("]", .value, 1, 1), ("= 1", .value, 1, 1), ("1 2", .trailing, 1, 3),
  ]

  @Test("brackets, braces and commas out of place", arguments: brackets)
  func bracket(text: String, fault: TOMLFault, line: Int, column: Int) throws {
    #expect(try #require(TOMLStringTests.fault(text)) == (fault, line, column))
  }

  @Test("every shape of a trigger gives the same rule")
  func triggers() throws {
    let shapes = [
      "trigger = { words = ['a'], digits = 9 }", "trigger = {words=['a'],digits=0x9}",
      "trigger.words = ['a']\ntrigger.digits = 9",
      "trigger . \"words\" = ['a',]\n'trigger'.digits=9",
      "[rules.trigger]\nwords = ['a']\ndigits = 9",
      "[ rules . 'trigger' ] # t\ndigits = 9\nwords=['a']",
    ]
    for shape in shapes {
      let rule = try RuleLoaderTests.load(RuleLoaderTests.rule("url.a", shape)).first
      #expect(rule?.trigger?.digits == 9 && rule?.trigger?.words.map(\.text) == ["a"], "\(shape)")
    }
  }

  static let duplicates: [(String, String)] = [
    ("id = 'a'\nid = 'b'", "3:1: this key is given already"),
    ("id = 'a'\n\"id\" = 'a'", "3:1: this key is given already"),
    ("trigger = { digits = 1, digits = 1 }", "2:25: this key is given already"),
    ("trigger.digits = 1\ntrigger.digits = 1", "3:1: this key is given already"),
    ("trigger = { digits = 1 }\ntrigger.signs = '@'", "3:1: this key is given already"),
    ("trigger.signs = '@'\ntrigger = { digits = 1 }", "3:1: this key is given already"),
    ("trigger = { digits = 1 }\n[rules.trigger]", "3:1: this table is given already"),
    ("trigger.digits = 1\n[rules.trigger]", "3:1: this table is given already"),
    ("[rules.trigger]\ndigits = 1\ndigits = 1", "4:1: this key is given already"),
    ("[rules.trigger]\n[rules.trigger]", "3:1: this table is given already"),
    ("[fragments]\na = 'a'\na = 'a'", "4:1: this key is given already"),
    ("[fragments]\n[fragments]", "3:1: this table is given already"),
    ("[fragments]\n[[rules]]\n[fragments]", "4:1: this table is given already"),
    ("[fragments]\n\"a.b\" = 'a'", "3:1: a dot in a key in quotes is not allowed"),
    ("'trigger.digits' = 1", "2:1: a dot in a key in quotes is not allowed"),
    ("'i\td' = 1", "2:1: an unknown key"),
    ("'i\u{1}d' = 1", "2:3: a control character"),
    ("# \u{1B}[2J", "2:3: a control character"),
    ("id = 'a'\r", "2:9: something follows the value"),
  ]

  @Test("a key or a table given twice, or hidden in quotes", arguments: duplicates)
  func repeated(text: String, message: String) {
    do throws(RuleError) {
      _ = try RuleLoaderTests.load("[[rules]]\n" + text)
      Issue.record("accepted")
    } catch {
      #expect(error.description.hasPrefix("rules/x.toml:" + message), "\(error.description)")
    }
  }

  @Test("the trigger of one rule has nothing to do with that of the next")
  func separateRules() throws {
    let shape = "[rules.trigger]\ndigits = 9"
    let rules = try RuleLoaderTests.load(
      RuleLoaderTests.rule("url.a", shape) + RuleLoaderTests.rule("url.b", shape))
    #expect(rules.compactMap(\.trigger?.digits) == [9, 9])
  }
}
