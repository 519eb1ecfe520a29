import Testing

@Suite("A profile says where the time goes")
struct ProfileTests {
  static let text = "позвоните +7 916 123-45-67\nпросто текст\nСНИЛС 112-233-445 95\n"

  @Test("by stage and by rule, on standard error, and changes no output", arguments: ["1", "2"])
  func table(jobs: String) throws {
    let plain = try Run("--jobs", jobs, input: Self.text.utf8)
    let run = try Run("--profile", "--jobs", jobs, input: Self.text.utf8)
    #expect(run.text == plain.text && run.status == .exited(0))
    let lines = run.errors.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.first?.prefix(4) == ["redact:", "profile:", "looked", "into"])
    let stages = ["fold", "tokens", "links", "numbers", "patterns", "overlap"]
    for stage in stages { #expect(lines.contains { $0.first == stage }, "\(stage)") }
    let snils = try #require(lines.first { $0.first?.hasPrefix("document.snils") == true })
    #expect(snils.count == 5)
    #expect((Int(snils[1]) ?? 0) > 0, "searches")
    let phone = try #require(lines.first { $0.first == "phone.international" })
    #expect(phone.suffix(2) == ["1", "1"], "one candidate, one finding")
  }

  @Test("holds nothing of the text")
  func saysNothing() throws {
    let run = try Run("--profile", input: Self.text.utf8)
    #expect(!run.errors.contains("916") && !run.errors.contains("112-233"))
  }

  @Test("and does not go with --jsonl")
  func usage() throws {
    #expect(try Run("--profile", "--jsonl", "--field", "text").status == .exited(64))
  }
}
