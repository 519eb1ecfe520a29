import Foundation
import Testing

@Suite("Each failure has its status and its one line, and nothing passes before it")
struct ExitStatusTests {
  static let message = Array("mail ivan.petrov@example.com\n".utf8)

  @Test(
    "Row 65: a wrong command line is 64",
    arguments: [
      ["--bogus"], ["--only", "bogus"], ["--only", "email,"], ["--only"], ["--jit", "maybe"],
      ["--on-error", "pass"], ["scan", "--bogus"], ["check", "--line-buffered"],
      ["rules", "list", "one", "two"], ["explain", "--show-text"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Run(arguments: arguments, input: Self.message)
    #expect(run.status == .exited(64))
    #expect(isOneLine(run.errors, startingWith: "usage: "), "\(run.errors)")
    #expect(run.output == [])
  }

  @Test("The line names the option")
  func naming() throws {
    #expect(try Run("--bogus").errors.contains("--bogus"))
    #expect(
      try Run("--only", "bogus").errors
        == "redact: usage: The value 'bogus' is invalid for '--only <category>'\n")
  }

  @Test("A file that is not there, or a folder in its place, is 66, before any other is read")
  func missingFile() throws {
    let scratch = try Scratch()
    let good = try scratch.write("good", Self.message)
    for bad in [scratch.path + "/none", scratch.path] {
      let run = try Run(good, bad)
      #expect(run.status == .exited(66))
      #expect(isOneLine(run.errors, startingWith: "read: \(bad): "), "\(run.errors)")
      #expect(run.output == [])
    }
  }

  @Test("Row 60: a rule folder that is not there is 66", arguments: [[], ["scan"], ["check"]])
  func missingRules(_ subcommand: [String]) throws {
    let run = try Run(
      arguments: subcommand + ["--rules", "/nonexistent/rules"], input: Self.message)
    #expect(run.status == .exited(66))
    #expect(
      run.errors == "redact: rules: /nonexistent/rules: No such file or directory\n")
    #expect(run.output == [])
  }

  @Test(
    "Row 61: broken TOML is 78 with file, line and column, and the first file in order is named")
  func brokenRules() throws {
    let scratch = try Scratch()
    for name in ["b.toml", "a/x.toml"] { try scratch.write(name, "[[rules]\n".utf8) }
    let run = try Run("--rules", scratch.path, input: Self.message)
    #expect(run.status == .exited(78))
    #expect(
      isOneLine(run.errors, startingWith: "rules: \(scratch.path)/a/x.toml:1:"), "\(run.errors)")
    #expect(run.output == [])
  }

  @Test("Row 60: what cannot be a rule file is 78, at once")
  func unfitRules() throws {
    let scratch = try Scratch()
    let large = try scratch.write("large/l.toml", repeatElement(0x20, count: (1 << 20) + 1))
    try scratch.write("hidden/.h.toml", "[[rules]\n".utf8)
    try scratch.write("hidden/note.txt", "[[rules]\n".utf8)
    let pipe = scratch.path + "/pipe.toml"
    #expect(mkfifo(pipe, 0o600) == 0)
    let cases = [
      (large, "larger than 1048576 bytes"), (pipe, "not a regular file"),
      (scratch.path + "/hidden", "no .toml file below this folder"),
    ]
    for (path, why) in cases {
      let run = try Run("--rules", path, input: Self.message)
      #expect(run.status == .exited(78))
      #expect(run.errors == "redact: rules: \(path): \(why)\n")
      #expect(run.output == [])
    }
  }

  @Test("Row 62: with no rule in force it is 78 and no cat(1)")
  func noRule() throws {
    let run = try Run("--only", "email", "--except", "email", input: Self.message)
    #expect(run.status == .exited(78))
    #expect(isOneLine(run.errors, startingWith: "rules: "), "\(run.errors)")
    #expect(run.output == [])
  }

  @Test("An argument cannot write to the terminal")
  func harmlessLine() throws {
    let run = try Run("--only", "\u{1B}[31m\u{202E}x\nredact: fine")
    #expect(run.status == .exited(64))
    #expect(isOneLine(run.errors, startingWith: "usage: "), "\(run.errors)")
    #expect(!run.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test("With a descriptor closed, a named file is read as ever, and not written to")
  func closedDescriptors() throws {
    let scratch = try Scratch()
    try scratch.write("f", Self.message)
    let run = try Run(shell: "\"$0\" f >&-", folder: scratch.path)
    #expect(run.status == .exited(74))
    #expect(run.errors == "redact: write: standard output: Bad file descriptor\n")
    #expect(FileManager.default.contents(atPath: scratch.path + "/f") == Data(Self.message))
    #expect(try Run(shell: "\"$0\" f <&-", folder: scratch.path).text == "mail [EMAIL]\n")
  }

  /// Only root may look at the descriptors of a process that cannot be dumped.
  @Test("Row 44: a closed standard descriptor is held by /dev/null", .enabled(if: getuid() == 0))
  func heldDescriptors() throws {
    let script = "exec \"$0\" /dev/fd/9 9<&0 <&- 2>&-"
    let child = try Child(["-c", script, Child.filter], program: "/bin/sh")
    child.send("one\n".utf8)
    #expect(child.receive(4) == Array("one\n".utf8))
    for number in [0, 2] {
      let place = "/proc/\(child.process)/fd/\(number)"
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place) == "/dev/null")
    }
  }
}
