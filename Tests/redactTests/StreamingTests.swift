import Foundation
import Testing

@Suite("A stream leaves as soon as it is decided, and no sooner")
struct StreamingTests {
  @Test("Row 18: a complete line leaves while the writer pauses, half a number does not")
  func pause() throws {
    let child = try Child([])
    child.send("mail ivan.petrov@example.com\n+7 916 12".utf8)
    let first = "mail [EMAIL]\n"
    #expect(child.receive(first.utf8.count) == Array(first.utf8))
    #expect(child.receive(1, within: 0.4) == [])
    child.send("3-45-67\n".utf8)
    let second = "[PHONE]\n"
    #expect(child.receive(second.utf8.count) == Array(second.utf8))
    #expect(child.communicate().status == .exited(0))
  }

  @Test("Requests and replies go back and forth")
  func dialogue() throws {
    let child = try Child(["-0"])
    for number in 0..<200 {
      child.send("m\(number)m ivan.petrov@example.com\0".utf8)
      let reply = "m\(number)m [EMAIL]\0"
      #expect(child.receive(reply.utf8.count) == Array(reply.utf8))
    }
    #expect(child.communicate().status == .exited(0))
  }

  @Test("The findings of scan leave at a pause too", arguments: [[], ["--show-text"]])
  func scanPause(_ options: [String]) throws {
    let child = try Child(["scan"] + options)
    child.send("mail ivan.petrov@example.com\n".utf8)
    let start = "{\"record\":0,\"start\":5,\"end\":28,"
    #expect(child.receive(start.utf8.count).starts(with: start.utf8))
    child.send("again ivan.petrov@example.com\n".utf8)
    let next = "{\"record\":1,\"start\":6,\"end\":29,"
    #expect(child.receive(next.utf8.count).starts(with: next.utf8))
  }

  @Test("Row 11: a byte at a time gives the same bytes")
  func bytewise() throws {
    let input = "Пишите: ivan.petrov@example.com\r\n\nили +7 916 123-45-67"
    let child = try Child([])
    for byte in input.utf8 {
      child.send([byte])
      usleep(200)
    }
    let run = child.communicate()
    #expect(String(decoding: run.output, as: UTF8.self) == "Пишите: [EMAIL]\r\n\nили [PHONE]")
    #expect(run.status == .exited(0))
  }

  @Test("Row 49: a non-blocking input is waited for")
  func nonBlockingInput() throws {
    let child = try Child([], input: .nonBlockingPipe)
    #expect(child.receive(1, within: 0.3) == [])
    child.send("mail ivan.petrov@example.com\n".utf8)
    #expect(child.receive(13) == Array("mail [EMAIL]\n".utf8))
    #expect(child.receive(1, within: 0.2) == [])
    let run = child.communicate(Array("the end".utf8))
    #expect(run.output == Array("the end".utf8))
    #expect(run.status == .exited(0))
  }

  @Test("Row 50: a non-blocking output that is full is waited for")
  func nonBlockingOutput() throws {
    let scratch = try Scratch()
    let lines = Array(String(repeating: "the parcel came on Monday\n", count: 30_000).utf8)
    let path = try scratch.write("in", lines)
    let child = try Child([path], output: .nonBlockingPipe)
    usleep(300_000)
    let run = child.communicate()
    // No `==`, which looks for the difference of two long arrays for ever; see `Run.hasOutput`.
    #expect(run.output.elementsEqual(lines))
    #expect(run.status == .exited(0))
  }

  @Test("Row 10: a named pipe and a terminal's line ends are input like any other")
  func namedPipe() throws {
    let scratch = try Scratch()
    #expect(mkfifo(scratch.path + "/p", 0o600) == 0)
    let script = "(printf 'mail ivan.petrov@example.com\\n' >p) & \"$0\" p; wait"
    let run = try Run(shell: script, folder: scratch.path)
    #expect(run.text == "mail [EMAIL]\n")
  }
}
