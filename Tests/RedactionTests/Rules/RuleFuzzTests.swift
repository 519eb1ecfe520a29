import Testing

@testable import Redaction

@Suite("No rule file and no pattern brings the loader down")
struct RuleFuzzTests {
  /// What a damaged file is made of.
  static let pieces = [
    "[[rules]]", "[fragments]", "\n", "id = ", "'", "\"", "'''", "\"\"\"", "[", "]", "{", "}", ",",
    "=", ".", "#", "\\", "\\u0000", "a", "ы", "(", ")", "(?", "(?<", "(?<span>", "(?:", "{{a}}",
    "*",
    "+", "?", "{2,9}", "{0,2048}", "|", "[^", "\\d", "\\b", "\\x{", "\\p{L}", "-", "1", "0.5", "\r",
    "\u{0}", "\u{FEFF}", "true", "1979-05-27T07:32:00Z", "inf", "trigger.", "score = 1",
  ]

  @Test("random patterns are translated or refused", arguments: 0..<2)
  func patterns(part: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    for _ in 0..<5000 {
      let count = Int.random(in: 0...24, using: &random)
      var bytes: [UInt8] = []
      for _ in 0..<count {
        if Int.random(in: 0...7, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Array(Self.pieces.randomElement(using: &random)?.utf8 ?? "".utf8)
        }
      }
      do throws(LocatedFault) {
        let fragments = ["a": try PatternParser.parse(PatternText(bytes: Array("x|y?".utf8)))]
        let parsed = try PatternParser.parse(PatternText(bytes: bytes), fragments: fragments)
        let view = View.allCases.randomElement(using: &random) ?? .folded
        let pattern = try PatternTranslator(alphabet: DozenLetters(), view: view).translate(parsed)
        #expect(
          pattern.length.lowerBound > 0 && pattern.reach <= PatternLimit.reach, "seed \(seed)")
        #expect(pattern.text.allSatisfy { 0x21..<0x7F ~= $0 }, "seed \(seed), \(bytes)")
      } catch {
        #expect(error.at >= 0 && error.at <= bytes.count, "seed \(seed), \(bytes)")
      }
    }
  }

  @Test("damaged files are read or refused, with a place inside the file", arguments: 0..<2)
  func files(part: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    let good = Array(RuleLoaderTests.good.utf8)
    let lines = good.count { $0 == 0x0A } + 1
    for _ in 0..<1500 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, at + Int.random(in: 0...12, using: &random))
        let piece = Self.pieces.randomElement(using: &random) ?? ""
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.removeSubrange(at..<end)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
        case 2: bytes.replaceSubrange(at..<end, with: piece.utf8)
        default: bytes.insert(contentsOf: piece.utf8, at: at)
        }
      }
      var loader = RuleLoader(alphabet: DozenLetters()) { $0 == "handle" }
      do throws(RuleError) {
        try loader.read(bytes, file: "x.toml")
        #expect(try loader.finish().isEmpty == false)
      } catch {
        let line = error.place?.line ?? 1
        #expect(1...(lines + 8) ~= line && (error.place?.column ?? 1) >= 1, "seed \(seed)")
        #expect(
          !error.description.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F },
          "seed \(seed)")
      }
    }
  }

  @Test(
    "hostile files are refused at once",
    arguments: [
      // Each of these overflows the stack of a reader without a limit of depth.
      String(repeating: "a.", count: 400_000) + "a = 1\n",
      "[" + String(repeating: "a.", count: 400_000) + "a]\n",
      "a = " + String(repeating: "[", count: 400_000),
      "a = " + String(repeating: "{a=", count: 200_000),
      "[[rules]]\na = '''" + String(repeating: "'", count: 500_000),
      String(repeating: "[[rules]]\n", count: 90_000),
      "[[rules]]\nid='a'\npass = [" + String(repeating: "'a',", count: 200_000) + "]",
      "[[rules]]\n" + String(repeating: "\"\"\"", count: 200_000),
      "[fragments]\n" + (0..<30_000).map { "f\($0)='{{f\(max(0, $0 - 1))}}'\n" }.joined()
        + "[[rules]]\nid='a'",
    ])
  func hostile(text: String) {
    let start = ContinuousClock.now
    #expect(throws: RuleError.self) { try RuleLoaderTests.load(text) }
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
