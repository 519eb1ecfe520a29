internal import ArgumentParser
internal import Redaction

/// `redact rules check`: compiles and lints the rules and runs their examples.
struct RulesCheckCommand: Performing {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compiles and lints the rules, runs their examples and names the slow ones.",
    discussion: """
      A rule without a trigger is slow: its pattern runs on every record. Status 78 if a rule \
      cannot be used or an example fails, 70 if JIT and interpreter disagree on one.
      """)

  @OptionGroup var place: RulePlace
  @OptionGroup var rules: RuleOptions

  func perform() throws(Diagnostic) -> ExitStatus {
    let redactor = try rules.redactor(adding: place.folder, selfTest: false)
    let output = try Output()
    let failures = redactor.failingExamples()
    for failure in failures { output.append("failed: \(failure)\n") }
    for rule in redactor.rules where rule.trigger == nil {
      output.append("slow: \(rule.id): no trigger\n")
    }
    output.append("\(redactor.rules.count) rules, \(failures.count) failed examples\n")
    try output.finish()
    if let first = failures.first(where: { $0.fault == .enginesDisagree }) {
      throw Diagnostic(.software, .rules, "JIT and interpreter disagree", why: first.rule)
    }
    if let first = failures.first {
      throw Diagnostic(
        .configuration, .rules, "\(failures.count) examples fail, the first", why: first.rule)
    }
    return .success
  }
}
