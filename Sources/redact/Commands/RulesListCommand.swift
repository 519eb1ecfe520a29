internal import ArgumentParser
internal import Redaction

/// `redact rules list`: the rules in force as a table.
struct RulesListCommand: Performing {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Prints the rules in force: id, category, policy, view and trigger.")

  @OptionGroup var place: RulePlace
  @OptionGroup var rules: RuleOptions

  func perform() throws(Diagnostic) -> ExitStatus {
    let redactor = try rules.redactor(adding: place.folder, selfTest: false)
    let output = try Output()
    let head = ["ID", "CATEGORY", "POLICY", "VIEW", "TRIGGER"]
    let rows = redactor.rules.map { rule in
      [rule.id, rule.category.rawValue, rule.policy.rawValue, rule.view, rule.trigger ?? "-"]
    }
    output.append(Self.table([head] + rows))
    try output.finish()
    return .success
  }

  /// Columns two blanks apart, each as wide as its widest cell; no blanks at the end of a line.
  static func table(_ rows: [[String]]) -> String {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
    var text = ""
    for row in rows {
      for (column, cell) in row.enumerated() {
        text += cell
        if column + 1 < row.count {
          text += String(repeating: " ", count: widths[column] - cell.count + 2)
        }
      }
      text += "\n"
    }
    return text
  }
}
