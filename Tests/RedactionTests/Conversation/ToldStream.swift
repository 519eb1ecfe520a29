@testable import Redaction

/// Messages of one sender through a message stream, and what came of each.
final class ToldStream: ConversationSink {
  /// What came of one message.
  struct Outcome: Equatable {
    var output: [UInt8] = []
    var findings: [Finding] = []
    var parts: [EarlierPart] = []

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The built-in rules, compiled once for all tests.
  static let redactor = Result { try Redactor() }

  private let redactor: Redactor
  private var now = Outcome()
  private(set) var failures: [ScanFailure] = []

  init(_ redactor: Redactor? = nil) throws {
    self.redactor = try redactor ?? Self.redactor.get()
  }

  /// Tells `messages` one after the other; with `remembering` false each by itself.
  func tell(_ messages: [[UInt8]], remembering: Bool = true) -> [Outcome] {
    var texts = MessageStream(redactor)
    var findings = MessageStream(redactor, output: .findings)
    var memories = [Conversation(), Conversation()]
    return messages.enumerated().map { number, message in
      now = Outcome()
      message.withUnsafeBytes { bytes in
        if !remembering { memories = [Conversation(), Conversation()] }
        texts.write(bytes, number: number, after: &memories[0], to: self)
        now.parts = []
        findings.write(bytes, number: number, after: &memories[1], to: self)
      }
      return now
    }
  }

  func tell(_ messages: [String], remembering: Bool = true) -> [Outcome] {
    tell(messages.map { Array($0.utf8) }, remembering: remembering)
  }

  func pass(_ bytes: UnsafeRawBufferPointer) { now.output.append(contentsOf: bytes) }
  func finding(_ finding: Finding, record: Int) { now.findings.append(finding) }
  func earlierPart(_ part: EarlierPart) { now.parts.append(part) }
  func unscannable(record: Int?, failure: ScanFailure) { failures.append(failure) }
}
