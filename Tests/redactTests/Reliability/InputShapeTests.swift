import Foundation
import Testing

@Suite("Whatever shape the input has, every byte is accounted for")
struct InputShapeTests {
  static let mail = "ivan.petrov@example.com"

  @Test("Row 1: of nothing comes nothing, and the status is 0")
  func empty() throws {
    let piped = try Run()
    #expect(piped.output == [] && piped.errors == "" && piped.status == .exited(0))
    let device = try Run(shell: "exec \"$0\" </dev/null")
    #expect(device.output == [] && device.errors == "" && device.status == .exited(0))
  }

  @Test("Row 2: a finding may be the last byte, and no line end is added")
  func noLineEnd() throws {
    #expect(try Run(input: "a \(Self.mail)".utf8).text == "a [EMAIL]")
    #expect(try Run(input: "a\n+7 916 123-45-67".utf8).text == "a\n[PHONE]")
  }

  @Test("Row 3: line ends stay, of whatever kind, and a finding before CRLF is masked")
  func lineEnds() throws {
    let empty = Array(repeating: UInt8(ascii: "\n"), count: 100_000)
    #expect(try Run(input: empty).hasOutput(empty))
    let text = "a\r\n\rb\rc\u{0B}d\u{0C}e\u{85}f\u{2028}g\u{2029}h\r\r\n\n\r"
    #expect(try Run(input: text.utf8).text.utf8.elementsEqual(text.utf8))
    let found = try Run(input: "x \(Self.mail)\r\n+7 916 123-45-67\r\n".utf8)
    #expect(found.text == "x [EMAIL]\r\n[PHONE]\r\n")
  }

  @Test("Row 4: a NUL before, between and behind findings stays, and the scan goes on")
  func nul() throws {
    let run = try Run(input: "\0\(Self.mail)\0+7 916 123-45-67\0\0\(Self.mail)\0\n\0".utf8)
    #expect(run.text == "\0[EMAIL]\0[PHONE]\0\0[EMAIL]\0\n\0")
  }

  /// All the memory that a process may have is 64 MiB, and what it does not have it cannot use.
  /// Sanitizers need more for themselves.
  @Test("Row 5: a line of 50 MB needs no more than 64 MiB", .enabled(if: Shim.isUsable))
  func longLine() throws {
    let words = "head -c 25000000 /dev/zero | tr '\\0' ' '"
    let script = """
      (printf '+7 916 123-45-67'; \(words); printf ' \(Self.mail) '; \(words); \
      printf '+7 916 123-45-67\\n') | (ulimit -v 65536; exec "$0") | tr -s ' '
      """
    let run = try Run(shell: script)
    #expect(run.text == "[PHONE] [EMAIL] [PHONE]\n")
    #expect(run.errors == "")
  }

  @Test(
    "Row 6: a line of 256 MiB without end passes in 64 MiB, all of it", .enabled(if: Shim.isUsable))
  func endlessLine() throws {
    let line = "head -c 268435456 /dev/zero | tr '\\0' '='"
    let run = try Run(
      shell: "\(line) | (ulimit -v 65536; \"$0\"; echo $? >&2) | cksum; \(line) | cksum")
    let sums = run.text.split(separator: "\n")
    #expect(sums.count == 2 && sums.first == sums.last, "\(run.text)")
    #expect(run.errors == "0\n")
  }

  @Test("Row 7: a million short lines keep their order, number and content")
  func manyLines() throws {
    var input: [UInt8] = []
    var expected: [UInt8] = []
    for number in 0..<1_000_000 {
      let start = "m\(number)m "
      input += start.utf8
      expected += start.utf8
      if number % 1000 == 7 {
        input += Self.mail.utf8
        expected += "[EMAIL]".utf8
      }
      input.append(0x0A)
      expected.append(0x0A)
    }
    #expect(try Run(input: input).hasOutput(expected))
  }

  @Test("Row 8: a hundred thousand findings in one line need no more than 64 MiB, all are masked")
  func manyFindings() throws {
    let input = String(repeating: "\(Self.mail) ", count: 100_000)
    let expected = String(repeating: "[EMAIL] ", count: 100_000)
    let limit = Shim.isUsable ? "ulimit -v 65536; " : ""
    #expect(try Run(shell: limit + "exec \"$0\"", input: input.utf8).hasOutput(expected))
  }

  @Test("Row 9: a finding longer than the window leaves no tail in sight")
  func longFinding() throws {
    let long = String(repeating: "q1w2", count: 1_250_000)
    let link = try Run(input: "see https://example.com/\(long) end\n".utf8)
    // Letters and digits in turns may be more numbers than a worker has room for: masked whole then.
    let isMasked = link.text == "see [URL] end\n" && link.status == .exited(0)
    #expect(isMasked || link.text == "[UNSCANNED]\n" && link.status == .exited(3))
    let plain = String(repeating: "qwrt", count: 1_250_000)
    #expect(try Run(input: "see https://example.com/\(plain) end\n".utf8).text == "see [URL] end\n")
    let local = String(repeating: "abcd", count: 250_000)
    let mail = try Run(input: "to \(local)@example.com end\n".utf8)
    // What may be left of the run is what no address begins with; its end is never in sight.
    #expect(!mail.text.contains("@") && !mail.text.contains("example"))
    #expect(mail.text.hasSuffix(" end\n"))
  }

  @Test("Row 10: a socket is input like any other")
  func socket() throws {
    var ends: [Int32] = [-1, -1]
    #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = try Child([], input: .descriptor(ends[0]))
    close(ends[0])
    let text = Array("a \(Self.mail)\nhalf".utf8)
    #expect(text.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) } == text.count)
    #expect(child.receive(10) == Array("a [EMAIL]\n".utf8))
    close(ends[1])
    let run = child.communicate()
    #expect(run.output == Array("half".utf8) && run.status == .exited(0))
  }

  @Test("Row 10: a terminal is input like any other")
  func terminal() throws {
    let near = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(near) }
    // TIOCSPTLCK with 0 and TIOCGPTN, which are macros: what unlockpt and ptsname do.
    var lock: Int32 = 0
    var number: Int32 = -1
    #expect(ioctl(near, 0x4004_5431, &lock) == 0 && ioctl(near, 0x8004_5430, &number) == 0)
    let name = "/dev/pts/\(number)"
    let child = try Child([], input: .file(name, flags: O_RDWR | O_NOCTTY))
    for (line, expected) in [("a \(Self.mail)\n", "a [EMAIL]\n"), ("b\n", "b\n")] {
      let text = Array(line.utf8)
      #expect(text.withUnsafeBytes { write(near, $0.baseAddress, $0.count) } == text.count)
      #expect(child.receive(expected.utf8.count) == Array(expected.utf8))
    }
    // Control-D at the start of a line: the end.
    let end: [UInt8] = [0x04]
    #expect(end.withUnsafeBytes { write(near, $0.baseAddress, 1) } == 1)
    #expect(child.finish() == .exited(0))
  }

  @Test("Row 10: a file that becomes shorter while it is read ends there")
  func truncated() throws {
    let scratch = try Scratch()
    let line = "the parcel came on Monday\n"
    let path = try scratch.write("in", String(repeating: line, count: 400_000).utf8)
    let child = try Child([path])
    var output = child.receive(1)
    #expect(truncate(path, off_t(line.utf8.count)) == 0)
    let run = child.communicate()
    output += run.output
    // What was read before stands; SIGBUS, which a mapped file would give, does not come.
    #expect(run.status == .exited(0))
    #expect(String(repeating: line, count: 400_000).utf8.starts(with: output))
  }
}
