import PCRE2
import Testing

@Suite("A limit")
struct LimitTests {
  /// Needs about 2^n steps on n letters without the end it wants.
  static let explosive = "(a+)+$"
  static let hostile = Array(String(repeating: "a", count: 40).utf8) + [0x62]

  @Test(
    "on steps stops a pattern that explodes, in both engines", arguments: [JITMode.required, .off])
  func matchLimit(engine: JITMode) throws {
    let pattern = try Pattern(Self.explosive)
    var scratch = try Scratch(groups: 1, engine: engine)
    #expect(error { try scratch.match(pattern, in: Self.hostile.span) } == .matchLimit)
    #expect(scratch.range(of: 0) == nil)
    // The scratch is as good as new.
    #expect(try scratch.match(pattern, in: [0x61].span))
    #expect(scratch.range(of: 1) == 0..<1)
  }

  @Test("on steps cannot be raised by the pattern")
  func matchLimitInPattern() throws {
    let pattern = try Pattern("(*LIMIT_MATCH=4000000000)" + Self.explosive)
    var scratch = try Scratch(groups: 1)
    #expect(error { try scratch.match(pattern, in: Self.hostile.span) } == .matchLimit)
  }

  @Test("on steps is the one that was asked for")
  func matchLimitRaised() throws {
    let pattern = try Pattern(Self.explosive)
    let subject = Array("aaaaaaaaaaaab".utf8)
    var low = try Scratch(groups: 1)
    #expect(error { try low.match(pattern, in: subject.span) } == .matchLimit)
    var high = try Scratch(groups: 1, limits: Limits(match: 1_000_000))
    #expect(try !high.match(pattern, in: subject.span))
  }

  @Test("on the stack of machine code is the one that was asked for")
  func jitStack() throws {
    let pattern = try Pattern("(?:(a)|(b))*c")
    let subject = Array((String(repeating: "ab", count: 4000) + "c").utf8)
    var small = try Scratch(
      groups: 2, limits: Limits(match: .max, jitStack: 32 * 1024...32 * 1024))
    #expect(error { try small.match(pattern, in: subject.span) } == .jitStackLimit)
    #expect(small.callsInJIT == 1)
    var great = try Scratch(
      groups: 2, limits: Limits(match: .max, jitStack: 32 * 1024...16 * 1024 * 1024))
    #expect(try great.match(pattern, in: subject.span))
    #expect(great.range(of: 0) == 0..<8001)
  }

  @Test("on depth holds for the interpreter")
  func depth() throws {
    let pattern = try Pattern("(?:(a)|(b))*c")
    let subject = Array((String(repeating: "ab", count: 100) + "c").utf8)
    var scratch = try Scratch(groups: 2, limits: Limits(match: .max, depth: 20), engine: .off)
    #expect(error { try scratch.match(pattern, in: subject.span) } == .depthLimit)
  }

  @Test("on the heap holds for the interpreter")
  func heap() throws {
    let pattern = try Pattern("(?:(a)|(b))*c")
    let subject = Array((String(repeating: "ab", count: 20_000) + "c").utf8)
    let limits = Limits(match: .max, depth: .max, heapKiB: 40)
    var scratch = try Scratch(groups: 2, limits: limits, engine: .off)
    #expect(error { try scratch.match(pattern, in: subject.span) } == .heapLimit)
  }

  @Test(
    "on the stack may be absurd, which is an error and no trap",
    arguments: [0...Int.max, 1...(1 << 30) + 1])
  func absurdStack(size: ClosedRange<Int>) {
    do throws(MatchError) {
      _ = try Scratch(groups: 0, limits: Limits(jitStack: size))
      Issue.record("made a scratch with a stack of \(size)")
    } catch {
      #expect(error == .noMemory)
    }
  }

  @Test("on the stack may be less than one page", arguments: [0...0, Int.min...1])
  func tinyStack(size: ClosedRange<Int>) throws {
    var scratch = try Scratch(groups: 0, limits: Limits(jitStack: size))
    let pattern = try Pattern("b")
    #expect(try scratch.match(pattern, in: [0x61, 0x62].span))
  }

  @Test("on groups may be any number", arguments: [Int.min, -1, 0, 65_535, .max])
  func groups(count: Int) throws {
    var scratch = try Scratch(groups: count)
    let pattern = try Pattern("b")
    #expect(try scratch.match(pattern, in: [0x61, 0x62].span))
    #expect(scratch.range(of: 0) == 1..<2)
  }
}
