internal import Redaction

extension Diagnostic {
  /// Rules that cannot be used. The library's text says file, line and column, what is wrong and
  /// what to do.
  init(_ error: RuleError) {
    let status = ExitStatus(rawValue: error.exitStatus) ?? .configuration
    self.init(status, .rules, String(describing: error))
  }
}
