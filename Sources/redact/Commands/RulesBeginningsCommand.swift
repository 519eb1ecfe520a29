internal import ArgumentParser
@_spi(Generators) internal import Redaction

/// `redact rules beginnings`: makes `Patterns/tables/beginnings.table`. For the project itself, and so
/// not in the help.
struct RulesBeginningsCommand: Performing {
  static let configuration = CommandConfiguration(
    commandName: "beginnings", abstract: "Prints the filter of what the built-in words begin with.",
    shouldDisplay: false)

  func perform() throws(Diagnostic) -> ExitStatus {
    let table: [UInt8]
    do throws(RuleError) { table = try Redactor.wordBeginnings() } catch { throw Diagnostic(error) }
    let output = try Output()
    table.withUnsafeBytes { output.append($0) }
    try output.finish()
    return .success
  }
}
