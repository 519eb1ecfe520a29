internal import Redaction

extension RuleOptions {
  /// Reads the rule files and compiles everything. Happens before the first byte of input is read.
  ///
  /// - Parameters:
  ///   - folder: one more place with rules, as `rules check DIR` names it.
  ///   - selfTest: false for whoever reports on the examples itself.
  ///   - profiling: whether to keep where the time goes.
  func redactor(
    adding folder: String? = nil, selfTest: Bool = true, profiling: Bool = false
  ) throws(Diagnostic) -> Redactor {
    var configuration = Configuration()
    configuration.selfTest = selfTest
    configuration.profiling = profiling
    if !only.isEmpty { configuration.only = Set(only.flatMap(\.categories)) }
    configuration.except = Set(except.flatMap(\.categories))
    configuration.allowedHosts += allowHost.flatMap(\.items)
    configuration.allowedPhones += allowPhone.flatMap(\.items)
    configuration.engine = jit == .on ? .jit : .interpreter
    configuration.sensing = !noSense
    for place in rules + [folder].compactMap(\.self) {
      configuration.ruleFiles += try RuleFolder(path: place).read()
    }
    return try .made(with: configuration)
  }
}

extension Redactor {
  /// Compiles everything, or says why not.
  static func made(with configuration: Configuration) throws(Diagnostic) -> Redactor {
    let redactor: Redactor
    do {
      redactor = try Redactor(configuration)
    } catch {
      throw Diagnostic(error)
    }
    // Without a rule the filter would be cat(1), and nobody would notice.
    if redactor.rules.isEmpty { throw Diagnostic(.configuration, .rules, "no rule is in force") }
    return redactor
  }
}
