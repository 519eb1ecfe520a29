import PCRE2
import Testing

@testable import Redaction

@Suite("A translated pattern means what was written")
struct PatternDifferentialTests {
  /// All matches, by the interpreter; nil when a limit was met.
  static func matches(_ pattern: Pattern, _ text: [UInt8]) throws -> [Range<Int>]? {
    var scratch = try Scratch(groups: 16, engine: .off)
    var found: [Range<Int>] = []
    do throws(MatchError) {
      try scratch.forEachMatch(of: pattern, in: text.span) {
        found.append($0.range(of: 0) ?? 0..<0)
        return true
      }
    } catch {
      return nil
    }
    return found
  }

  @Test("on ASCII it finds what PCRE2 finds with the pattern as written", arguments: 0..<4)
  func sameMatches(part: Int) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = PatternGenerator(random: SplitMix(seed: seed))
    var accepted = 0
    var found = 0
    for _ in 0..<1000 {
      let pattern = generator.pattern()
      guard let ours = try? translation(pattern) else { continue }
      accepted += 1
      let note: Comment = "seed \(seed), pattern \(pattern), written out \(ours.string)"
      let written = try Pattern(pattern, options: [.extended, .multiline], jit: .off)
      let translated = try Pattern(ours.text, options: [.extended, .noAutoCapture], jit: .off)
      // 200 bytes are PCRE2's own head.
      #expect(translated.codeSize <= ours.code + 200, note)
      #expect(translated.maximumLookbehind <= ours.lookbehind, note)
      #expect(translated.minimumLength <= ours.reach, note)
      for _ in 0..<8 {
        var text = generator.text()
        // PCRE2's own `^` does not match behind a newline that ends the subject; ours does, since a
        // record may go on in the next window.
        if text.last == 0x0A { text.removeLast() }
        guard let expected = try Self.matches(written, text),
          let actual = try Self.matches(translated, text)
        else { continue }
        #expect(actual == expected, "\(note), text \(text)")
        found += actual.count
        for match in actual {
          #expect(ours.length.contains(match.count), note)
          #expect(ours.firstSigns.contains(text[match.lowerBound]), note)
        }
      }
    }
    // Otherwise the generator makes nothing that can be compared.
    #expect(accepted > 100 && found > 500, "seed \(seed)")
  }

  @Test(
    "a pattern finds in any script and style what it finds in plain letters",
    arguments: [
      ("\\bтелеграм\\b", View.folded, "мой ТЕЛЕГРАМ: ivan", 4..<12),
      ("\\bтел\\b", .folded, "отель", nil),
      ("\\d{3}+ - \\d{2}", .folded, "№ ９１6-45", 2..<8),
      ("caxap", .skeleton, "САХАР", 0..<5),
      ("сахар", .skeleton, "caxap", 0..<5),
      ("сахар", .folded, "caxap", nil),
      ("[А-Я] [а-я]{2}+", .canonical, "мой Дом", 4..<7),
      ("\\p{Han}{2}+ \\d", .folded, "电话中1", 1..<4),
      ("ёж", .folded, "еж", 0..<2),
      ("\\w++ @ \\w++ x?", .folded, "📱имя@дом", 1..<8),
      ("a \\s b", .folded, "a\u{A0}b", 0..<3),
      ("^б$", .folded, "а\nб\nв", 2..<3),
    ] as [(String, View, String, Range<Int>?)])
  func scripts(pattern: String, view: View, text: String, expected: Range<Int>?) throws {
    let alphabet = DozenLetters()
    let ours = try Pattern(translation(pattern, view).text, jit: .off)
    #expect(try Self.matches(ours, alphabet.signs(text, in: view))?.first == expected)
  }

  @Test(
    "the machine code of whatever is accepted stays below 256 KiB",
    arguments: [
      String(repeating: "a?", count: 1800), String(repeating: "a{1,9}?", count: 220),
      String(repeating: "[ac]?", count: 640), String(repeating: "a|", count: 2000),
      String(repeating: "(?=\\w{0,7}\\d)", count: 240), String(repeating: "\\b", count: 170),
      String(repeating: "[ac]", count: 900), "(?:(?=[ac][bd][eg])a){1,230}",
      "(?:(?:a|b|cd|ef|[gh]x){1,9}z){1,30}", "(?:(?:a?b){1,25}c){1,30}",
    ])
  func machineCode(pattern: String) throws {
    let ours = try translation(pattern + "b")
    let compiled = try Pattern(ours.text)
    #expect(compiled.codeSize <= ours.code + 200)
    #expect(compiled.jitSize <= 256 * 1024)
    #expect(compiled.jitSize <= ours.code * 8 + 4096)
  }
}
