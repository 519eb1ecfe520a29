@testable import Redaction

/// F1: any bytes through a stream, in pieces whose lengths come from the input, against the same
/// bytes in one piece.
enum StreamFuzz {
  private static let usual = Result { try Redactor() }

  static func run(_ bytes: [UInt8]) -> String? {
    guard let redactor = try? usual.get() else { return "no redactor" }
    var input = FuzzInput(bytes)
    let framing = [Framing.lines, .null, .whole][input.number(below: 3)]
    let lengths = input.bytes(input.number(below: 12)).map { Int($0) % 40 }
    // Once in a while so much in front of the rest that it lies across the edge of a window.
    var text = [UInt8](
      repeating: 0x20, count: input.byte() == 0x77 ? 61_440 + input.number(below: 4096) : 0)
    text += input.rest

    let whole = output(redactor, framing, text, [])
    let pieces = output(redactor, framing, text, lengths)
    if whole.bytes != pieces.bytes { return "P1: the pieces come out in another way" }
    // Beyond the window a record is read in pieces, and labels change where they lie.
    if text.count < 16_384, whole.failures == 0,
      output(redactor, framing, whole.bytes, []).bytes != whole.bytes
    {
      return "P2: redacted twice it is something else"
    }
    let findings = output(redactor, framing, text, lengths, .findings)
    return whole.failures > 0 ? nil : rebuilt(text, framing, findings, whole.bytes)
  }

  /// P3 and P5: the text with labels in place of the findings is what came out.
  private static func rebuilt(
    _ text: [UInt8], _ framing: Framing, _ output: FuzzSink, _ masked: [UInt8]
  ) -> String? {
    var starts = [0]
    if let terminator = framing.terminator {
      for (index, byte) in text.enumerated() where byte == terminator { starts.append(index + 1) }
    }
    var expected: [UInt8] = []
    var end = 0
    for (record, finding) in output.findings {
      guard record < starts.count else { return "P3: no such record" }
      let start = starts[record] + finding.start
      guard start >= end, finding.start < finding.end, starts[record] + finding.end <= text.count
      else { return "P3: findings overlap or lie outside" }
      expected += text[end..<start]
      expected += finding.category.label.utf8
      end = starts[record] + finding.end
    }
    expected += text[end...]
    if expected != masked { return "P3: bytes outside of findings changed" }
    let lines = framing.terminator.map { sign in masked.count { $0 == sign } }
    return lines == framing.terminator.map { sign in text.count { $0 == sign } }
      ? nil : "P5: a terminator is gone"
  }

  private static func output(
    _ redactor: Redactor, _ framing: Framing, _ text: [UInt8], _ lengths: [Int],
    _ kind: StreamOutput = .text(numbered: false)
  ) -> FuzzSink {
    let sink = FuzzSink()
    var stream = RecordStream(redactor, framing: framing, output: kind)
    var start = 0
    var turn = 0
    while start < text.count, !lengths.isEmpty, turn < 4 * lengths.count {
      let end = min(text.count, start + lengths[turn % lengths.count])
      text[start..<end].withUnsafeBytes { stream.write($0, to: sink) }
      start = end
      turn += 1
    }
    text[start...].withUnsafeBytes { stream.write($0, to: sink) }
    stream.finish(to: sink)
    return sink
  }
}

/// Keeps what a stream puts out.
final class FuzzSink: StreamSink {
  private(set) var bytes: [UInt8] = []
  private(set) var findings: [(record: Int, finding: Finding)] = []
  private(set) var failures = 0

  func pass(_ run: UnsafeRawBufferPointer) { bytes.append(contentsOf: run) }
  func finding(_ finding: Finding, record: Int) { findings.append((record, finding)) }
  func unscannable(record: Int?, failure: ScanFailure) { failures += 1 }
}
