import Testing

@testable import Redaction

@Suite("What the engine refuses is told as well")
struct RuleErrorTests {
  @Test("a system that forbids machine code is no fault of a rule")
  func engineRefused() {
    let error = RuleError.engineRefused(code: -48)
    #expect(error.exitStatus == 71 && error.place == nil)
    #expect(
      error.description
        == "the system refuses executable memory for the matching engine (code -48); "
        + "run with --jit=off")
  }

  @Test("a pattern that the engine does not compile is told with its place")
  func patternNotCompiled() {
    let place = RulePlace(file: "a.toml", rule: "url.a", line: 3, column: 5)
    let error = RuleError.patternNotCompiled(place, code: 120)
    #expect(error.exitStatus == 78 && error.place == place)
    #expect(
      error.description
        == "a.toml:3:5: rule \"url.a\": the matching engine refuses this pattern (code 120); "
        + "write it in another way")
  }

  @Test("every fault of a rule file is one line of its own")
  func faults() {
    let words = TOMLFault.allCases.map(\.words)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { $0.utf8.allSatisfy { 0x20..<0x7F ~= $0 } && $0.utf8.count < 100 })
  }
}
