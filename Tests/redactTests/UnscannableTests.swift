import Testing

/// A rule whose pattern backtracks beyond the match limit on a run of one letter.
@Suite("A record that the engine gives up on")
struct UnscannableTests {
  static let rule = """
    [[rules]]
    id = "document.limit"
    policy = "buyer-data"
    trigger = { words = ["aaa*"] }
    reach = [0, 0]
    pattern = '''(?: a | aa ){1,30} (?: a | aa ){1,30} (?: a | aa ){1,30} b'''
    match = ["aaaaaab"]
    """
  static let hostile = String(repeating: "a", count: 60) + "c b\n"

  @Test("Row 33: is masked whole, the next ones are scanned, and the status is 3")
  func maskedWhole() throws {
    let scratch = try Scratch()
    try scratch.write("limit.toml", Self.rule.utf8)
    let run = try Run(
      "--rules", scratch.path, input: ("ok\n" + Self.hostile + "+7 916 123-45-67\n").utf8)
    #expect(run.text == "ok\n[UNSCANNED]\n[PHONE]\n")
    #expect(run.status == .exited(3))
    #expect(isOneLine(run.errors, startingWith: "scan: "), "\(run.errors)")
    #expect(run.errors.contains("document.limit"))
    #expect(!run.errors.contains("aaa"))
  }

  @Test("Row 33: ends the run with 70 when that is asked for, and does not pass")
  func stopped() throws {
    let scratch = try Scratch()
    try scratch.write("limit.toml", Self.rule.utf8)
    let run = try Run(
      "--on-error", "stop", "--rules", scratch.path, input: ("ok\n" + Self.hostile + "later\n").utf8
    )
    #expect(run.status == .exited(70))
    #expect(!run.text.contains("aaa"))
    #expect(!run.text.contains("later"))
  }
}
