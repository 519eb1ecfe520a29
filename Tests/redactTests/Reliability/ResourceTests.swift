import Foundation
import Testing

@Suite(
  "With little of everything it works, or says so before it reads", .enabled(if: Shim.isUsable))
struct ResourceTests {
  static let message = Array("паспорт 4509 123456, ivan.petrov@example.com\n".utf8)

  /// Idle it has 40 MB of address space.
  @Test(
    "Row 73: limits of memory, descriptors, stack and processes",
    arguments: ["-v 57344", "-n 8", "-s 512", "-u 1", "-c unlimited", "-l 0"])
  func limited(limit: String) throws {
    let run = try Run(shell: "ulimit \(limit) 2>/dev/null; exec \"$0\"", input: Self.message)
    #expect(run.text == "паспорт [DOCUMENT], [EMAIL]\n")
    #expect(run.status == .exited(0))
  }

  @Test(
    "Row 73: without memory to start in, nothing passes", arguments: [8, 16, 24, 30, 36, 40, 44])
  func hardlyAny(megabytes: Int) throws {
    let run = try Run(shell: "ulimit -v \(megabytes * 1024); exec \"$0\"", input: Self.message)
    #expect(!run.text.contains("4509") && !run.text.contains("petrov"))
    if run.status == .exited(0) { #expect(run.text == "паспорт [DOCUMENT], [EMAIL]\n") }
    #expect(!run.errors.contains("4509") && !run.errors.contains("petrov"))
  }

  @Test("Row 73: a thread that the system refuses is 71, before any text is read", arguments: 1...3)
  func noThreads(number: Int) throws {
    let run = try Run(
      faults: "thread:fail=\(EAGAIN)@\(number)", arguments: ["--jobs", "3"],
      input: Self.message)
    #expect(run.status == .exited(71))
    #expect(run.output == [])
    #expect(isOneLine(run.errors, startingWith: "start: threads: "))
  }

  @Test("Row 73: without memory for the threads that were asked for, nothing passes")
  func noRoomForThreads() throws {
    let run = try Run(shell: "ulimit -v 131072; exec \"$0\" --jobs 64", input: Self.message)
    #expect(run.output == [] || run.text == "паспорт [DOCUMENT], [EMAIL]\n")
    #expect(run.status != .exited(0) || run.text == "паспорт [DOCUMENT], [EMAIL]\n")
    #expect(!run.errors.contains("4509") && !run.errors.contains("petrov"))
  }

  @Test("Row 69: eight filters at once write what one does")
  func processes() throws {
    let one = try Run(input: IOFaultTests.large)
    let children = try (0..<8).map { _ in try Child([]) }
    for child in children {
      let run = child.communicate(IOFaultTests.large)
      let isSame = run.output == one.output
      #expect(isSame && run.status == .exited(0))
    }
  }
}
