import Foundation
import Testing

@Suite("What is wrong with the rules is said before any text is read")
struct ConfigurationTests {
  static let message = Array("a ivan.petrov@example.com\n".utf8)

  private func refused(_ file: String, _ location: SourceLocation = #_sourceLocation) throws -> Run
  {
    let scratch = try Scratch()
    try scratch.write("own.toml", file.utf8)
    let run = try Run("--rules", scratch.path + "/own.toml", input: Self.message)
    #expect(run.status == .exited(78), sourceLocation: location)
    #expect(run.output == [], sourceLocation: location)
    #expect(
      isOneLine(run.errors, startingWith: "rules: \(scratch.path)/own.toml:"), "\(run.errors)",
      sourceLocation: location)
    return run
  }

  @Test("Row 60: an unreadable rule file is 66, a folder of none 78")
  func unreadable() throws {
    let scratch = try Scratch()
    let path = try scratch.write("own.toml", OwnRules.word("zebra").utf8)
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/empty", withIntermediateDirectories: false)
    #expect(try Run("--rules", scratch.path + "/empty", input: Self.message).status == .exited(78))
    #expect(chmod(path, 0) == 0)
    // Root may read what nobody may.
    if getuid() != 0 {
      #expect(try Run("--rules", path, input: Self.message).status == .exited(66))
    }
    let loop = scratch.path + "/loop.toml"
    #expect(symlink(loop, loop) == 0)
    let run = try Run("--rules", loop, input: Self.message)
    #expect(run.status == .exited(66) && run.output == [])
  }

  /// The file grows while the filter is in the middle of reading it: a byte a call takes long enough.
  @Test("Row 60: a rule file that changes while it is read is 78", .enabled(if: Shim.isUsable))
  func changing() throws {
    let scratch = try Scratch()
    let padding = String(repeating: "# nothing to see here\n", count: 40_000)
    let path = try scratch.write("own.toml", (OwnRules.word("zebra") + padding).utf8)
    let child = try Child(
      ["--rules", path], environment: try Shim.environment(faults: "read:short"))
    let file = try #require(FileHandle(forWritingAtPath: path))
    while kill(child.process, 0) == 0, !child.hasEnded {
      file.seekToEndOfFile()
      file.write(Data("# more\n".utf8))
      usleep(2000)
    }
    let run = child.communicate(Self.message)
    #expect(run.status == .exited(78))
    #expect(run.errors.contains("changed while it was read"), "\(run.errors)")
    #expect(run.output == [])
  }

  static let good = OwnRules.word("zebra")
  static let bad: [(String, String)] = [
    (good.replacingOccurrences(of: "'''zebra'''", with: "'''zeb(ra'''"), ":6:"),
    (good.replacingOccurrences(of: "'''zebra'''", with: "'''a*'''"), ":6:"),
    (good.replacingOccurrences(of: "'''zebra'''", with: "'''[\\s\\S]++'''"), ":6:"),
    (good.replacingOccurrences(of: "'''zebra'''", with: "'''(*NO_JIT)zebra'''"), ":6:"),
    (good.replacingOccurrences(of: "'''zebra'''", with: "'''(a+)+$'''"), ":6:"),
    (good.replacingOccurrences(of: "'''zebra'''", with: "'''(?<=.{65535})z'''"), ":6:"),
    (good.replacingOccurrences(of: "policy", with: "polecat"), ":3:"),
    (good.replacingOccurrences(of: "buyer-data", with: "nonsense"), ":3:"),
    (good + good, ":10:"), (good + "]", ":9:"), (good + "\0", ":9:"),
  ]

  @Test("Rows 61, 63, 75, 76, 79: what is wrong is 78 with file, line and column", arguments: bad)
  func wrong(file: String, place: String) throws {
    let run = try refused(file)
    #expect(run.errors.contains("own.toml" + place), "\(run.errors)")
    // The colon behind the line is followed by a column.
    #expect(run.errors.contains(try Regex("own\\.toml:[0-9]+:[0-9]+: ")))
  }

  @Test("Row 67: a locale that nobody knows changes no byte")
  func locale() throws {
    let text = "Пишите: ivan.petrov@example.com, ١٢٣ Å\n"
    let plain = try Run(input: text.utf8)
    for locale in ["C", "xx_XX.nonsense", "tr_TR.UTF-8", "POSIX"] {
      let child = try Child([], environment: ["LC_ALL=\(locale)", "LANG=\(locale)"])
      #expect(child.communicate(Array(text.utf8)).output == plain.output)
    }
    #expect(plain.text == "Пишите: [EMAIL], ١٢٣ Å\n")
  }

  @Test("Row 65: help into a full disk is 74")
  func helpToFullDisk() throws {
    #expect(try Run(shell: "exec \"$0\" --help >/dev/full").status == .exited(74))
    #expect(try Run("--no-such-option").status == .exited(64))
  }

  @Test(
    "Row 85: no diagnostic quotes the text", arguments: ["\u{1B}[31m", "\u{202E}", "\n\n", "x"])
  func harmless(sign: String) throws {
    let secret = "\(sign)+7 916 123-45-67\(sign)ivan.petrov@example.com\(sign)"
    let runs = [
      try Run("--stats", input: secret.utf8),
      try Run(shell: "exec \"$0\" >/dev/full", input: secret.utf8),
      try Run("check", input: secret.utf8),
      try Run(input: [0xFF, 0xFE] + secret.utf8),
    ]
    for run in runs {
      #expect(!run.errors.contains("916") && !run.errors.contains("petrov"))
      #expect(!run.errors.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
  }
}
