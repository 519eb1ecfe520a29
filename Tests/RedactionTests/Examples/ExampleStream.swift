@testable import Redaction

/// All examples, one record each, through a single stream.
final class ExampleStream: StreamSink {
  /// What left the stream.
  private(set) var output: [UInt8] = []
  /// Of each record.
  private(set) var findings: [[Finding]]
  private(set) var failures = 0

  /// - Parameter records: texts without NUL, which ends a record here.
  init(_ records: [[UInt8]], configuration: Configuration, output: StreamOutput) throws {
    findings = Array(repeating: [], count: records.count)
    var stream = RecordStream(try Redactor(configuration), framing: .null, output: output)
    for record in records {
      (record + [0]).withUnsafeBytes { stream.write($0, to: self) }
    }
    stream.finish(to: self)
  }

  /// The output, cut into records.
  var records: [[UInt8]] {
    output.split(separator: 0, omittingEmptySubsequences: false).dropLast().map(Array.init)
  }

  func pass(_ bytes: UnsafeRawBufferPointer) { output.append(contentsOf: bytes) }
  func finding(_ finding: Finding, record: Int) { findings[record].append(finding) }
  func unscannable(record: Int?, failure: ScanFailure) { failures += 1 }
}
