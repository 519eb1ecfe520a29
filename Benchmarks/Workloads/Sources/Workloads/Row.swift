/// One figure.
public struct Row: Sendable, Hashable {
  /// The table it belongs to.
  public var group: String
  /// The line of the table.
  public var name: String
  public var metric: String
  public var value: Double
  public var unit: String
  /// The text's length in bytes.
  public var bytes: Int
  /// How many findings were checked before.
  public var findings: Int

  /// Says that a count was right and no time was taken.
  static func checked(_ group: String, _ name: String, _ masking: Masking) -> Row {
    Row(
      group: group, name: name, metric: "contacts", value: Double(masking.corpus.contacts),
      unit: "", bytes: masking.corpus.bytes.count, findings: masking.count.findings)
  }

  public static let header = "group\tcase\tmetric\tvalue\tunit\tbytes\tfindings"

  /// Tab-separated, in the order of the header.
  public var line: String {
    let thousandths = (value * 1000).rounded() / 1000
    return "\(group)\t\(name)\t\(metric)\t\(thousandths)\t\(unit)\t\(bytes)\t\(findings)"
  }
}
