import Foundation
import Testing

@Suite("Signals end the filter as they end cat, and nothing undecided leaves")
struct SignalTests {
  @Test(
    "Rows 55, 56: idle in half a number, it writes the whole records and dies of the signal",
    arguments: [SIGTERM, SIGINT, SIGHUP])
  func idle(_ number: Int32) throws {
    let child = try Child([])
    child.send("mail ivan.petrov@example.com\n+7 916 12".utf8)
    #expect(child.receive(13) == Array("mail [EMAIL]\n".utf8))
    child.signal(number)
    let run = child.communicate()
    #expect(run.status == .killed(by: number))
    #expect(run.output == [])
    #expect(run.errors == "")
  }

  @Test("Row 55: blocked on its output, it is gone within seconds, and what it wrote is a prefix")
  func blocked() throws {
    let scratch = try Scratch()
    let lines = Array(String(repeating: "the parcel came on Monday\n", count: 40_000).utf8)
    let path = try scratch.write("in", lines)
    let child = try Child([path])
    let start = child.receive(1)
    usleep(300_000)
    let asked = Date()
    child.signal(SIGTERM)
    #expect(child.finish() == .killed(by: SIGTERM))
    #expect(Date().timeIntervalSince(asked) < 5)
    #expect(lines.starts(with: start + child.receive(lines.count)))
  }

  @Test("A signal that was ignored at the start stays ignored")
  func ignored() throws {
    let script = "trap '' HUP; exec \"$0\""
    let child = try Child(["-c", script, Child.filter], program: "/bin/sh")
    child.send("one\n".utf8)
    #expect(child.receive(4) == Array("one\n".utf8))
    child.signal(SIGHUP)
    child.send("two\n".utf8)
    #expect(child.receive(4) == Array("two\n".utf8))
    #expect(child.communicate().status == .exited(0))
  }

  @Test(
    "Row 58: a crash prints nothing of what lies in memory",
    arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT])
  func crash(_ number: Int32) throws {
    let child = try Child([])
    child.send("one\nmail ivan.petrov@example.com, +7 916 12".utf8)
    #expect(child.receive(4) == Array("one\n".utf8))
    child.signal(number)
    let run = child.communicate()
    #expect(run.status == .killed(by: number))
    #expect(run.errors == "")
    #expect(run.output == [])
  }

  @Test("Row 58: it leaves no core")
  func noCore() throws {
    let child = try Child([])
    child.send("one\n".utf8)
    #expect(child.receive(4) == Array("one\n".utf8))
    let limits = try String(contentsOfFile: "/proc/\(child.process)/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file") })
    #expect(core.split(separator: " ").filter { $0 == "0" }.count == 2)
  }

  @Test("Row 48: signals that mean nothing to it change nothing")
  func storm() throws {
    let child = try Child([])
    var expected: [UInt8] = []
    var received: [UInt8] = []
    for number in 0..<60 {
      child.signal(number % 3 == 0 ? SIGWINCH : number % 3 == 1 ? SIGSTOP : SIGCONT)
      child.send("row a\(number)b ivan.petrov@example.com\n".utf8)
      expected += "row a\(number)b [EMAIL]\n".utf8
    }
    child.signal(SIGCONT)
    received += child.receive(expected.count)
    #expect(received == expected)
    #expect(child.communicate().status == .exited(0))
  }
}
