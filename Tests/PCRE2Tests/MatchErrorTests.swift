import PCRE2
import Testing

@Suite("A match error")
struct MatchErrorTests {
  @Test("keeps PCRE2's code, whatever it is")
  func codes() {
    for code in Int32(-100)...0 { #expect(MatchError(code: code).code == code) }
    for code in [Int32.min, -12345, 7, .max] {
      #expect(MatchError(code: code) == .unknown(code: code))
    }
  }

  @Test(
    "has a name where one can do something about it",
    arguments: [
      (Int32(-47), MatchError.matchLimit), (-46, .jitStackLimit), (-63, .heapLimit),
      (-53, .depthLimit), (-48, .noMemory), (-34, .badOption), (-56, .badOffsetLimit),
      (-45, .jitBadOption), (-33, .badOffset(code: -33)), (-36, .badOffset(code: -36)),
      (-52, .recursionLoop), (-60, .badSpan), (0, .tooManyGroups), (-2, .unknown(code: -2)),
      (-44, .unknown(code: -44)), (-66, .unknown(code: -66)),
    ])
  func names(code: Int32, error: MatchError) {
    #expect(MatchError(code: code) == error)
  }

  @Test("tells all 21 kinds of malformed UTF-8, with the place")
  func utfCodes() {
    for code in Int32(-23)...(-3) {
      #expect(MatchError(code: code, offset: 5) == .badUTF(code: code, offset: 5))
    }
  }

  @Test("is thrown for a start outside of the subject", arguments: [-1, 4, .max, .min])
  func start(start: Int) throws {
    let pattern = try Pattern("a")
    for engine in [JITMode.required, .off] {
      var scratch = try Scratch(groups: 0, engine: engine)
      let subject: [UInt8] = [0x61, 0x61, 0x61]
      #expect(
        error { try scratch.match(pattern, in: subject.span, from: start) }
          == .badOffset(code: -33))
    }
  }

  @Test("is thrown for an offset limit that the pattern was not made for, or a negative one")
  func offsetLimit() throws {
    let plain = try Pattern("a")
    let limited = try Pattern("a", options: .useOffsetLimit)
    for engine in [JITMode.required, .off] {
      var scratch = try Scratch(groups: 0, engine: engine)
      let subject: [UInt8] = [0x61]
      #expect(
        error { try scratch.match(plain, in: subject.span, offsetLimit: 1) } == .badOffsetLimit)
      #expect(
        error { try scratch.match(limited, in: subject.span, offsetLimit: -1) } == .badOffsetLimit)
      // Neither leaves a limit behind.
      #expect(try scratch.match(limited, in: subject.span, offsetLimit: 0))
      #expect(try scratch.match(plain, in: subject.span))
    }
  }

  @Test(
    "is thrown for option bits that are not offered",
    arguments: [
      UInt32(0x4000_0000),  // NO_UTF_CHECK
      0x0000_0010, 0x0000_0020,  // PARTIAL_SOFT, PARTIAL_HARD
      0x0000_2000,  // NO_JIT
      0x0000_4000,  // COPY_MATCHED_SUBJECT
    ])
  func optionBits(bits: UInt32) throws {
    let pattern = try Pattern("a")
    for engine in [JITMode.required, .off] {
      var scratch = try Scratch(groups: 0, engine: engine)
      #expect(
        error { try scratch.match(pattern, in: [0x61].span, options: .init(rawValue: bits)) }
          == .badOption)
    }
  }

  @Test("is thrown for a pattern with more groups than there is room, even if it would not match")
  func tooManyGroups() throws {
    let pattern = try Pattern("(a)(b)")
    var scratch = try Scratch(groups: 1)
    #expect(error { try scratch.match(pattern, in: [0x63].span) } == .tooManyGroups)
  }

  @Test("is thrown, with the place, for text that is not the UTF-8 it should be")
  func badUTF() throws {
    let pattern = try Pattern("b", options: .utf)
    for engine in [JITMode.required, .off] {
      var scratch = try Scratch(groups: 0, engine: engine)
      // A match lies before the bad byte; it is an error all the same.
      let thrown = error { try scratch.match(pattern, in: [0x62, 0x61, 0xD1, 0x61].span) }
      #expect(thrown == .badUTF(code: -8, offset: 2))
      let half = error { try scratch.match(pattern, in: Array("ф".utf8).span, from: 1) }
      #expect(half == .badOffset(code: -36))
      #expect(scratch.callsOutsideJIT == 0)
    }
  }

  @Test(
    "is thrown when \\K turns a match around, instead of a range that would trap",
    arguments: [
      (#"(?(DEFINE)(?<s>b\K))a(?=(?&s))"#, 0), (#"(?(DEFINE)(?<s>\Kb))(?<=(?&s))"#, 2),
    ])
  func reversed(source: String, start: Int) throws {
    let pattern = try Pattern(source)
    for engine in [JITMode.required, .off] {
      var scratch = try Scratch(groups: 1, engine: engine)
      #expect(
        error { try scratch.match(pattern, in: Array("ab".utf8).span, from: start) } == .badSpan)
      #expect(scratch.range(of: 0) == nil)
    }
  }

  @Test("is thrown for recursion without end")
  func recursion() throws {
    let pattern = try Pattern("(?(DEFINE)((?2))((?1)))(?1)")
    var interpreter = try Scratch(groups: 2, limits: .generous, engine: .off)
    #expect(error { try interpreter.match(pattern, in: [0x61].span) } == .recursionLoop)
    // Machine code runs until its stack or its steps are used up.
    var jit = try Scratch(groups: 2)
    let thrown = error { try jit.match(pattern, in: [0x61].span) }
    #expect(thrown == .jitStackLimit || thrown == .matchLimit)
  }

  @Test("has a text of its own, which says what to do")
  func descriptions() {
    let errors = (Int32(-66)...0).map { MatchError(code: $0) }
    #expect(errors.allSatisfy { !$0.description.isEmpty })
    #expect(
      MatchError.matchLimit.description
        == "match limit reached: bound the pattern's repeats or raise Limits.match")
    #expect(
      MatchError.badUTF(code: -8, offset: 2).description
        == "subject is not UTF-8 at byte 2: UTF-8 error: byte 2 top bits not 0x80")
    #expect(
      MatchError.unknown(code: -44).description
        == "PCRE2 error -44: internal error - pattern overwritten?")
  }
}
