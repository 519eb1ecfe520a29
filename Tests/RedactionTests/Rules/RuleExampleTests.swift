import Testing

@testable import Redaction

@Suite("The examples of the built-in rules")
struct RuleExampleTests {
  @Test(
    "come out as the rules say, under machine code and in the interpreter",
    arguments: Engine.allCases)
  func examplesHold(engine: Engine) throws {
    var configuration = Configuration()
    configuration.engine = engine
    let failures = try Redactor(configuration).failingExamples()
    #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
  }

  @Test("P8: are there for every rule, and give the same spans under both engines")
  func enginesAgree() throws {
    var interpreted = Configuration()
    interpreted.engine = .interpreter
    let one = try Redactor()
    let other = try Redactor(interpreted)
    for rule in one.catalog.rules {
      #expect(!rule.match.isEmpty)
      for example in rule.match + rule.pass {
        #expect(try one.findings(in: example.text) == other.findings(in: example.text))
      }
    }
  }
}
