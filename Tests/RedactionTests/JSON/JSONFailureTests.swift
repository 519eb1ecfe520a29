import Testing

@testable import Redaction

@Suite("A string of a JSON line that cannot be scanned")
struct JSONFailureTests {
  /// A rule whose pattern backtracks beyond the match limit on a run of one letter.
  private static let redactor = Result {
    var configuration = Configuration()
    configuration.ruleFiles = [
      RuleFile(
        name: "limit.toml",
        contents: Array(
          """
          [[rules]]
          id = "document.limit"
          policy = "buyer-data"
          trigger = { words = ["aaa*"] }
          reach = [0, 0]
          pattern = '''(?: a | aa ){1,30} (?: a | aa ){1,30} (?: a | aa ){1,30} b'''
          match = ["aaaaaab"]
          """.utf8))
    ]
    return try Redactor(configuration)
  }
  private static let hostile = String(repeating: "a", count: 60) + "c b"

  static let cases: [(input: String, output: String)] = [
    (#"{"text":"H \u0041","b":"petr@example.com"}"#, #"{"text":"[UNSCANNED]","b":"[EMAIL]"}"#),
    (#"{"b":"petr@example.com","text":"H"}"#, #"{"b":"[EMAIL]","text":"[UNSCANNED]"}"#),
    (#"{"other":"H","b":"x"}"#, #"{"other":"H","b":"x"}"#),
    ("broken H\r", "[UNSCANNED]\r"),
    (#"{"text":{"H":"x"}}"#, #"{"text":{"[UNSCANNED]":"x"}}"#),
  ]

  @Test("is replaced whole and counted, and the rest is as ever", arguments: cases)
  func replaced(_ input: String, _ output: String) throws {
    let fields = try JSONFields([JSONPath("text"), JSONPath("b")])
    let line = input.replacing("H", with: Self.hostile)
    let run = try JSONRun(
      ("first\n" + line + "\nlast\n").utf8, fields: fields, redactor: Self.redactor.get())
    let expected = output.replacing("H", with: Self.hostile)
    #expect(run.text == "first\n" + expected + "\nlast\n")
    let failures = output.contains("[UNSCANNED]") ? 1 : 0
    #expect(run.unscannable == Array(repeating: 1, count: failures))
    #expect(run.count == failures)
  }
}
