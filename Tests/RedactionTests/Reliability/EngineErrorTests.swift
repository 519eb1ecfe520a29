import PCRE2
import Testing

@testable import Redaction

@Suite("What the engine says arrives in the library")
struct EngineErrorTests {
  @Test("Row 35: every code is a limit by name, or an engine error with the code")
  func codes() {
    for code in Array(Int32(-70)...0) + [-999, Int32.min] where code != -1 {
      let failure = ScanFailure(MatchError(code: code, offset: 0), rule: "a.b")
      let expected: ScanFailure =
        switch code {
        case -47: .limit(.match, rule: "a.b")
        case -46: .limit(.jitStack, rule: "a.b")
        case -63: .limit(.heap, rule: "a.b")
        case -53: .limit(.depth, rule: "a.b")
        case -48: .limit(.memory, rule: "a.b")
        default: .engine(code: code, rule: "a.b")
        }
      #expect(failure == expected)
      #expect(failure.description.contains("a.b"))
    }
  }

  @Test("Row 33: a real match limit is thrown by findings and masked by redact")
  func limit() throws {
    let rule = OwnRule(
      name: "slow", trigger: "aaa*",
      pattern: "(?: a | aa ){1,30} (?: a | aa ){1,30} (?: a | aa ){1,30} b", match: "aaaaaab")
    let redactor = try OwnRule.redactor(rule)
    let hostile = String(repeating: "a", count: 60) + "c b"
    #expect(throws: ScanFailure.limit(.match, rule: "document.own-slow")) {
      try redactor.findings(in: hostile)
    }
    #expect(redactor.redact(hostile) == "[UNSCANNED]")
    #expect(redactor.redact("aaaaaab") == "[DOCUMENT]")
  }

  @Test("Row 66: a rule whose examples fail makes no redactor, unless it is asked for")
  func selfTest() throws {
    let rule = OwnRule(name: "z", trigger: "zebra", pattern: "zebra", match: "horse")
    var configuration = Configuration()
    configuration.ruleFiles = [RuleFile(name: "own.toml", contents: Array(rule.text.utf8))]
    let place = RulePlace(file: "own.toml", rule: "document.own-z", line: 6, column: 1)
    #expect(throws: RuleError.selfTestFailed(place, .missed)) { try Redactor(configuration) }
    #expect(RuleError.selfTestFailed(place, .missed).exitStatus == 70)
    configuration.selfTest = false
    #expect(try Redactor(configuration).failingExamples().map(\.fault) == [.missed])
  }
}
