extension Redactor {
  /// `text` with its findings masked, read together with what its sender wrote before. What could
  /// not be scanned is masked whole.
  ///
  /// For many messages make a ``MessageStream`` for each worker, which keeps its buffers.
  ///
  /// - Parameter conversation: the memory of this one sender.
  public func redact(_ text: String, after conversation: inout Conversation) -> String {
    let collector = MessageCollector()
    var stream = MessageStream(self)
    var text = text
    text.withUTF8 {
      stream.write(UnsafeRawBufferPointer($0), after: &conversation, to: collector)
    }
    return String(decoding: collector.bytes, as: UTF8.self)
  }

  /// The findings in `text`, read together with what its sender wrote before, and the earlier parts
  /// of the contacts that began there.
  ///
  /// - Parameters:
  ///   - number: what ``EarlierPart/message`` is to call this text later on.
  ///   - conversation: the memory of this one sender.
  /// - Throws: ``ScanFailure`` when some piece could not be scanned: then the text must not pass.
  public func findings(
    in text: String, number: Int = 0, after conversation: inout Conversation
  ) throws(ScanFailure) -> (findings: [Finding], earlierParts: [EarlierPart]) {
    let collector = MessageCollector()
    var stream = MessageStream(self, output: .findings)
    var text = text
    text.withUTF8 {
      stream.write(
        UnsafeRawBufferPointer($0), number: number, after: &conversation, to: collector)
    }
    if let failure = collector.failure { throw failure }
    return (collector.findings, collector.earlierParts)
  }
}

/// Puts together what becomes of one message.
private final class MessageCollector: ConversationSink {
  var bytes: [UInt8] = []
  var findings: [Finding] = []
  var earlierParts: [EarlierPart] = []
  var failure: ScanFailure?

  func pass(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
  func finding(_ finding: Finding, record: Int) { findings.append(finding) }
  func unscannable(record: Int?, failure: ScanFailure) { self.failure = self.failure ?? failure }
  func earlierPart(_ part: EarlierPart) { earlierParts.append(part) }
}
