import Foundation
import Testing

@testable import Redaction

/// What has to hold for any text whatever, on lines that are grown at random and on every line of
/// `Tests/Examples`. `REDACT_PROPERTY_LINES` says how many lines are grown (2,000), and
/// `REDACT_PROPERTY_SEED` from which seed.
@Suite("Of any line")
struct GrownTextTests {
  private static let seed =
    ProcessInfo.processInfo.environment["REDACT_PROPERTY_SEED"].flatMap(UInt64.init)
    ?? UInt64.random(in: .min ... .max)

  private static let examples = Result {
    try ExampleFile.all().flatMap { $0.text.split(whereSeparator: \.isNewline).map(String.init) }
  }
  private static let grown: [String] = {
    let given = ProcessInfo.processInfo.environment["REDACT_PROPERTY_LINES"].flatMap(Int.init)
    var text = GrownText(seed: seed)
    return (0..<max(1, given ?? 2_000)).map { _ in text.line() }
  }()

  private let examples: [String]
  private var lines: [String] { examples + Self.grown }

  init() throws { examples = try Self.examples.get() }

  @Test("P3: the bytes outside its findings stay as they are, and in order")
  func untouchedBytes() throws {
    let redactor = try AskedStream.usual.get()
    let asking = AskedStream(redactor, framing: .lines)
    let writing = AskedStream(redactor, framing: .lines, output: .text(numbered: false))
    let wrong = lines.filter { line in
      let text = Array(line.utf8)
      var rebuilt: [UInt8] = []
      var end = 0
      for finding in asking.findings(in: text) {
        guard finding.start >= end, finding.end > finding.start, finding.end <= text.count,
          finding.isCutBetweenCodePoints(of: text)
        else { return true }
        rebuilt += text[end..<finding.start]
        rebuilt += finding.category.label.utf8
        end = finding.end
      }
      return rebuilt + text[end...] != writing.redacted(text[...])
    }
    expectNone(wrong)
    #expect(asking.failures.isEmpty && writing.failures.isEmpty)
  }

  @Test("P2: redacting it twice changes nothing more")
  func redactingTwice() throws {
    let stream = AskedStream(
      try AskedStream.usual.get(), framing: .lines, output: .text(numbered: false))
    func changes(_ line: String) -> Bool {
      let once = stream.redacted(Array(line.utf8)[...])
      return stream.redacted(once[...]) != once
    }
    expectNone(examples.filter(changes))
    expectNone(Self.grown.filter(changes))
  }

  @Test("sensing changes no finding")
  func sensing() throws {
    var configuration = Configuration()
    configuration.sensing = false
    try expectSame(configuration)
  }

  @Test("P8: the interpreter finds what machine code finds")
  func interpreter() throws {
    var configuration = Configuration()
    configuration.engine = .interpreter
    try expectSame(configuration)
  }

  /// The library sets its buffers up for every call, so that only some lines are asked of it.
  @Test("P10: the library finds what a stream finds")
  func library() throws {
    let redactor = try AskedStream.usual.get()
    let asking = AskedStream(redactor, framing: .lines)
    let writing = AskedStream(redactor, framing: .lines, output: .text(numbered: false))
    let wrong = try lines.enumerated().filter { $0.offset % 15 == 0 }.map(\.element).filter {
      line in
      let text = Array(line.utf8)
      return try redactor.findings(in: line) != asking.findings(in: text)
        || Array(redactor.redact(line).utf8) != writing.redacted(text[...])
    }
    expectNone(wrong)
  }

  private func expectSame(_ configuration: Configuration) throws {
    let usual = AskedStream(try AskedStream.usual.get(), framing: .lines)
    let other = AskedStream(try Redactor(configuration), framing: .lines)
    let wrong = lines.filter { line in
      let text = Array(line.utf8)
      return usual.findings(in: text) != other.findings(in: text)
    }
    expectNone(wrong)
    #expect(other.failures.isEmpty)
  }

  /// Nothing in the lines is anybody's: they may be shown.
  private func expectNone(
    _ wrong: [String], _ location: SourceLocation = #_sourceLocation
  ) {
    let shown = wrong.prefix(3).map(\.debugDescription)
    #expect(
      wrong.isEmpty, "seed \(Self.seed), \(wrong.count) lines, as \(shown)",
      sourceLocation: location)
  }
}
