/// What a stream hands to its sink.
public enum StreamOutput: Sendable, Hashable {
  /// The text with its findings masked, through ``StreamSink/pass(_:)``.
  ///
  /// Records are counted only when `numbered`: to count them costs a pass over all bytes, and only
  /// a sink that wants to say which record could not be scanned has any use for it.
  case text(numbered: Bool)
  /// The findings, through ``StreamSink/finding(_:record:)``; no text.
  case findings

  /// Whether the terminators have to be counted.
  var countsRecords: Bool {
    switch self {
    case .text(let numbered): numbered
    case .findings: true
    }
  }
}

/// Takes what a ``RecordStream`` has decided, in the order of the input.
///
/// All calls come from within the call of the stream that was given the sink, on the same thread.
/// A sink that can fail (a full disk) remembers its error and ignores what comes after.
public protocol StreamSink: AnyObject {
  /// Takes the next bytes of the output: a run of untouched bytes, as long as they are together in
  /// the buffer, or what stands in place of one finding.
  ///
  /// - Parameter bytes: never empty; valid during the call only.
  func pass(_ bytes: UnsafeRawBufferPointer)

  /// Takes one finding; called only for ``StreamOutput/findings``.
  ///
  /// - Parameters:
  ///   - finding: its offsets are bytes from the start of the record, also in a long record.
  ///   - record: the number of the record, from 0.
  func finding(_ finding: Finding, record: Int)

  /// Takes the news that a record, or one window of a long record, could not be scanned and was
  /// masked whole. Called once a piece, whatever the output.
  ///
  /// - Parameter record: the number of the record, from 0; nil when the records are not counted.
  func unscannable(record: Int?, failure: ScanFailure)
}
