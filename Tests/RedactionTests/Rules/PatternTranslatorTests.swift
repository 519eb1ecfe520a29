import Testing

@testable import Redaction

@Suite("A pattern is written out in the signs of its view")
struct PatternTranslatorTests {
  static let word = "[\\x02\\x04\\x050-9\\x5fa-z\\x80-\\x9f\\xf0]"

  @Test(
    "every construct has one translation",
    arguments: [
      // Literals: folded as the text is, plain when a letter or digit, else as hexadecimal.
      ("tel", View.folded, "tel"),
      ("TEL", .folded, "tel"),
      ("TEL", .canonical, "TEL"),
      ("т", .folded, "\\x92"),
      ("Т", .folded, "\\x92"),
      ("Т", .canonical, "\\xb2"),
      ("сахар", .skeleton, "caxap"),
      ("ё", .folded, "\\x85"),
      ("é", .folded, "e"),
      ("９", .folded, "9"),
      ("中", .folded, "\\xf0"),
      ("a\\.b\\-\\@", .folded, "a\\x2eb\\x2d\\x40"),
      ("\\x41\\x{442}\\x{FF19}", .folded, "a\\x929"),
      ("a\\ b", .folded, "a\\x20b"),
      // White space and comments are not part of a pattern.
      (" a\n b # c ( [ \n d ", .folded, "abd"),
      // Classes.
      ("[abc]", .folded, "[a-c]"),
      ("[ac]", .folded, "[ac]"),
      ("[a]", .folded, "a"),
      ("[а-в]", .folded, "[\\x80-\\x82]"),
      ("[А-в]", .folded, "[\\x80-\\x9f]"),
      ("[- ]", .folded, "[\\x20\\x2d]"),
      ("[+-]", .folded, "[\\x2b\\x2d]"),
      ("[]a]", .folded, "[\\x5da]"),
      ("[\\]\\[]", .folded, "[\\x5b\\x5d]"),
      ("[ab-]", .folded, "[\\x2dab]"),
      ("[\\d._]", .folded, "[\\x2e0-9\\x5f]"),
      ("a[^b]", .folded, "a[^b]"),
      ("a[^\\s]", .folded, "a[^\\x0a\\x20]"),
      ("a.", .folded, "a[^\\x0a]"),
      ("a[\\s\\S]", .folded, "a[\\x00-\\xff]"),
      ("\\d", .folded, "[0-9]"),
      ("a\\D", .folded, "a[^0-9]"),
      ("a\\s", .folded, "a[\\x0a\\x20]"),
      ("\\p{Lu}", .canonical, "[A-Z\\xa0-\\xc0]"),
      ("\\p{Han}", .folded, "[\\x04\\xf0]"),
      ("a\\P{N}", .folded, "a[^0-9]"),
      // Groups.
      ("(a|b)c", .folded, "(?:a|b)c"),
      ("(?:a)(?>b)(?<span>c)", .folded, "(?:a)(?>b)(?<span>c)"),
      ("(?=a)a(?!b)", .folded, "(?=a)a(?!b)"),
      ("(?<=a|bc)d(?<!ef)", .folded, "(?<=a|bc)d(?<!ef)"),
      ("(?<=(?:a|bc))d", .folded, "(?<=a|bc)d"),
      // Repeats.
      ("ab?c??d?+", .folded, "ab?c??d?+"),
      ("a{3}b{1,2}c{0,4}?d{2,5}+", .folded, "a{3}b{1,2}c{0,4}?d{2,5}+"),
      ("a*+b", .folded, "a{0,256}+b"),
      ("a++b", .folded, "a{1,256}+b"),
      ("a{3,}+b", .folded, "a{3,256}+b"),
      ("a{300,}+b", .folded, "a{300}+b"),
      ("(?>a+)b", .folded, "(?>a{1,256}+)b"),
      ("(?>ba+|c*)d", .folded, "(?>ba{1,256}+|c{0,256}+)d"),
      ("a +", .folded, nil),
      ("a {2}", .folded, "a{2}"),
      // Lines.
      ("^a$", .folded, "(?<![^\\x0a])a(?![^\\x0a])"),
    ] as [(String, View, String?)])
  func translates(pattern: String, view: View, expected: String?) throws {
    if let expected {
      #expect(try translation(pattern, view).string == expected)
    } else {
      #expect(throws: LocatedFault.self) { try translation(pattern, view) }
    }
  }

  @Test(
    "a word edge is one lookaround where a neighbour is known",
    arguments: [
      ("\\bтел", "(?<!W)\\x92\\x85\\x8b"),
      ("тел\\b", "\\x92\\x85\\x8b(?!W)"),
      ("a\\bb", "a(?!W)b"),
      ("a\\b-", "a\\x2d"),
      ("-\\ba", "\\x2da"),
      ("\\b-a", "(?<=W)\\x2da"),
      ("a-\\b", "a\\x2d(?=W)"),
      ("\\Ba", "(?<=W)a"),
      ("a\\B", "a(?=W)"),
      ("a\\Bb", "ab"),
      ("-\\B", "\\x2d(?!W)"),
      ("\\B-", "(?<!W)\\x2d"),
      ("\\ba?b", "(?<!W)a?b"),
      ("\\b(?:a|b)", "(?<!W)(?:a|b)"),
      ("\\b(?:a|-)", "(?:(?<=W)(?!W)|(?<!W)(?=W))(?:a|\\x2d)"),
      ("(?:a|-)\\B", "(?:a|\\x2d)(?:(?<=W)(?=W)|(?<!W)(?!W))"),
      ("a-?\\b(?=b)", "a\\x2d?(?:(?<=W)(?!W)|(?<!W)(?=W))(?=b)"),
      ("\\ba?-", "(?:(?<=W)(?!W)|(?<!W)(?=W))a?\\x2d"),
      ("-a?\\b", "\\x2da?(?:(?<=W)(?!W)|(?<!W)(?=W))"),
      ("\\b\\b5\\b", "(?<!W)(?<!W)5(?!W)"),
    ])
  func wordEdges(pattern: String, expected: String) throws {
    let long = expected.split(separator: "W", omittingEmptySubsequences: false)
      .joined(separator: Self.word)
    #expect(try translation(pattern).string == long)
  }

  @Test("lengths, reach and first signs are those of the matches")
  func measures() throws {
    let number = try translation("(?<!\\d) [78] (?: [- ]?+ \\d ){10} (?! [- ]{0,3}+ \\d)")
    #expect(number.length == 11...21)
    #expect(number.reach == 21 + 4)
    #expect(number.lookbehind == 1)
    #expect(number.firstSigns == SignSet([0x37, 0x38]))
    #expect(number.firstSign == nil)

    let link = try translation("(?<=see\\ ) t\\.me / [a-z]{3,32}+")
    #expect(link.length == 8...37)
    #expect(link.lookbehind == 4)
    #expect(link.firstSign == UInt8(ascii: "t"))

    let open = try translation("a?b|c\\s*+d")
    #expect(open.length == 1...258)
    #expect(open.firstSigns == SignSet([0x61, 0x62, 0x63]))
  }

  @Test("a fragment is one group, and may use earlier ones")
  func fragments() throws {
    let fragments = ["a": "x|y", "b": "{{a}}z", "c": ""]
    #expect(try translation("{{b}}{2}", fragments: fragments).string == "(?:(?:x|y)z){2}")
    #expect(try translation("(?<={{a}})b", fragments: fragments).string == "(?<=x|y)b")
    #expect(try translation("{{c}}b", fragments: fragments).string == "(?:)b")
  }
}
