import Testing

@testable import Redaction

@Suite("A pattern that is not safe is refused, with its place")
struct PatternRefusalTests {
  /// The fault of `pattern` and the index of the byte at which it is.
  func fault(
    _ pattern: String, _ view: View = .folded, fragments: [String: String] = [:]
  ) -> LocatedFault? {
    do {
      _ = try translation(pattern, view, fragments: fragments)
      return nil
    } catch {
      return error as? LocatedFault
    }
  }

  @Test(
    "each cause is named",
    arguments: [
      // Form.
      ("a(b", .unclosedGroup, 1), ("ab)", .unmatchedParenthesis, 2), ("a[bc", .unclosedClass, 1),
      ("a[", .unclosedClass, 1), ("a\\", .trailingBackslash, 1), ("a{{b", .unclosedFragment, 1),
      ("a{,3}", .bareBrace, 1), ("{a", .bareBrace, 0), ("a{2,1}", .badBounds, 1),
      ("a{0}", .badBounds, 1), ("a{99999999999999999999}", .badBounds, 1),
      ("a{0,65535}", .badBounds, 1), ("ab\\x4", .badCodePoint, 2),
      ("a\\x{110000}", .badCodePoint, 1), ("a\\x{D800}", .badCodePoint, 1),
      ("тел\u{A0}", .blankNotASCII(scalar: 0xA0), 6),
      ("a[\u{2009}]", .blankNotASCII(scalar: 0x2009), 2),
      // Verbs and options of the engine.
      ("(*NO_JIT)a", .verb, 0), ("(*UTF)a", .verb, 0), ("(*LIMIT_MATCH=9)a", .verb, 0),
      ("(*NOTEMPTY)a", .verb, 0), ("a(*ACCEPT)", .verb, 1), ("a(*SKIP)b", .verb, 1),
      ("a(*positive_lookahead:b)", .verb, 1),
      // Escapes.
      ("\\Ca", .refusedEscape(letter: 0x43), 0), ("a\\Kb", .refusedEscape(letter: 0x4B), 1),
      ("\\X", .refusedEscape(letter: 0x58), 0), ("\\R", .refusedEscape(letter: 0x52), 0),
      ("\\Ga", .refusedEscape(letter: 0x47), 0), ("\\Aa", .refusedEscape(letter: 0x41), 0),
      ("a\\z", .refusedEscape(letter: 0x7A), 1), ("\\Qa\\E", .unknownEscape(scalar: 0x51), 0),
      ("\\h", .unknownEscape(scalar: 0x68), 0), ("a\\0", .unknownEscape(scalar: 0x30), 1),
      ("[\\b]", .unknownEscape(scalar: 0x62), 1), ("\\т", .unknownEscape(scalar: 0x442), 0),
      ("(a)\\1", .backReference, 3), ("(?<n>a)\\k<n>", .backReference, 7),
      ("(a)\\g{1}", .backReference, 3), ("(?<n>a)(?P=n)", .backReference, 7),
      ("\\p{So}", .unknownProperty, 0), ("\\pL", .unknownProperty, 0),
      // Groups.
      ("a(?R)", .recursion, 1), ("(a)(?1)", .recursion, 3), ("(?<n>a)(?&n)", .recursion, 7),
      ("(?<n>a)(?P>n)", .recursion, 7), ("(a)(?-1)", .recursion, 3), ("(a)(?+1)", .recursion, 3),
      ("(a)?(?(1)b|c)", .condition, 4), ("a(?C1)", .callout, 1), ("a(?C)", .callout, 1),
      ("(?i)a", .inlineOption, 0), ("(?i:a)", .inlineOption, 0), ("(?-i)a", .inlineOption, 0),
      ("(?^)a", .inlineOption, 0), ("(?|a|b)", .unknownGroup, 0), ("(?#a)b", .unknownGroup, 0),
      ("(?'n'a)", .unknownGroup, 0), ("(?P<n>a)", .unknownGroup, 0), ("(?*a)b", .unknownGroup, 0),
      ("(?<1>a)", .badGroupName, 0), ("(?<>a)", .badGroupName, 0), ("(?<имя>a)", .badGroupName, 0),
      ("(?<n>a)(?<n>b)", .repeatedGroupName("n"), 7), ("a(?", .unclosedGroup, 1),
      // Fragments.
      ("a{{b c}}", .badFragmentName, 1), ("a{{}}", .badFragmentName, 1),
      ("a{{none}}", .unknownFragment("none"), 1), ("[{{a}}]", .fragmentInClass, 1),
      // Repeats.
      ("*a", .nothingToRepeat, 0), ("a|+b", .nothingToRepeat, 2), ("{2}a", .nothingToRepeat, 0),
      ("a\\b+", .nothingToRepeat, 3), ("a(?=b)*", .nothingToRepeat, 6),
      ("a{2}{3}", .doubledRepeat, 4), ("a? ?", .doubledRepeat, 3), ("a**", .doubledRepeat, 2),
      ("(?:a?){2,5}b", .repeatOfEmpty, 6), ("(?:)*+b", .repeatOfEmpty, 4),
      ("(?:(?=a)){1,9}a", .repeatOfEmpty, 9),
      // Classes.
      ("[z-a]b", .backwardRange, 1), ("a[\\d-z]", .rangeOfClass, 2), ("a[+-\\d]", .rangeOfClass, 2),
      ("[一-龥]", .rangeAcrossScripts, 1), ("[a-я]", .rangeAcrossScripts, 1),
      ("[α-ω]", .rangeAcrossScripts, 1), ("[[:alpha:]]", .posixClass, 1),
      ("[:alpha:]", .posixClass, 0), ("[^\\d\\D]a", .emptySet(view: "folded"), 0),
      ("a\\p{Lu}", .emptySet(view: "folded"), 1),
      ("a\u{452}", .noOwnSign(scalar: 0x452, view: "folded"), 1),
      ("a[б\u{452}]", .noOwnSign(scalar: 0x452, view: "folded"), 4),
      ("a[б-\u{452}]", .noOwnSign(scalar: 0x450, view: "folded"), 2),
      ("☎️", .noOwnSign(scalar: 0x260E, view: "folded"), 0),
      ("a\u{200B}", .noOwnSign(scalar: 0x200B, view: "folded"), 1),
      ("a\\x{7}", .noOwnSign(scalar: 7, view: "folded"), 1),
      // The whole.
      ("", .matchesEmpty, 0), ("a?", .matchesEmpty, 0), ("a*+", .matchesEmpty, 0),
      ("a|", .matchesEmpty, 0), ("(?=a)", .matchesEmpty, 0), ("\\b", .matchesEmpty, 0),
      ("a(?<span>b?)", .emptySpan, 1), ("[\\s\\S]++", .catchAll, 0), (".{1,20}", .catchAll, 0),
      ("\\w++", .catchAll, 0), ("(?!a)[^b]c?", .catchAll, 0), ("a|\\S", .catchAll, 0),
      ("a{2000}b{100}", .matchTooLong(positions: 2100), 7),
      ("a(?=.{0,2048}b)", .matchTooLong(positions: 2049), 13),
      ("(?<=a?)b", .variableLookbehind, 4), ("(?<=ab(?:c|de))f", .variableLookbehind, 4),
      ("(?<=.{65})b", .lookbehindTooLong(positions: 65), 4),
    ] as [(String, PatternFault, Int)])
  func refuses(pattern: String, expected: PatternFault, index: Int) {
    let found = fault(pattern)
    #expect(found?.fault == expected)
    #expect(found?.at == index)
    #expect(!expected.description.isEmpty && !expected.description.contains("\n"))
  }

  @Test(
    "Rows 63, 75, 76, 77, 78, 79: hostile patterns never reach the engine",
    arguments: [
      // 63, 75
      "a*", "[\\s\\S]+", "(a+)+$", "(a|aa)+$", "(?:\\d[ -]?)+x", "(?:[a-z]+\\.)+ru",
      // 76, 77
      "(*NO_JIT)a", "(*UTF)a", "(*LIMIT_DEPTH=1)a", "(*NOTEMPTY)a", "a(*ACCEPT)", "a(*SKIP)",
      "\\C", "\\K", "(?C1)", "(?R)", "(?1)", "\\1", "\\X", "\\g{1}",
      // 78
      "(?:(?:(?:(?:(?:a{1,9}){1,9}){1,9}){1,9}){1,9})",
      String(repeating: "(a)", count: 251), String(repeating: "(?=\\w*\\d)", count: 2000),
      String(repeating: "(?=\\w{0,9}\\d)", count: 300) + "a",
      (0..<6000).map { "word\($0)" }.joined(separator: "|"),
      String(repeating: "(", count: 4000), String(repeating: "(?:", count: 65) + "a",
      // 79
      "(?<=.{65535})a", ".{0,65535}", "a.{0,65535}",
      // Cloudflare, 2 July 2019.
      ".*(?:.*=.*)",
    ])
  func hostile(pattern: String) {
    let start = ContinuousClock.now
    #expect(fault(pattern) != nil)
    // Release builds need less than a tenth of this; see the loader's tests for the figure.
    #expect(ContinuousClock.now - start < .milliseconds(500))
  }

  @Test("what no table can hold is refused as well")
  func tooLarge() {
    #expect(fault(String(repeating: "a", count: 4097))?.fault == .tooLong(bytes: 4097))
    let deep = String(repeating: "(?:", count: 65) + "a" + String(repeating: ")", count: 65)
    #expect(fault(deep)?.fault == .tooDeep)
    #expect(fault(String(repeating: "(a)", count: 251))?.fault == .tooManyGroups)
    let named = (0..<16).map { "(?<a\($0)>b)" }.joined()
    #expect(fault(named)?.fault == .tooManyNames)
    #expect(fault("(?:(?:a{1,9}){1,9}){1,99}")?.fault == .nestedRepeats(product: 8019))
    #expect(fault("(?:(?=[ac][bd][eg])a){1,300}")?.fault == .codeTooLarge(bytes: 42600))
    #expect(fault("(?:(?=a{1,99}b)a){1,99}")?.fault == .nestedRepeats(product: 9801))
  }

  @Test("fragments cannot multiply")
  func fragmentBombs() {
    var empty = ["f00": ""]
    var full = ["f00": "a"]
    for level in 1...20 {
      let name = (level < 10 ? "f0" : "f") + "\(level)"
      let inner = (level < 11 ? "f0" : "f") + "\(level - 1)"
      empty[name] = String(repeating: "{{\(inner)}}", count: 50)
      full[name] = "{{\(inner)}}{{\(inner)}}"
    }
    #expect(fault("{{f20}}a", fragments: empty)?.fault == .tooManyGroups)
    #expect(fault("{{f20}}", fragments: full)?.fault == .tooManyGroups)
  }

  @Test("bytes that are not UTF-8 are refused")
  func malformed() {
    for bytes: [UInt8] in [
      [0xFF], [0x61, 0xD0], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x5B, 0xD1],
    ] {
      #expect(throws: LocatedFault.self) { try PatternParser.parse(PatternText(bytes: bytes)) }
    }
  }
}
