import Testing

@testable import Redaction

/// The invariants of RecordStream, on random texts. Every failure says the seed.
@Suite("Whatever the text, a stream")
struct StreamPropertyTests {
  static let chunkings: [Chunking] = [
    .bytes, .random(upTo: 3), .random(upTo: 40), .random(upTo: 700), .read(upTo: 1),
    .read(upTo: 64), .read(upTo: 500),
  ]

  @Test("P1: puts out the same bytes and findings however the input was cut", arguments: 0..<150)
  func chunkInvariance(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let framing = [Framing.lines, .null, .whole][random.number(0...2)]
    let text = ToyText.make(
      &random, terminator: framing.terminator ?? 0x0A, failures: seed % 2 == 0,
      endless: seed % 3 == 0)
    for output in [StreamOutput.text(numbered: true), .findings] {
      var stream = ToyStream(framing: framing, output: output)
      stream.log.keepsPieces = true
      let whole = stream.run(text)
      let pieces = stream.log.pieces
      for chunking in Self.chunkings {
        stream.log = ToyScanner.Log()
        stream.log.keepsPieces = true
        let cut = stream.run(text, chunking, seed: UInt64(seed))
        // Not only the same outcome: the scanner is asked the very same questions.
        #expect(stream.log.pieces == pieces, "seed \(seed), \(chunking)")
        #expect(cut.output == whole.output, "seed \(seed), \(chunking)")
        #expect(cut.findings == whole.findings, "seed \(seed), \(chunking)")
        #expect(cut.failures.map(\.record) == whole.failures.map(\.record), "seed \(seed)")
      }
    }
  }

  @Test("masks what a scan of the whole record would mask", arguments: 0..<400)
  func equalsTheWholeRecord(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let framing = [Framing.lines, .null, .whole][random.number(0...2)]
    // A run without a proper end is swallowed up to the first blank. What begins in it and goes on
    // behind the blank, as a card may, is one finding more; so there is either the one or the other.
    let endless = seed % 2 == 0
    var text = ToyText.make(
      &random, terminator: framing.terminator ?? 0x0A, longest: 2_000, endless: endless)
    if endless { text.removeAll { $0 == UInt8(ascii: "Z") } }
    let expected = ToyText.findings(in: text, framing: framing, context: 16, greatest: 16)
    let found = ToyStream(framing: framing, output: .findings).run(text).findings
    #expect(found == expected, "seed \(seed)")
  }

  @Test(
    "P4: leaves no byte in sight that a scan of the whole record would mask", arguments: 0..<300)
  func coversTheWholeRecord(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let text = ToyText.make(&random, longest: 2_000, endless: true)
    let found = ToyStream(output: .findings).run(text).findings
    let all = ToyText.findings(in: text, framing: .lines, context: 16, greatest: .max)
    for expected in all {
      var start = expected.start
      for finding in found where finding.record == expected.record && finding.start <= start {
        start = max(start, finding.end)
      }
      #expect(start >= expected.end, "seed \(seed), record \(expected.record)")
    }
  }

  @Test("P3: changes nothing outside its findings", arguments: 0..<200)
  func onlyFindingsChange(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let framing = [Framing.lines, .null, .whole][random.number(0...2)]
    let text = ToyText.make(&random, terminator: framing.terminator ?? 0x0A, endless: true)
    let output = ToyStream(framing: framing).run(text).output
    let findings = ToyStream(framing: framing, output: .findings).run(text)
    #expect(findings.output.isEmpty)
    let masked = ToyText.masked(text, findings.findings, framing: framing)
    #expect(output == masked, "seed \(seed)")
  }

  @Test("P5: keeps every terminator, also of what could not be scanned", arguments: 0..<100)
  func terminatorsStay(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let text = ToyText.make(&random, failures: true, endless: true)
    let output = ToyStream().run(text).output
    #expect(output.count { $0 == 0x0A } == text.count { $0 == 0x0A }, "seed \(seed)")
    #expect(output.last == 0x0A || text.last != 0x0A, "seed \(seed)")
  }

  @Test("finds the same with and without sensing", arguments: 0..<150)
  func sensingIsSound(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let text = ToyText.make(&random, failures: true, endless: true)
    let exact = ToyStream(sensing: .exact).run(text)
    for sensing in [ToyScanner.Sensing.off, .eager] {
      let other = ToyStream(sensing: sensing).run(text, .random(upTo: 90), seed: UInt64(seed))
      #expect(other.output == exact.output, "seed \(seed), sensing \(sensing)")
    }
  }

  @Test("P2: changes nothing when it redacts a second time", arguments: 0..<100)
  func idempotence(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let text = ToyText.make(&random)
    // Without the toy's e-mails, which may come to have an m or a k near enough when a label is
    // shorter than what it replaces.
    let once = ToyStream().run(text.map { $0 == UInt8(ascii: "Y") ? UInt8(ascii: "y") : $0 }).output
    #expect(ToyStream().run(once).output == once, "seed \(seed)")
  }

  @Test("P12: puts out UTF-8 where UTF-8 came in", arguments: 0..<100)
  func textStaysText(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let made = ToyText.make(&random, failures: true, endless: true)
    let text = Array(String(decoding: made, as: UTF8.self).utf8)
    let output = ToyStream().run(text).output
    #expect(String(validating: output, as: UTF8.self) != nil, "seed \(seed)")
  }
}
