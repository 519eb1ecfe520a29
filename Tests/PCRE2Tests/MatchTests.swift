import PCRE2
import Testing

@Suite("A match")
struct MatchTests {
  @Test("gives byte ranges of the whole and of each group")
  func groups() throws {
    let pattern = try Pattern("(?<year>[0-9]{4})-(?<month>[0-9]{2})")
    #expect(try walk(pattern, Array("до 2031-07".utf8)) == [[5..<12, 5..<9, 10..<12]])
  }

  @Test("leaves groups that took no part unset, before and behind those that did")
  func unset() throws {
    let pattern = try Pattern("(a)|(b)|(c)")
    #expect(try walk(pattern, Array("b".utf8)) == [[0..<1, nil, 0..<1, nil]])
    #expect(try walk(pattern, Array("b".utf8), engine: .off) == [[0..<1, nil, 0..<1, nil]])
  }

  @Test("knows no group that the pattern does not have")
  func noSuchGroup() throws {
    let many = try Pattern("(a)(b)(c)")
    let one = try Pattern("(a)")
    var scratch = try Scratch(groups: 3)
    let subject = Array("abc".utf8)
    #expect(try scratch.match(many, in: subject.span))
    #expect(scratch.range(of: 3) == 2..<3)
    // The room behind the pattern's own groups still holds the last match's offsets.
    #expect(try scratch.match(one, in: subject.span))
    #expect(scratch.range(of: 1) == 0..<1)
    for group in [2, 3, 4, 1 << 40, .max, -1, .min] { #expect(scratch.range(of: group) == nil) }
  }

  @Test("is forgotten when the next call finds nothing, or fails")
  func forgotten() throws {
    let pattern = try Pattern("a")
    var scratch = try Scratch(groups: 0)
    #expect(scratch.range(of: 0) == nil)
    #expect(try scratch.match(pattern, in: [0x61].span))
    #expect(scratch.range(of: 0) == 0..<1)
    #expect(try !scratch.match(pattern, in: [0x62].span))
    #expect(scratch.range(of: 0) == nil)
    #expect(try scratch.match(pattern, in: [0x61].span))
    #expect(error { try scratch.match(pattern, in: [0x61].span, from: 2) } != nil)
    #expect(scratch.range(of: 0) == nil)
  }

  @Test(
    "does not miss a neighbour, nor find an empty one twice",
    arguments: [
      ("ab", "ababab", [0..<2, 2..<4, 4..<6]),
      ("[0-9]{3}", "123456", [0..<3, 3..<6]),
      ("a*", "baac", [0..<0, 1..<3, 3..<3, 4..<4]),
      ("", "ab", [0..<0, 1..<1, 2..<2]),
      (#"\b"#, "ab c", [0..<0, 2..<2, 3..<3, 4..<4]),
      ("(?=a)|a", "aa", [0..<0, 0..<1, 1..<1, 1..<2]),
      (#"a\K"#, "aa", [1..<1, 2..<2]),
      ("x", "", []),
    ])
  func adjacent(source: String, subject: String, matches: [Range<Int>]) throws {
    let pattern = try Pattern(source)
    for engine in [JITMode.required, .off] {
      let found = try walk(pattern, Array(subject.utf8), engine: engine)
      #expect(found.map { $0[0] } == matches)
    }
  }

  @Test("ends the walk when told to")
  func stop() throws {
    let pattern = try Pattern("a")
    var scratch = try Scratch(groups: 0)
    var count = 0
    try scratch.forEachMatch(of: pattern, in: [0x61, 0x61, 0x61].span) { _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }

  @Test("can be empty in an empty subject, with an address or without")
  func emptySubject() throws {
    #expect(try first("^$", "") == 0..<0)
    #expect(try first("a", "") == nil)
    let pattern = try Pattern("^$")
    for engine in [JITMode.required, .off] {
      var scratch = try Scratch(groups: 0, engine: engine)
      #expect(try scratch.match(pattern, in: UnsafeBufferPointer(start: nil, count: 0)))
      #expect(scratch.range(of: 0) == 0..<0)
    }
  }

  @Test("goes over NUL bytes and finds them")
  func nul() throws {
    #expect(try first("b", "a\0b") == 2..<3)
    #expect(try first(#"a\x00b"#, "xa\0b") == 1..<4)
    #expect(try first("a.b", "xa\0b") == 1..<4)
  }

  @Test("takes every byte for itself in byte mode")
  func bytes() throws {
    let all = (UInt8.min...UInt8.max).map { $0 }
    let pattern = try Pattern(#"[\x00-\xFF]"#)
    #expect(try walk(pattern, all).count == 256)
    #expect(try walk(Pattern(#"\xFF"#), all) == [[255..<256]])
    #expect(try walk(Pattern([0xD1]), all) == [[0xD1..<0xD2]])
  }

  @Test("begins at the start offset or later, and sees what lies before")
  func start() throws {
    #expect(try first("a", "aba", from: 1) == 2..<3)
    #expect(try first("(?<=a)b", "ab", from: 1) == 1..<2)
    #expect(try first("^a", "aa", from: 1) == nil)
    #expect(try first(#"\ba"#, "aa", from: 1) == nil)
    #expect(try first("$", "aa", from: 2) == 2..<2)
  }

  @Test(
    "may not begin behind the offset limit, in both engines", arguments: [JITMode.required, .off])
  func offsetLimit(engine: JITMode) throws {
    let pattern = try Pattern("[0-9]+x", options: .useOffsetLimit)
    let subject = Array("ab  12x".utf8)
    var scratch = try Scratch(groups: 0, engine: engine)
    for limit in 0...8 {
      let matched = try scratch.match(pattern, in: subject.span, offsetLimit: limit)
      #expect(matched == (limit >= 4), "limit \(limit)")
      #expect(scratch.range(of: 0) == (limit >= 4 ? 4..<7 : nil))
    }
    // It holds for its own call only, and may lie before the start or behind the end.
    #expect(try scratch.match(pattern, in: subject.span))
    #expect(try !scratch.match(pattern, in: subject.span, from: 5, offsetLimit: 4))
    #expect(try scratch.match(pattern, in: subject.span, from: 5, offsetLimit: .max))
    #expect(scratch.range(of: 0) == 5..<7)
    // Equal to the start it anchors, without leaving machine code.
    #expect(try !scratch.match(pattern, in: subject.span, from: 3, offsetLimit: 3))
    #expect(try scratch.match(pattern, in: subject.span, from: 4, offsetLimit: 4))
    #expect(scratch.callsOutsideJIT == 0)
  }

  @Test("goes by the call's options")
  func callOptions() throws {
    let subject = Array("a\n".utf8)
    var scratch = try Scratch(groups: 0)
    let head = try Pattern("^a")
    #expect(try scratch.match(head, in: subject.span))
    #expect(try !scratch.match(head, in: subject.span, options: .notBeginningOfLine))
    let tail = try Pattern("a$")
    #expect(try scratch.match(tail, in: subject.span))
    #expect(try !scratch.match(tail, in: subject.span, options: .notEndOfLine))
    let any = try Pattern("x*")
    #expect(try !scratch.match(any, in: subject.span, options: .notEmpty))
    #expect(try scratch.match(any, in: subject.span, options: .notEmptyAtStart))
    #expect(scratch.range(of: 0) == 1..<1)
  }
}
