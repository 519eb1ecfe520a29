import Foundation
import Testing

@testable import Redaction

@Suite("At the boundary of two reads")
struct BoundaryRowTests {
  private func usual() throws -> AskedStream { .writing(try AskedStream.usual.get()) }

  /// The samples of every rule, NUL excepted, which ends a record here.
  private static let samples = Result {
    try AskedStream.usual.get().catalog.rules.flatMap { rule in
      (rule.match + rule.pass).map { (rule.id, Array($0.text.utf8)) }
    }
  }

  @Test("Row 11: the samples of every rule, one byte a read, come out as in one piece")
  func bytewise() throws {
    let stream = try usual()
    for (rule, sample) in try Self.samples.get() {
      let pieces = sample.indices.map { sample[$0...$0] }
      let isSame = stream.redacted(pieces) == stream.redacted(sample[...])
      #expect(isSame, "\(rule)")
    }
  }

  @Test("Row 12: a sample of any rule, cut in two at each byte, comes out as in one piece")
  func inTwo() throws {
    let stream = try usual()
    for (rule, sample) in try Self.samples.get() {
      let whole = stream.redacted(sample[...])
      let wrong = (0...sample.count).filter {
        stream.redacted(sample[..<$0], sample[$0...]) != whole
      }
      #expect(wrong.isEmpty, "\(rule), bytes \(wrong)")
    }
  }

  /// All pairs of cuts: half a million texts.
  @Test("Row 12: a sample of any rule, cut in three at any two bytes, comes out as in one piece")
  func inThree() throws {
    let stream = try usual()
    for (rule, sample) in try Self.samples.get() {
      let whole = stream.redacted(sample[...])
      for first in 0...sample.count {
        let wrong = (first...sample.count).filter {
          stream.redacted(sample[..<first], sample[first..<$0], sample[$0...]) != whole
        }
        if !wrong.isEmpty { Issue.record("\(rule), bytes \(first) and \(wrong)") }
      }
    }
  }

  /// `REDACT_CHUNKINGS` says how many (20,000).
  @Test("Row 13: random pieces, cut at random, come out as in one piece")
  func random() throws {
    let environment = ProcessInfo.processInfo.environment
    let seed =
      environment["REDACT_PROPERTY_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    let times = environment["REDACT_CHUNKINGS"].flatMap(Int.init) ?? 20_000
    let stream = try usual()
    let samples = try Self.samples.get().map(\.1)
    for number in 0..<times {
      var text: [UInt8] = []
      for _ in 0..<random.number(1...4) {
        text += samples.randomElement(using: &random) ?? []
        if random.chance(1, in: 5) { text.append(UInt8(random.number(1...255))) }
        text += [[], [0x20], [0x0A], [0]].randomElement(using: &random) ?? []
      }
      var pieces: [ArraySlice<UInt8>] = []
      var start = 0
      while start < text.count {
        let end = min(start + random.number(0...random.number(1...60)), text.count)
        pieces.append(text[start..<end])
        start = end
      }
      let isSame = stream.redacted(pieces) == stream.redacted(text[...])
      #expect(isSame, "seed \(seed), text \(number): \(text) in \(pieces.map(\.count))")
      if !isSame { return }
    }
  }

  @Test("Row 14: a cut inside of a character or of CRLF changes nothing")
  func characters() throws {
    let stream = try usual()
    let text = "Ж€😀👩‍👩‍👧 тел.\u{A0}٨٩١٦١٢٣٤٥٦٧\r\n☎ 𝟴𝟵𝟭𝟲𝟭𝟮𝟯𝟰𝟱𝟲𝟳, ivаn@ехаmple.com\r\n"
    #expect(stream.cutsThatMatter(in: text).isEmpty)
    #expect(stream.redacted(text).contains("[PHONE]"))
  }

  static let places = [4 << 10, 16 << 10, 64 << 10, 128 << 10, 256 << 10, 1 << 20]

  @Test(
    "Row 15: across the edge of a window a sample is masked, and the rest is exact",
    arguments: places)
  func edges(edge: Int) throws {
    let stream = try usual()
    let word = Array("the parcel came on Monday, ".utf8)
    let padding = Array(repeatElement(word, count: edge / word.count + 2).joined())
    let samples = [("ivan.petrov@example.com", "[EMAIL]"), ("+7 916 123-45-67", "[PHONE]")]
    for (sample, label) in samples {
      for shift in -20...20 {
        let start = Array(padding[..<(edge + shift - sample.utf8.count / 2)])
        let lead = start + [0x20]
        let text = lead + sample.utf8 + " and no more".utf8
        let isMasked = stream.redacted(text[...]) == lead + label.utf8 + " and no more".utf8
        #expect(isMasked, "\(label), shift \(shift)")
      }
    }
    #expect(stream.failures.isEmpty)
  }

  @Test("Row 16: what stands before the edge counts: no match behind a digit")
  func lookbehind() throws {
    let rule = OwnRule(
      name: "seven", trigger: "nr*", pattern: "(?<! \\d ) 555-1234", match: "nr 555-1234")
    let stream = AskedStream.writing(try OwnRule.redactor(rule))
    #expect(stream.redacted("nr 555-1234") == "nr [DOCUMENT]")
    #expect(stream.redacted("nr 9555-1234") == "nr 9555-1234")
    #expect(stream.cutsThatMatter(in: "nr 9555-1234").isEmpty)
  }

  @Test("Row 17: what stands behind the edge counts: the decision waits for the next byte")
  func lookahead() throws {
    let rule = OwnRule(
      name: "ten", trigger: "nr", pattern: "\\b \\d{10} (?! \\d )", match: "nr 5550001234")
    let stream = AskedStream.writing(try OwnRule.redactor(rule))
    #expect(stream.redacted("nr 5550001234") == "nr [DOCUMENT]")
    #expect(stream.redacted("nr 55500012345") == "nr 55500012345")
    #expect(stream.cutsThatMatter(in: "nr 55500012345").isEmpty)
    #expect(stream.cutsThatMatter(in: "nr 5550001234").isEmpty)
  }

  @Test("Row 19: the beginning of one rule's match hides no match of another to its right")
  func hiddenMatch() throws {
    let long = OwnRule(
      name: "long", trigger: "alpha", pattern: "alpha \\s beta \\s gamma",
      match: "alpha beta gamma")
    let short = OwnRule(name: "short", trigger: "beta", pattern: "beta", match: "beta")
    let stream = AskedStream.writing(try OwnRule.redactor(long, short))
    #expect(stream.redacted("alpha beta gamm") == "alpha [DOCUMENT] gamm")
    #expect(stream.redacted("alpha beta gamma") == "[DOCUMENT]")
    #expect(stream.cutsThatMatter(in: "alpha beta gamm").isEmpty)
  }

  @Test("Row 20: of two that overlap the union is masked, with one label")
  func union() throws {
    let left = OwnRule(name: "left", trigger: "one", pattern: "one \\s two", match: "one two")
    let right = OwnRule(
      name: "right", trigger: "two", pattern: "two \\s three", match: "two three")
    let stream = AskedStream.writing(try OwnRule.redactor(left, right))
    #expect(stream.redacted("a one two three b") == "a [DOCUMENT] b")
    #expect(stream.cutsThatMatter(in: "a one two three b").isEmpty)
  }

  @Test("Row 21: where one rule matches a beginning of what another matches, the longer is masked")
  func prefix() throws {
    let short = OwnRule(name: "short", trigger: "sk", pattern: "sk-live", match: "sk-live")
    let long = OwnRule(
      name: "long", trigger: "sk", pattern: "sk-live- \\d{1,9}+", match: "sk-live-123")
    for redactor in [try OwnRule.redactor(short, long), try OwnRule.redactor(long, short)] {
      let stream = AskedStream.writing(redactor)
      #expect(
        stream.redacted("sk-live-123 sk-live sk-live-") == "[DOCUMENT] [DOCUMENT] [DOCUMENT]-")
      #expect(stream.cutsThatMatter(in: "sk-live-123 sk-live").isEmpty)
    }
  }

  @Test("Row 22: three findings joined by one blank, and by nothing, are masked")
  func joined() throws {
    let stream = try usual()
    let three = ["ivan@example.com", "+7 916 123-45-67", "petr@example.com"]
    #expect(stream.redacted(three.joined(separator: " ")) == "[EMAIL] [PHONE] [EMAIL]")
    let glued = stream.redacted(three.joined())
    #expect(!glued.contains("@") && !glued.contains("123") && !glued.contains("example"))
    let cards = "4111111111111111ivan@example.com5500005555555559"
    #expect(!stream.redacted(cards).contains("1111") && !stream.redacted(cards).contains("5555"))
  }

  @Test("Row 23: a value inside of a longer finding, and again alone, is masked both times")
  func twice() throws {
    let text = "https://example.com/ivan@example.org ivan@example.org, ivan@example.org"
    #expect(try usual().redacted(text) == "[URL] [EMAIL], [EMAIL]")
  }
}
