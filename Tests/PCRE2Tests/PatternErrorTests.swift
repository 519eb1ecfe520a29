import PCRE2
import Testing

@Suite("A pattern is refused")
struct PatternErrorTests {
  @Test(
    "by PCRE2 with code, byte offset and words",
    arguments: [
      ("abc(", Int32(114), 4, "missing closing parenthesis"),
      ("фa[", 106, 4, "missing terminating ] for character class"),
      ("a**+b", 109, 2, "quantifier does not follow a repeatable item"),
      ("(?<=a{1,3})b", 125, 0, "lookbehind assertion is not fixed length"),
    ])
  func syntax(source: String, code: Int32, offset: Int, words: String) throws {
    let error = try #require(throws: PatternError.self) { try Pattern(source) }
    guard case .refused(code, let place, let message) = error else {
      Issue.record("not the expected refusal: \(error)")
      return
    }
    // Later versions point at another byte or allow more; the shape of the error stays.
    if Library.version.hasPrefix("10.42 ") {
      #expect(place == offset)
      #expect(message == words)
    }
    #expect(error.code == code)
    #expect(error.offset == place)
    #expect(error.description == "\(message) at byte \(place) (PCRE2 error \(code))")
  }

  @Test(
    "when it asks for more than its options say",
    arguments: [("(*UTF)a", Int32(174)), ("(*UCP)a", 175)])
  func verbs(source: String, code: Int32) {
    #expect { try Pattern(source) } throws: { ($0 as? PatternError)?.code == code }
  }

  @Test(
    "for \\C if that is forbidden, with machine code or without",
    arguments: [JITMode.required, .off])
  func backslashC(jit: JITMode) throws {
    #expect { try Pattern(#"a\Cb"#, options: .neverBackslashC, jit: jit) } throws: {
      ($0 as? PatternError)?.code == 183
    }
    // Forbidding it costs nothing else: a pattern without it still gets its machine code.
    #expect(try Pattern("ab", options: .neverBackslashC, jit: jit).jit == jit)
  }

  @Test("Row 38: when (*NO_JIT) takes its machine code away")
  func vanished() throws {
    #expect(throws: PatternError.jitVanished) { try Pattern("(*NO_JIT)a") }
    #expect(try Pattern("(*NO_JIT)a", jit: .off).jitSize == 0)
  }

  @Test("when JIT cannot do it, with JIT's code")
  func jitRefused() {
    // \C may split a character; JIT declines that in UTF mode.
    #expect(throws: PatternError.jitRefused(code: -48)) { try Pattern(#"a\Cb"#, options: .utf) }
  }

  @Test(
    "for option bits that are not offered",
    arguments: [
      UInt32(0x4000_0000),  // NO_UTF_CHECK
      0x0400_0000,  // MATCH_INVALID_UTF
      0x0000_0004,  // AUTO_CALLOUT
    ])
  func optionBits(bits: UInt32) {
    let options = Pattern.Options([.utf, .init(rawValue: bits)])
    #expect(throws: PatternError.badOptions(bits: bits)) { try Pattern("a", options: options) }
  }

  @Test("when it is not UTF-8 although it says so")
  func badUTF() {
    #expect { try Pattern([0x61, 0xD1], options: .utf) } throws: {
      ($0 as? PatternError)?.code ?? 0 < 0
    }
  }

  @Test("with a text that says what to do and shows nothing of the pattern")
  func descriptions() {
    let texts = [
      PatternError.jitVanished:
        "no JIT code although JIT compiled: remove (*NO_JIT) from the pattern",
      .badOptions(bits: 0x4000_0000): "unknown pattern options 0x40000000",
      .noMemory: "out of memory",
    ]
    for (error, text) in texts { #expect(error.description == text) }
    #expect(
      PatternError.jitRefused(code: -48).description
        == "no JIT code: no more memory (PCRE2 error -48); permit executable memory"
        + " or ask for JITMode.off")
    #expect(PatternError.noMemory.code == 121)
    #expect(PatternError.badOptions(bits: 1).code == 117)
    #expect(PatternError.jitVanished.code == 0)
    #expect(PatternError.jitVanished.offset == nil)
  }
}
