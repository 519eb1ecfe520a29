import Foundation
import Testing

@testable import Redaction

/// The invariants that no other file has; each failure says the seed. `REDACT_PROPERTY_LINES` says
/// on how many lines (2,000).
@Suite("For any text")
struct InvariantTests {
  private static let seed =
    ProcessInfo.processInfo.environment["REDACT_PROPERTY_SEED"].flatMap(UInt64.init)
    ?? UInt64.random(in: .min ... .max)
  private static let lines: [String] = {
    let given = ProcessInfo.processInfo.environment["REDACT_PROPERTY_LINES"].flatMap(Int.init)
    var grown = GrownText(seed: seed)
    var planted = PlantedText(seed: seed)
    return (0..<max(2, given ?? 2_000) / 2).flatMap { _ in [grown.line(), planted.line().text] }
  }()

  private func expectNone(_ wrong: [String], _ location: SourceLocation = #_sourceLocation) {
    #expect(
      wrong.isEmpty, "seed \(Self.seed), \(wrong.count) lines, as \(wrong.prefix(3))",
      sourceLocation: location)
  }

  @Test("P3: what is kept and what is masked add up to what came")
  func sums() throws {
    let redactor = try AskedStream.usual.get()
    let asking = AskedStream(redactor)
    let writing = AskedStream.writing(redactor)
    expectNone(
      Self.lines.filter { line in
        let findings = asking.findings(in: line.utf8)
        let masked = findings.reduce(0) { $0 + $1.end - $1.start }
        let labels = findings.reduce(0) { $0 + $1.category.label.utf8.count }
        return writing.redacted(Array(line.utf8)[...]).count != line.utf8.count - masked + labels
      })
  }

  @Test("P5: the number of line ends and the order of lines stay")
  func lineEnds() throws {
    let redactor = try AskedStream.usual.get()
    let sink = KeepingSink()
    var stream = RecordStream(redactor, framing: .lines)
    // In signs that belong to no number and no word.
    let heads = Self.lines.indices.map { number in
      "|" + String(number, radix: 2).map { $0 == "1" ? "=" : "~" } + "| "
    }
    let numbered = zip(heads, Self.lines).map { "\($0)\($1)\n" }
    for line in numbered { Array(line.utf8).withUnsafeBytes { stream.write($0, to: sink) } }
    stream.finish(to: sink)
    let output = sink.output.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    #expect(output.count == numbered.count, "seed \(Self.seed)")
    let wrong = zip(output, heads).count { !$0.starts(with: $1.utf8) }
    #expect(wrong == 0, "seed \(Self.seed)")
  }

  /// Of the rules that the user adds; a label's veto is a rule of the judge, not of a file.
  @Test("P11: a rule more unmasks no byte")
  func moreRules() throws {
    let rules = ["добрый", "размер", "номер", "the", "call"].enumerated().map {
      OwnRule(
        name: "n\($0.offset)", trigger: $0.element, pattern: "\($0.element) (?: \\s \\w{1,9}+ )?",
        match: $0.element)
    }
    var configuration = Configuration()
    configuration.ruleFiles = [
      RuleFile(name: "own.toml", contents: Array(rules.map(\.text).joined().utf8))
    ]
    let usual = AskedStream(try AskedStream.usual.get())
    let more = AskedStream(try Redactor(configuration))
    var added = 0
    let wrong = Self.lines.filter { line in
      let before = Self.masked(usual.findings(in: line.utf8))
      let after = Self.masked(more.findings(in: line.utf8))
      added += after.count - before.count
      return !before.isSubset(of: after)
    }
    expectNone(wrong)
    #expect(added > 0)
  }

  private static func masked(_ findings: [Finding]) -> Set<Int> {
    findings.reduce(into: []) { $0.formUnion($1.start..<$1.end) }
  }

  @Test("P12: UTF-8 in, UTF-8 out")
  func validText() throws {
    let stream = AskedStream.writing(try AskedStream.usual.get())
    expectNone(
      Self.lines.filter { line in
        String(validating: stream.redacted(Array(line.utf8)[...]), as: UTF8.self) == nil
      })
  }

  @Test("P13: what stands in place of a value does not tell its length")
  func constantLength() throws {
    let stream = AskedStream.writing(try AskedStream.usual.get())
    let values = [
      "i@example.org", "ivan.petrov.the.third@a.very.long.host.example.org", "iv_77@example.com",
    ]
    for value in values { #expect(stream.redacted("to \(value) now") == "to [EMAIL] now") }
    for value in ["+7 916 123-45-67", "8(916)1234567", "+1 415 555 2671", "+49 30 901820"] {
      #expect(stream.redacted("tel. \(value)") == "tel. [PHONE]")
    }
  }

  /// A scanner that fails at random, as an engine may.
  @Test(
    "P9: when a record cannot be scanned, its mark stands in its place and nothing of it passes")
  func failures() {
    for seed in 0..<200 {
      var random = SplitMix(seed: UInt64(seed))
      let records = (0..<random.number(1...30)).map { _ in
        (random.chance(1, in: 3) ? "F" : "")
          + ["ab XX", "q", "", "YYk", "жж"][random.number(0...4)]
      }
      let text = records.joined(separator: "\n")
      let output = ToyStream().run(Array(text.utf8), .random(upTo: 9), seed: UInt64(seed)).text
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == records.count, "seed \(seed)")
      for (line, record) in zip(lines, records) {
        #expect((line == "[UNSCANNED]") == record.hasPrefix("F"), "seed \(seed)")
      }
    }
  }

  /// Steps and not seconds: how many bytes the scanner is given for one record, twice as long each
  /// time.
  @Test("P7: twice the text is at most 2.3 times the work")
  func linear() {
    var before = 0
    for doubling in 10..<18 {
      let record = Array(String(repeating: "ab XX YYk ж ", count: 1 << doubling).utf8)
      let stream = ToyStream()
      _ = stream.run(record, .read(upTo: 64))
      if before > 0 { #expect(Double(stream.log.scanned) <= 2.3 * Double(before)) }
      before = stream.log.scanned
    }
  }
}
