@testable import Redaction

/// A stream that is asked message by message, as a chat service would: its buffers stay warm, where
/// `Redactor.findings` sets them up anew for every message.
final class AskedStream: StreamSink {
  private var stream: RecordStream
  private var found: [Finding] = []
  private var written: [UInt8] = []
  private let terminator: UInt8
  /// Of all messages so far.
  private(set) var failures: [ScanFailure] = []

  /// With all rules and no exceptions, compiled once for all tests.
  static let usual = Result { try Redactor() }

  /// - Parameter framing: `.lines` or `.null`.
  init(_ redactor: Redactor, framing: Framing = .null, output: StreamOutput = .findings) {
    stream = RecordStream(redactor, framing: framing, output: output)
    terminator = framing.terminator ?? 0
  }

  /// The findings in one message, which does not hold the terminator; offsets count from its start.
  func findings(in message: some Sequence<UInt8>) -> [Finding] {
    found.removeAll(keepingCapacity: true)
    write(Array(message) + [terminator])
    return found
  }

  /// What comes out for `pieces`, which make up one or more messages, and their terminator; without
  /// that terminator.
  func redacted(_ pieces: ArraySlice<UInt8>...) -> [UInt8] { redacted(pieces) }

  func redacted(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
    written.removeAll(keepingCapacity: true)
    for piece in pieces { write(piece) }
    write([terminator])
    return Array(written.dropLast())
  }

  private func write(_ bytes: some Collection<UInt8>) {
    bytes.withContiguousStorageIfAvailable {
      stream.write(UnsafeRawBufferPointer($0), to: self)
    }
  }

  func pass(_ bytes: UnsafeRawBufferPointer) { written.append(contentsOf: bytes) }
  func finding(_ finding: Finding, record: Int) { found.append(finding) }
  func unscannable(record: Int?, failure: ScanFailure) { failures.append(failure) }
}
