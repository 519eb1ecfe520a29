internal import ArgumentParser
@_spi(Generators) internal import Redaction

/// `redact rules facts`: makes `Patterns/tables/pattern-facts.tsv`. For the project itself, and so not
/// in the help.
struct RulesFactsCommand: Performing {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Prints what is known of the built-in patterns.",
    shouldDisplay: false)

  func perform() throws(Diagnostic) -> ExitStatus {
    try GeneratedTable.print { () throws(RuleError) in Array(try Redactor.patternFacts().utf8) }
  }
}

/// `redact rules beginnings`: makes `Patterns/tables/beginnings.table`, likewise.
struct RulesBeginningsCommand: Performing {
  static let configuration = CommandConfiguration(
    commandName: "beginnings", abstract: "Prints the filter of what the built-in words begin with.",
    shouldDisplay: false)

  func perform() throws(Diagnostic) -> ExitStatus {
    try GeneratedTable.print(Redactor.wordBeginnings)
  }
}

/// A table that the library makes of what is embedded in it.
private enum GeneratedTable {
  static func print(_ made: () throws(RuleError) -> [UInt8]) throws(Diagnostic) -> ExitStatus {
    let table: [UInt8]
    do throws(RuleError) { table = try made() } catch { throw Diagnostic(error) }
    let output = try Output()
    table.withUnsafeBytes { output.append($0) }
    try output.finish()
    return .success
  }
}
