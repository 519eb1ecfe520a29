import Testing

@Suite("Help comes from the definitions, and a change of it is seen in review")
struct HelpTests {
  @Test("The first page", arguments: ["--help", "-h", "help"])
  func page(_ argument: String) throws {
    let run = try Run(argument)
    #expect(run.text == helpSnapshot)
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test(
    "Each subcommand has its own",
    arguments: [
      "mask", "scan", "check", "explain", "rules", "rules list", "rules check",
    ])
  func subcommand(_ words: String) throws {
    let words = words.split(separator: " ").map(String.init)
    let asked = try Run(arguments: ["help"] + words)
    let flagged = try Run(arguments: words + ["--help"])
    #expect(asked.text == flagged.text)
    #expect(asked.text.contains("USAGE: redact"))
    #expect(asked.status == .exited(0))
  }

  @Test("Hidden flags are shown on demand only")
  func hidden() throws {
    #expect(!helpSnapshot.contains("--no-sense"))
    #expect(try Run("--help-hidden").text.contains("--no-sense"))
  }

  @Test("The version names the engine")
  func version() throws {
    let run = try Run("--version")
    #expect(
      run.text.wholeMatch(of: #/redact [0-9]+\.[0-9]+\.[0-9]+ \(PCRE2 10\.[0-9]+.*\)\n/#) != nil)
    #expect(run.status == .exited(0))
  }

  @Test("Completions exist for the usual shells", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let run = try Run("--generate-completion-script", shell)
    #expect(run.text.contains("allow-phone"))
    #expect(run.status == .exited(0))
  }
}
