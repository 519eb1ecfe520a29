import Foundation
import Testing

@testable import Redaction

/// What has to hold for any JSON lines whatever. Every failure says the seed.
@Suite("Whatever the JSON lines")
struct JSONPropertyTests {
  private static let contacts = [
    "petr@example.com", "+7 903 555-12-34", "8 903", "555 12 34", "пиши в тг", "petr_shop",
    "lavka77", ".ru", "https://lavka77.example/a?b=1",
  ]

  /// Lines with contacts here and there, some of them broken.
  private static func lines(_ random: inout SplitMix) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<random.number(0...6) {
      var maker = JSONMaker(random: SplitMix(seed: random.next()))
      let said =
        maker.text() + " " + contacts[random.number(0...contacts.count - 1)] + " " + maker.text()
      var line =
        "{" + maker.blank() + #""from":"# + String(random.number(1...3)) + ",\"text\":"
        + maker.string(random.chance(1, in: 2) ? said : contacts[random.number(0...8)])
        + "," + maker.string("x") + ":" + maker.value(depth: 1) + "}" + maker.blank()
      if random.chance(1, in: 8) { line.removeLast() }
      text += line.utf8.filter { $0 != 0x0A }
      if random.chance(1, in: 8), !text.isEmpty {
        text[random.number(0...text.count - 1)] = UInt8(random.number(0x80...0xFF))
      }
      text.append(0x0A)
    }
    if random.chance(1, in: 2), !text.isEmpty { text.removeLast() }
    return text
  }

  private static let fields = Result {
    try JSONFields([JSONPath("text"), JSONPath("x")], sender: JSONPath("from"))
  }

  @Test("they come out byte for byte when nothing is found", arguments: 0..<300)
  func untouched(seed: Int) throws {
    var maker = JSONMaker(random: SplitMix(seed: UInt64(seed)))
    var text: [UInt8] = []
    for _ in 0..<5 {
      text += (maker.blank() + maker.value(depth: 0)).utf8.filter { $0 != 0x0A } + [0x0A]
    }
    let all = try JSONFields([JSONPath(".")])
    let run = try JSONRun(text, fields: all)
    let isSame = run.output == text
    #expect(isSame, "seed \(seed)")
    let found = try JSONRun(text, fields: all, output: .findings)
    #expect(found.findings.isEmpty && found.unscannable.isEmpty, "seed \(seed)")
  }

  @Test("they come out the same wherever the input is cut in two", arguments: 0..<12)
  func everyCut(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let text = Self.lines(&random)
    let fields = try Self.fields.get()
    // Long enough for some of the lines and too short for others.
    let longest = seed % 3 == 0 ? 90 : 4_000
    let whole = try JSONRun(text, fields: fields, longest: longest)
    // A scanner takes milliseconds to make, so a debug build is not asked for every cut of all.
    for cut in stride(from: seed % 5, to: text.count, by: 5) {
      let run = try JSONRun(
        text, fields: fields, longest: longest, cuts: [cut], reads: cut % 2 == 0)
      #expect(run.output == whole.output, "seed \(seed), cut \(cut)")
      #expect(run.parts == whole.parts, "seed \(seed), cut \(cut)")
    }
  }

  /// Every kind of line there is: read, broken, too long, with CRLF and without an end.
  private static let kinds = """
    {"from":1,"text":"мой 8 903"}\r
    {"from":1,"text":"\\u0035\\u00355 12 34 \\ud83d\\ude00"}

    {"x":["petr\\u0040example.com",79035551234],"no":"petr@example.com"}
    broken petr@example.com\r
    {"text":"\(String(repeating: "слово ", count: 12))petr@example.com"}
    {"from":1,"text":"the end +7 903 555-12-34"}
    """

  @Test("they come out the same wherever a text of all kinds is cut", arguments: [false, true])
  func everyCutOfAllKinds(reads: Bool) throws {
    let text = Array(Self.kinds.utf8)
    let fields = try Self.fields.get()
    let whole = try JSONRun(text, fields: fields, longest: 120)
    #expect(whole.text.components(separatedBy: "[").count == 8)
    #expect(whole.parts.count == 1)
    for cut in 0...text.count {
      let run = try JSONRun(text, fields: fields, longest: 120, cuts: [cut], reads: reads)
      let isSame = run.output == whole.output && run.parts == whole.parts
      #expect(isSame, "cut \(cut)")
    }
  }

  @Test("they come out the same in pieces of any size", arguments: 0..<40)
  func chunks(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let text = Self.lines(&random)
    let fields = try Self.fields.get()
    let longest = seed % 3 == 0 ? 90 : 4_000
    for output in [StreamOutput.text(numbered: true), .findings] {
      let whole = try JSONRun(text, fields: fields, output: output, longest: longest)
      for size in [1, random.number(2...30), random.number(31...300)] {
        let run = try JSONRun(
          text, fields: fields, output: output, longest: longest,
          cuts: Array(stride(from: size, to: text.count, by: size)), reads: random.chance(1, in: 2))
        #expect(run.output == whole.output, "seed \(seed), size \(size)")
        #expect(run.findings == whole.findings, "seed \(seed), size \(size)")
        #expect(run.parts == whole.parts, "seed \(seed), size \(size)")
      }
    }
  }

  @Test("what is read as JSON stays JSON, line for line", arguments: 0..<60)
  func staysJSON(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let text = Self.lines(&random)
    let fields = try Self.fields.get()
    let output = try JSONRun(text, fields: fields).output
    let before = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let behind = output.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(before.count == behind.count, "seed \(seed)")
    var outline = JSONOutline(fields)
    for (old, new) in zip(before, behind) {
      let wasJSON = old.withUnsafeBytes { outline.read($0) }
      let isJSON = new.withUnsafeBytes { outline.read($0) }
      #expect(wasJSON == isJSON || !wasJSON, "seed \(seed)")
    }
  }

  @Test("redacting twice changes nothing", arguments: 0..<60)
  func twice(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let fields = try Self.fields.get()
    let once = try JSONRun(Self.lines(&random), fields: fields).output
    let isSame = try JSONRun(once, fields: fields).output == once
    #expect(isSame, "seed \(seed)")
  }

  @Test("a string is found in as the same text in a message stream", arguments: 0..<60)
  func equalsMessages(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    var maker = JSONMaker(random: SplitMix(seed: UInt64(seed)))
    let texts = (0..<8).map { _ in
      maker.text() + " " + Self.contacts[random.number(0...Self.contacts.count - 1)]
    }
    let lines = texts.map { #"{"from":1,"text":"# + maker.string($0) + "}" }.joined(separator: "\n")
    let run = try JSONRun(lines.utf8, fields: Self.fields.get(), output: .findings)
    let told = try ToldStream().tell(texts)
    for (number, outcome) in told.enumerated() {
      let found = run.findings.filter { $0.place.record == number }
      #expect(found.map(\.start) == outcome.findings.map(\.start), "seed \(seed)")
      #expect(found.map(\.end) == outcome.findings.map(\.end), "seed \(seed)")
      let parts = run.parts.filter { $0.place.record == number }
      #expect(parts.map(\.start) == outcome.parts.map(\.finding.start), "seed \(seed)")
    }
  }
}
