internal import Redaction

/// The profile of a run as a table, for `--profile`: numbers and names of rules, nothing of the text.
enum ProfileTable {
  static func text(_ profile: StreamProfile) -> String {
    let stages = StreamProfile.Stage.allCases.map { ($0.rawValue, profile[$0]) }
    let whole = max(stages.reduce(0) { $0 + $1.1 }, 1e-9)
    var rows = [["STAGE", "MS", "SHARE"]]
    for (name, seconds) in stages {
      rows.append([name, milliseconds(seconds), "\(Int((seconds / whole * 100).rounded())) %"])
    }
    var text =
      "redact: profile: looked into \(profile.records) records, \(profile.bytes) bytes\n"
    text += RulesListCommand.table(rows)
    rows = [["RULE", "SEARCHES", "MS", "CANDIDATES", "FINDINGS"]]
    let busy = profile.rules.filter { $0.searches > 0 || $0.candidates > 0 }
    for rule in busy.sorted(by: { ($0.seconds, $0.candidates) > ($1.seconds, $1.candidates) }) {
      rows.append([
        rule.id, String(rule.searches), milliseconds(rule.seconds), String(rule.candidates),
        String(rule.findings),
      ])
    }
    return text + RulesListCommand.table(rows)
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\((seconds * 1e5).rounded() / 100)"
  }
}
