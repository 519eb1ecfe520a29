import Testing

@testable import Redaction

/// JSON lines through a stream, and what came out.
final class JSONRun: JSONSink {
  struct Reported: Equatable {
    var place: JSONPlace
    var start: Int
    var end: Int
    var category: Redaction.Category
    var text: [UInt8]?
  }

  struct Part: Equatable {
    var earlier: JSONPlace
    var place: JSONPlace
    var start: Int
    var end: Int
  }

  private(set) var output: [UInt8] = []
  private(set) var findings: [Reported] = []
  private(set) var parts: [Part] = []
  /// The records that were masked whole.
  private(set) var unscannable: [Int?] = []
  private(set) var count = 0

  var text: String { String(decoding: output, as: UTF8.self) }

  /// - Parameters:
  ///   - cuts: where the input is cut; it comes whole if there are none.
  ///   - reads: whether the bytes are put into the stream's own buffer.
  init(
    _ input: some Sequence<UInt8>, fields: JSONFields, redactor: Redactor? = nil,
    framing: Framing = .lines, output: StreamOutput = .text(numbered: true),
    operators: [Redaction.Category: Operator] = [:], longest: Int = JSONStream.longestLine,
    cuts: [Int] = [], reads: Bool = false, capacity: Int = 100
  ) throws {
    let bytes = Array(input)
    var stream = JSONStream(
      try redactor ?? ToldStream.redactor.get(), fields: fields, framing: framing, output: output,
      operators: operators, conversations: Conversations(capacity: capacity), longest: longest,
      readSize: 1 << 14)
    var start = 0
    for end in cuts.sorted() + [bytes.count] {
      let piece = bytes[start..<max(start, end)]
      piece.withUnsafeBytes { piece in
        if reads { Self.read(piece, into: &stream, self) } else { stream.write(piece, to: self) }
      }
      start = max(start, end)
    }
    stream.finish(to: self)
    count = stream.unscannable
  }

  private static func read(
    _ piece: UnsafeRawBufferPointer, into stream: inout JSONStream, _ sink: JSONRun
  ) {
    var rest = piece
    while !rest.isEmpty {
      var taken = 0
      _ = stream.withFreeSpace(atLeast: rest.count) { space in
        taken = min(space.count, rest.count)
        space.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<taken]))
        return taken
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
      stream.drain(to: sink)
    }
  }

  convenience init(
    _ text: String, _ paths: String..., sender: String? = nil, conversation: String? = nil,
    framing: Framing = .lines, output: StreamOutput = .text(numbered: true), capacity: Int = 100
  ) throws {
    try self.init(
      text.utf8,
      fields: JSONFields(
        paths.map { try JSONPath($0) }, conversation: conversation.map(JSONPath.init),
        sender: sender.map(JSONPath.init)),
      framing: framing, output: output, capacity: capacity)
  }

  func pass(_ bytes: UnsafeRawBufferPointer) { output.append(contentsOf: bytes) }

  func finding(_ finding: Finding, text: UnsafeRawBufferPointer?, at place: JSONPlace) {
    findings.append(
      Reported(
        place: place, start: finding.start, end: finding.end, category: finding.category,
        text: text.map(Array.init)))
  }

  func earlierPart(_ part: EarlierPart, at earlier: JSONPlace, completedAt place: JSONPlace) {
    #expect(part.message == earlier.record)
    parts.append(
      Part(earlier: earlier, place: place, start: part.finding.start, end: part.finding.end))
  }

  func unscannable(record: Int?, failure: ScanFailure) { unscannable.append(record) }
}
