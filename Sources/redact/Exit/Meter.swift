internal import CRedactSystem
internal import Redaction

/// What a run has done, for `--stats`.
final class Meter {
  private(set) var bytes = 0
  private let start = csystem_microseconds()

  func count(_ bytes: Int) { self.bytes += bytes }

  /// One line: numbers only, nothing of the text.
  func line(_ statistics: StreamStatistics) -> String {
    let seconds = Double(max(1, csystem_microseconds() - start)) / 1e6
    let findings = Category.allCases.filter { statistics[$0] > 0 }
      .map { "\($0.rawValue) \(statistics[$0])" }
    let counts = findings.isEmpty ? "none" : findings.joined(separator: ", ")
    return "redact: stats: \(statistics.records) records, \(bytes) bytes, "
      + "\(Self.rounded(seconds, 1000)) s, \(Self.rounded(Double(bytes) / 1e6 / seconds, 10)) MB/s; "
      + "findings: \(counts); masked whole: \(statistics.unscannable)\n"
  }

  private static func rounded(_ value: Double, _ parts: Double) -> Double {
    (value * parts).rounded() / parts
  }
}
