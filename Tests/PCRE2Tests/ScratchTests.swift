import PCRE2
import Synchronization
import Testing

@Suite("A scratch")
struct ScratchTests {
  static let text = (0..<200).map { "order \($0) of 20\(10 + $0 % 90)-07, " }.joined()

  @Test("each for itself, many threads share one pattern", arguments: [JITMode.required, .off])
  func threads(engine: JITMode) async throws {
    let pattern = try Pattern("(?<year>[0-9]{4})-(?<month>[0-9]{2})|(order)")
    let subject = Array(Self.text.utf8)
    let serial = try walk(pattern, subject, engine: engine)
    #expect(serial.count == 400)
    let differing = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<50).count { _ in (try? walk(pattern, subject, engine: engine)) != serial }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(differing == 0)
  }

  @Test("goes from thread to thread")
  func moves() async throws {
    let pattern = try Pattern("a(b)")
    let shared = Shared(try Scratch(groups: 1))
    let found = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<500).allSatisfy { _ in
            shared.scratch.withLock { scratch in
              (try? scratch.match(pattern, in: [0x61, 0x61, 0x62].span)) == true
                && scratch.range(of: 1) == 2..<3
            }
          }
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(found)
    #expect(shared.scratch.withLock { $0.callsInJIT } == 4000)
  }

  @Test("keeps nothing of the pattern or the text when they are gone")
  func outlives() throws {
    var scratch = try Scratch(groups: 1)
    for round in 0..<100 {
      let pattern = try Pattern("(\(round))x")
      let subject = Array("a\(round)x".utf8)
      #expect(try scratch.match(pattern, in: subject.span))
    }
    #expect(scratch.range(of: 0) == 1..<4)
    #expect(scratch.range(of: 1) == 1..<3)
  }

  private final class Shared: Sendable {
    let scratch: Mutex<Scratch>
    init(_ scratch: consuming sending Scratch) { self.scratch = Mutex(scratch) }
  }
}
