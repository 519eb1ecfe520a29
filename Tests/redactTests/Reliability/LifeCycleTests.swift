import Foundation
import Testing

@Suite("However the filter ends, what it wrote is a prefix")
struct LifeCycleTests {
  static let lines = (0..<20_000).map {
    "row \($0) of it, \($0 % 9 == 0 ? "+7 916 123-45-67" : "no number")\n"
  }
  static let input = Array(lines.joined().utf8)
  static let masked = Array(
    lines.joined().replacingOccurrences(of: "+7 916 123-45-67", with: "[PHONE]").utf8)

  /// How often at other moments: `REDACT_KILLS`, or 40.
  static let times =
    ProcessInfo.processInfo.environment["REDACT_KILLS"].flatMap(Int.init) ?? 40

  @Test("Row 57: killed at any moment", arguments: [[], ["--jobs", "2"]])
  func killed(arguments: [String]) throws {
    let seed = UInt64.random(in: .min ... .max)
    var state = seed
    for _ in 0..<Self.times {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let child = try Child(arguments)
      let sent = Int(state >> 40) % Self.input.count
      // Whoever kills does so while it works: nothing waits for the filter to have taken it all.
      child.send(Self.input[..<min(sent, 60_000)])
      usleep(UInt32(state >> 33) % 30_000)
      child.signal(SIGKILL)
      let run = child.communicate()
      let isPrefix = Self.masked.starts(with: run.output)
      #expect(isPrefix, "seed \(seed)")
      #expect(run.status == .killed(by: SIGKILL))
    }
  }

  /// The first row shows that it is at work, so that the signal does not find it starting. The last
  /// one that it gets is cut short, and the end of its input comes behind the signal.
  @Test(
    "Row 55: asked to end while it works, it leaves whole records",
    arguments: [SIGTERM, SIGINT], [[], ["--jobs", "2"]])
  func terminatedAtWork(number: Int32, arguments: [String]) throws {
    let seed = UInt64.random(in: .min ... .max)
    var state = seed
    for _ in 0..<max(Self.times / 2, 1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let child = try Child(arguments)
      let first = Array(Self.input.prefix { $0 != 0x0A }) + [0x0A]
      child.send(first)
      let start = child.receive(8)
      let rest = Array(Self.input[first.count...].prefix(100_000 + Int(state >> 33) % 400_000))
      // Not all of it where pipes are small, since nobody reads yet.
      let taken = child.fill(with: rest, upTo: rest.count, idle: 0.1)
      #expect(taken > 0)
      usleep(UInt32(state >> 50) % 16_000)
      child.signal(number)
      let run = child.communicate()
      let output = start + run.output
      // Where they part, since the texts are too long to be shown.
      let same = zip(Self.masked, output).prefix { $0.0 == $0.1 }.count
      let told = "\(run.status): of \(taken) bytes in, \(output.count) out, \(same) as expected"
      #expect(run.status == .killed(by: number), "seed \(seed), \(told)")
      #expect(same == output.count, "seed \(seed), \(told)")
      #expect(output.last == 0x0A, "seed \(seed), \(told)")
      #expect(run.errors == "")
    }
  }

  /// Time on the processor, in ticks of 10 ms: idle, it takes none.
  @Test(
    "Rows 18, 49, 59: idle, it takes no time, and then the line leaves at once",
    arguments: [false, true])
  func idle(isNonBlocking: Bool) throws {
    let child = try Child([], input: isNonBlocking ? .nonBlockingPipe : .pipe)
    child.send("one\n+7 916 12".utf8)
    #expect(child.receive(4) == Array("one\n".utf8))
    let before = try Self.ticks(of: child.process)
    #expect(child.receive(1, within: 2) == [])
    #expect(try Self.ticks(of: child.process) - before <= 1)
    child.send("3-45-67\n".utf8)
    #expect(child.receive(8) == Array("[PHONE]\n".utf8))
    #expect(child.communicate().status == .exited(0))
  }

  private static func ticks(of process: pid_t) throws -> Int {
    let line = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    // Behind the name, which may hold anything: user and system time are fields 14 and 15.
    let fields = line[(line.lastIndex(of: ")") ?? line.startIndex)...].split(separator: " ")
    return try fields[12...13].map { try #require(Int($0)) }.reduce(0, +)
  }

  /// Nobody but root may read the memory, the descriptors or the environment of a process that
  /// cannot be dumped: its files in /proc belong to root.
  @Test("Row 58: it cannot be dumped, whoever runs it")
  func notDumpable() throws {
    let child = try Child([])
    child.send("one\n".utf8)
    #expect(child.receive(4) == Array("one\n".utf8))
    let status = try String(
      contentsOfFile: "/proc/\(child.process)/status", encoding: .utf8)
    // CoreDumping says 0 for a process that is not at it; the files' owner tells of dumpability.
    #expect(status.contains("CoreDumping:\t0"))
    let owner = try FileManager.default.attributesOfItem(atPath: "/proc/\(child.process)/fd")[
      .ownerAccountID]
    #expect((owner as? NSNumber)?.intValue == 0)
  }
}
