internal import ArgumentParser
@_spi(Generators) internal import Redaction

/// `redact rules facts`: makes `Patterns/tables/pattern-facts.tsv`. For the project itself, and so not
/// in the help.
struct RulesFactsCommand: Performing {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Prints what is known of the built-in patterns.",
    shouldDisplay: false)

  func perform() throws(Diagnostic) -> ExitStatus {
    let facts: String
    do throws(RuleError) { facts = try Redactor.patternFacts() } catch { throw Diagnostic(error) }
    let output = try Output()
    output.append(facts)
    try output.finish()
    return .success
  }
}
