/// Holds what a message stream says of one string, until the line is written.
///
/// Its arrays keep their storage from string to string.
final class JSONCollector: ConversationSink {
  private(set) var findings: [Finding] = []
  private(set) var earlierParts: [EarlierPart] = []
  /// The first failure.
  private(set) var failure: ScanFailure?

  func removeAll() {
    findings.removeAll(keepingCapacity: true)
    earlierParts.removeAll(keepingCapacity: true)
    failure = nil
  }

  func pass(_ bytes: UnsafeRawBufferPointer) {}
  func finding(_ finding: Finding, record: Int) { findings.append(finding) }
  func earlierPart(_ part: EarlierPart) { earlierParts.append(part) }
  func unscannable(record: Int?, failure: ScanFailure) { self.failure = self.failure ?? failure }
}

/// Gives the findings of a line that is too long for JSON the number that the line has among all.
final class JSONLongLineSink: StreamSink {
  private var record = 0
  /// The sink of the call at hand.
  private var sink: (any JSONSink)?

  func begin(_ record: Int, _ sink: any JSONSink) {
    self.record = record
    self.sink = sink
  }

  func end() { sink = nil }

  func pass(_ bytes: UnsafeRawBufferPointer) { sink?.pass(bytes) }

  func finding(_ finding: Finding, record: Int) {
    sink?.finding(
      finding, text: nil, at: JSONPlace(record: self.record, field: nil, string: 0))
  }

  func unscannable(record: Int?, failure: ScanFailure) {
    sink?.unscannable(record: self.record, failure: failure)
  }
}
