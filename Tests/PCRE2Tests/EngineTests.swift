import PCRE2
import Testing

@Suite("Machine code and interpreter")
struct EngineTests {
  static let cases: [(source: String, options: Pattern.Options, subject: String)] = [
    ("a", [], "banana"),
    ("(a)(b)?", [], "aabab"),
    (#"\b[0-9]{3}(?:[ -]?[0-9]{2}){2}\b"#, [], "call 555-01 23 or 5550123, not 55501234"),
    (
      #"(?<user>[a-z0-9._]{1,64}+)@(?<host>[a-z0-9-]{1,63}+(?:\.[a-z0-9-]{1,63}+)+)"#, [],
      "write to a.b@example.com or c@mail.example.org."
    ),
    (#"(?i)t\s?+\.\s?+me/([a-z0-9_]{5,32})"#, [], "T . me/some_one t.me/abc t.me/abcde"),
    (#"(?<![0-9])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9])"#, [], "192.0.2.1 1192.0.2.1 192.0.2.1111"),
    ("^(.*)$", .multiline, "one\n\ntwo\r\nthree"),
    ("(?:(a)|(b)|(c))+", [], "abcabx cc"),
    (#"(\w+) \1"#, [], "the the cat cat"),
    ("телефон|номер", [], "мой номер и телефон"),
    (#"[\xD0\xD1][\x80-\xBF]"#, [], "эaю"),
    (".", .utf, "aф€😀"),
    (#"\w+"#, [.utf, .ucp], "дом house 家"),
    ("(?=(a+))a", [], "aaa"),
    ("x*", [], "axxb"),
    (#"a(?:bc|b)c"#, [], "abc abcc"),
    (#"(?>a+)b|a+c"#, [], "aaac aaab"),
  ]

  @Test("P8: find the same, group for group", arguments: cases)
  func table(source: String, options: Pattern.Options, subject: String) throws {
    let pattern = try Pattern(source, options: options)
    let plain = try Pattern(source, options: options, jit: .off)
    let text = Array(subject.utf8)
    let jit = try walk(pattern, text)
    #expect(!jit.isEmpty)
    #expect(try walk(pattern, text, engine: .off) == jit)
    #expect(try walk(plain, text, engine: .off) == jit)
  }

  @Test("find the same in random bytes")
  func random() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var source = SplitMix(state: seed)
    let alphabet = Array("ab01 .@-\n/t\u{0}".utf8) + [0xD1, 0x84, 0xFF]
    let patterns = try Self.cases.filter { !$0.options.contains(.utf) }
      .map { try Pattern($0.source, options: $0.options) }
    for round in 0..<300 {
      let text = (0..<Int.random(in: 0...80, using: &source)).map { _ in
        alphabet.randomElement(using: &source) ?? 0
      }
      for (index, pattern) in patterns.enumerated() {
        let jit = try walk(pattern, text)
        let interpreted = try walk(pattern, text, engine: .off)
        #expect(jit == interpreted, "seed \(seed), round \(round), pattern \(index)")
      }
    }
  }

  @Test("Row 39: are never taken for each other: every call is counted where it ran")
  func counted() throws {
    let subject = Array("xxab".utf8)
    var jit = try Scratch(groups: 0)
    var interpreter = try Scratch(groups: 0, engine: .off)
    for options in [Pattern.Options(), .utf, .useOffsetLimit] {
      let pattern = try Pattern("ab", options: options)
      let missing = try Pattern("ac", options: options)
      let before = jit.callsInJIT
      #expect(try jit.match(pattern, in: subject.span))
      #expect(try !jit.match(missing, in: subject.span))
      #expect(try !jit.match(pattern, in: [UInt8]().span))
      #expect(jit.callsInJIT - before == 3)
      #expect(try interpreter.match(pattern, in: subject.span))
    }
    #expect(jit.callsOutsideJIT == 0)
    #expect(interpreter.callsInJIT == 0)
    #expect(interpreter.callsOutsideJIT == 0)
  }

  @Test("do not stand in for each other", arguments: [Pattern.Options(), .utf])
  func noFallBack(options: Pattern.Options) throws {
    let pattern = try Pattern("a", options: options, jit: .off)
    var jit = try Scratch(groups: 0)
    #expect(error { try jit.match(pattern, in: [0x61].span) } == .jitBadOption)
    var interpreter = try Scratch(groups: 0, engine: .off)
    #expect(try interpreter.match(pattern, in: [0x61].span))
  }

  @Test(
    "differ in the options that only one of them can do",
    arguments: [MatchOptions.anchored, .endAnchored])
  func interpreterOptions(option: MatchOptions) throws {
    let pattern = try Pattern("b")
    let subject = Array("abc".utf8)
    var jit = try Scratch(groups: 0)
    #expect(error { try jit.match(pattern, in: subject.span, options: option) } == .jitBadOption)
    #expect(jit.callsInJIT == 0)
    var interpreter = try Scratch(groups: 0, engine: .off)
    #expect(try !interpreter.match(pattern, in: subject.span, options: option))
    #expect(try interpreter.match(pattern, in: [0x62].span, options: option))
  }
}
