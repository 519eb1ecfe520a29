import Testing

@Suite("The user's rules are tried before any text is read")
struct SelfTestTests {
  static let text = Array("a zebra and +7 916 123-45-67\n".utf8)

  private func run(_ file: String, _ more: [String] = []) throws -> Run {
    let scratch = try Scratch()
    try scratch.write("own.toml", file.utf8)
    return try Run(arguments: more + ["--rules", scratch.path], input: Self.text)
  }

  @Test("Row 66: a sound rule works")
  func sound() throws {
    let run = try run(OwnRules.word("zebra"))
    #expect(run.text == "a [DOCUMENT] and [PHONE]\n")
    #expect(run.status == .exited(0))
  }

  @Test(
    "Row 66: a rule whose example fails is 70, and named, with the line of the example",
    arguments: [[], ["scan"], ["check"], ["--jit", "off"], ["--jobs", "2"]])
  func failing(arguments: [String]) throws {
    for file in [OwnRules.word("zebra", match: "a horse"), OwnRules.word("zebra", pass: "zebra")] {
      let run = try run(file, arguments)
      #expect(run.status == .exited(70))
      #expect(run.output == [])
      #expect(run.errors.contains("own.toml:") && run.errors.contains("\"document.own-zebra\""))
      #expect(isOneLine(run.errors, startingWith: "rules: "), "\(run.errors)")
    }
  }

  @Test("Row 66: rules check lists all of them, and is 78")
  func listed() throws {
    let file =
      OwnRules.word("zebra", match: "a horse") + OwnRules.word("gnu", pass: "a gnu stands there")
    let run = try run(file, ["rules", "check"])
    #expect(run.status == .exited(78))
    #expect(run.text.split(separator: "\n").filter { $0.hasPrefix("failed: ") }.count == 2)
  }

  /// The stub makes machine code blind from the first search on; the interpreter it leaves alone
  /// until later, since the two are asked in turn.
  @Test(
    "Row 66: a rule on which JIT and interpreter disagree is 70", .enabled(if: Shim.isUsable),
    arguments: [[], ["rules", "check"]])
  func disagreeing(arguments: [String]) throws {
    let scratch = try Scratch()
    try scratch.write("own.toml", OwnRules.word("zebra").utf8)
    let run = try Run(
      faults: "jit:-1@1+", arguments: arguments + ["--rules", scratch.path], input: Self.text)
    #expect(run.status == .exited(70))
    #expect(run.errors.contains("JIT and interpreter"), "\(run.errors)")
    #expect(!run.text.contains("916"))
  }
}
