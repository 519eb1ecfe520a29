import PCRE2
import Testing

@Suite("A pattern")
struct PatternTests {
  @Test("says what it is made of")
  func information() throws {
    let pattern = try Pattern("(?<=ab)(?<year>[0-9]{4})-(x)?(?<month>[0-9]{2})")
    #expect(pattern.captureCount == 3)
    #expect(pattern.minimumLength == 7)
    #expect(pattern.maximumLookbehind == 2)
    #expect(pattern.jitSize > 0)
    #expect(pattern.codeSize > 0)
    #expect(!pattern.canMatchEmpty)
    #expect(pattern.jit == .required)
  }

  @Test("names its groups in the order of the alphabet")
  func names() throws {
    let pattern = try Pattern("(?<year>[0-9]{4})-(x)?(?<month>[0-9]{2})")
    #expect(pattern.names.map(\.text) == ["month", "year"])
    #expect(pattern.names.map(\.group) == [3, 1])
    #expect(pattern.group(named: "month") == 3)
    #expect(pattern.group(named: "day") == nil)
    #expect(try Pattern("(x)").names.isEmpty)
  }

  @Test("reads group numbers above 255 from the name table")
  func greatGroupNumbers() throws {
    let source = String(repeating: "()", count: 299) + "(?<last>x)"
    let pattern = try Pattern(source)
    #expect(pattern.captureCount == 300)
    #expect(pattern.group(named: "last") == 300)
    #expect(try walk(pattern, Array("ax".utf8)).first?[300] == 1..<2)
  }

  @Test("may use a name twice if asked to, and then knows both groups")
  func duplicateNames() throws {
    #expect(throws: PatternError.self) { try Pattern("(?<n>a)|(?<n>b)") }
    let pattern = try Pattern("(?<n>a)|(?<n>b)", options: .dupNames)
    #expect(pattern.names.map(\.text) == ["n", "n"])
    #expect(pattern.names.map(\.group) == [1, 2])
    #expect(pattern.group(named: "n") == 1)
  }

  @Test(
    "shows what a rule checker may want to refuse",
    arguments: [("a*", true, 0, false), (#"(a)\1"#, false, 1, false), (#"a\Cb"#, false, 0, true)])
  func refusable(source: String, empty: Bool, reference: Int, backslashC: Bool) throws {
    let pattern = try Pattern(source)
    #expect(pattern.canMatchEmpty == empty)
    #expect(pattern.highestBackreference == reference)
    #expect(pattern.hasBackslashC == backslashC)
  }

  @Test("has no machine code when told so")
  func withoutJIT() throws {
    let pattern = try Pattern("a+", jit: .off)
    #expect(pattern.jit == .off)
    #expect(pattern.jitSize == 0)
  }

  @Test("comes from bytes, a span or a string alike")
  func sources() throws {
    let bytes: [UInt8] = [0xD1, 0x84, 0x00, 0x2B]
    for pattern in [try Pattern(bytes), try Pattern(bytes.span), try Pattern("ф\0+")] {
      #expect(try walk(pattern, [0x20, 0xD1, 0x84, 0x00, 0x00]) == [[1..<5]])
    }
  }

  @Test("may be empty")
  func empty() throws {
    #expect(try walk(Pattern([UInt8]()), Array("a".utf8)) == [[0..<0], [1..<1]])
  }

  static let readings: [(options: Pattern.Options, source: String, subject: String, Range<Int>)] = [
    (.caseless, "ab", "xAB", 1..<3),
    (.extended, " a b # c", "xab", 1..<3),
    (.extendedMore, "[a b]+", "x a", 2..<3),
    (.dotAll, "a.b", "a\nb", 0..<3),
    (.multiline, "^b$", "a\nb\nc", 2..<3),
    (.dollarEndOnly, "b$", "b\n b", 3..<4),
    (.endAnchored, "a", "aa", 1..<2),
    (.ungreedy, "a+", "aa", 0..<1),
    (.literal, "a+", "aa+", 1..<3),
    ([.literal, .caseless, .useOffsetLimit], "(*UTF)", " (*utf)", 1..<7),
    (.utf, "^.$", "ф", 0..<2),
    ([.utf, .ucp], #"\w+"#, "!фы", 1..<5),
    ([.utf, .caseless], "ф", "Ф", 0..<2),
  ]

  @Test("is read as its options say", arguments: readings)
  func options(
    options: Pattern.Options, source: String, subject: String, match: Range<Int>
  ) throws {
    #expect(try first(source, subject, options: options) == match)
  }

  static let misses: [(options: Pattern.Options, source: String, subject: String)] = [
    (.anchored, "a", "ba"), (.firstLine, "b", "a\nb"), ([], "ф", "Ф"), ([], #"\w"#, "ф"),
  ]

  @Test("does not match what its options forbid", arguments: misses)
  func optionsForbid(options: Pattern.Options, source: String, subject: String) throws {
    #expect(try first(source, subject, options: options) == nil)
  }

  @Test("A repeat in front of a bounded possessive group gives back what it has taken")
  func repeatGivesBack() throws {
    for source in ["1{0,3}(?:b)?+1", "1{0,3}(?>bb){0,2}+1", "1{0,3}(?>b(?:c)){0,9}+1"] {
      #expect(try first(source, "x1y") != nil, "\(source)")
    }
  }

  @Test("does not capture with plain parentheses if asked")
  func noAutoCapture() throws {
    let pattern = try Pattern("(a)(?<n>b)", options: .noAutoCapture)
    #expect(pattern.captureCount == 1)
  }

  @Test("takes LF alone for a newline, and CR, LF, CRLF for \\R, whatever the system's build says")
  func newlines() throws {
    #expect(try first("^b", "a\rb", options: .multiline) == nil)
    #expect(try first("a.b", "a\rb") == 0..<3)
    #expect(try first(#"\R"#, "a\r\nb") == 1..<3)
    // U+0445 is D1 85 in UTF-8; 85 alone is NEL to the wider \R.
    #expect(try first(#"\R"#, "х") == nil)
  }
}
