import Foundation
import Testing

@Suite("When input or output fails, the status says so")
struct OutputFaultTests {
  static let lines = Array(String(repeating: "the parcel came on Monday\n", count: 8000).utf8)

  @Test(
    "Row 41: a full disk is 74",
    arguments: [Array("short, no line end".utf8), Array("short\n".utf8), lines])
  func fullDisk(_ input: [UInt8]) throws {
    let run = try Run(shell: "exec \"$0\" >/dev/full", input: input)
    #expect(run.status == .exited(74))
    #expect(run.errors == "redact: write: standard output: No space left on device\n")
  }

  @Test(
    "Whatever has to be printed",
    arguments: [
      "--help", "--version", "help scan", "scan", "rules list", "rules check", "explain",
      "--generate-completion-script bash",
    ])
  func fullDiskElsewhere(_ arguments: String) throws {
    let input = "mail ivan.petrov@example.com\n"
    let run = try Run(shell: "exec \"$0\" \(arguments) >/dev/full", input: input.utf8)
    #expect(run.status == .exited(74))
    #expect(run.errors == "redact: write: standard output: No space left on device\n")
  }

  @Test("Row 42: endless input into a full disk ends")
  func endless() throws {
    let run = try Run(shell: "yes 'the parcel came on Monday' | \"$0\" >/dev/full")
    #expect(run.status == .exited(74))
    #expect(run.errors == "redact: write: standard output: No space left on device\n")
  }

  @Test("Row 43: a limit on the size of files is 74, and the file is a prefix")
  func sizeLimit() throws {
    let scratch = try Scratch()
    try scratch.write("in", Self.lines)
    let run = try Run(
      shell: "trap '' XFSZ; ulimit -f 8; exec \"$0\" <in >out", folder: scratch.path)
    #expect(run.status == .exited(74))
    #expect(run.errors == "redact: write: standard output: File too large\n")
    let out = try #require(FileManager.default.contents(atPath: scratch.path + "/out"))
    #expect(!out.isEmpty && Data(Self.lines).starts(with: out))
  }

  @Test(
    "Row 44: closed descriptors are errors, even when there was nothing to write",
    arguments: [
      ("</dev/null >&-", "write: standard output"), (">&-", "write: standard output"),
      ("<&-", "read: standard input"), (">&- 0<&-", "write: standard output"),
    ])
  func closed(_ redirection: String, _ what: String) throws {
    let run = try Run(shell: "exec \"$0\" \(redirection)", input: "hello\n".utf8)
    #expect(run.status == .exited(74))
    #expect(run.errors == "redact: \(what): Bad file descriptor\n")
    #expect(run.output == [])
  }

  @Test("Row 44: with standard error closed too, there is still the status")
  func allClosed() throws {
    #expect(try Run(shell: "exec \"$0\" <&- >&- 2>&-").status == .exited(74))
    #expect(try Run(shell: "exec \"$0\" >/dev/full 2>&-", input: Self.lines).status == .exited(74))
  }

  @Test("check writes nothing, so it does not mind a closed output")
  func checkClosed() throws {
    #expect(try Run(shell: "exec \"$0\" check >&-", input: "hello\n".utf8).status == .exited(0))
  }

  @Test("Row 52: a folder as standard input is 74")
  func folderAsInput() throws {
    let run = try Run(shell: "exec \"$0\" </tmp")
    #expect(run.status == .exited(74))
    #expect(run.errors == "redact: read: standard input: Is a directory\n")
  }

  @Test(
    "Row 54: an input file that is also the output is refused",
    arguments: ["<f >>f", "f >>f", "<f 1<>f"])
  func sameFile(_ redirection: String) throws {
    let scratch = try Scratch()
    try scratch.write("f", "mail ivan.petrov@example.com\n".utf8)
    let run = try Run(shell: "exec \"$0\" \(redirection)", folder: scratch.path)
    #expect(run.status == .exited(64))
    #expect(isOneLine(run.errors, startingWith: "usage: "), "\(run.errors)")
    let left = FileManager.default.contents(atPath: scratch.path + "/f")
    #expect(left == Data("mail ivan.petrov@example.com\n".utf8))
  }

  @Test("Row 45: when the reader leaves, the filter dies of SIGPIPE")
  func readerLeaves() throws {
    let child = try Child([])
    child.closeOutput()
    let run = child.communicate(Self.lines)
    #expect(run.status == .killed(by: SIGPIPE))
    #expect(run.errors == "")
  }

  @Test("Row 46: when the reader leaves and SIGPIPE is ignored, it is 74")
  func readerLeavesIgnored() throws {
    let child = try Child([], breakingPipes: false)
    child.closeOutput()
    let run = child.communicate(Self.lines)
    #expect(run.status == .exited(74))
    #expect(run.errors == "redact: write: standard output: Broken pipe\n")
  }

  @Test("Row 73: eight descriptors are enough")
  func fewDescriptors() throws {
    let run = try Run(
      shell: "ulimit -n 8; exec \"$0\"", input: "mail ivan.petrov@example.com\n".utf8)
    #expect(run.text == "mail [EMAIL]\n")
  }
}
