import Testing

@Suite("Several threads write what one does")
struct JobsTests {
  /// Short records and long ones, with and without findings, some longer than what a thread is given.
  static func text(seed: UInt64, terminator: UInt8) -> [UInt8] {
    var state = seed
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    var text: [UInt8] = []
    while text.count < 3_000_000 {
      switch next(60) {
      case 0: text += Array(repeating: UInt8(ascii: "x"), count: next(200_000))
      case 1: text += "+7 916 123-45-67 ".utf8
      case 2: text += "ivan.petrov\(next(1000))@example.com".utf8
      default: text += "размер \(next(60)), доставка завтра ".utf8
      }
      if next(3) == 0 { text.append(terminator) }
    }
    text += Array(repeating: UInt8(ascii: "y"), count: 700_000)
    text += " +7 916 123-45-67\(next(10)) ok".utf8
    text.append(terminator)
    text += "the last one: ivan.petrov@example.com".utf8
    return text
  }

  @Test(
    "Row 69: in the same order, records longer than a thread's share and all", arguments: [2, 3, 8])
  func sameOutput(jobs: Int) throws {
    let seed = UInt64(jobs) &* 77
    let text = Self.text(seed: seed, terminator: 0x0A)
    let one = try Run(input: text)
    let many = try Run("--jobs", "\(jobs)", input: text)
    #expect(many.status == .exited(0))
    #expect(many.errors == "")
    #expect(many.hasOutput(one.output), "seed \(seed)")
    #expect(many.output.count > 1_000_000 && many.hasOutput(text) == false)
  }

  /// A file never pauses, so that all threads have work when it ends.
  @Test(
    "Row 69: in the same order, of a file, whatever its length", arguments: [1, 300, 600, 3000])
  func ofFile(kilobytes: Int) throws {
    let scratch = try Scratch()
    let text = Array((0..<kilobytes * 40).map { "row \($0) of plain words\n" }.joined().utf8)
    let path = try scratch.write("in", text)
    for jobs in ["2", "3", "7"] { #expect(try Run("--jobs", jobs, path).hasOutput(text)) }
  }

  @Test("with records that end in NUL")
  func nullFraming() throws {
    let text = Self.text(seed: 5, terminator: 0)
    #expect(
      try Run("-0", "--jobs", "2", input: text).hasOutput(try Run("-0", input: text).output))
  }

  @Test("nothing of nothing")
  func empty() throws {
    let run = try Run("--jobs", "4")
    #expect(run.output.isEmpty)
    #expect(run.status == .exited(0))
  }

  @Test("no fewer than one and no more than 64", arguments: ["0", "65", "-1", "two"])
  func bounds(jobs: String) throws {
    #expect(try Run("--jobs=" + jobs).status == .exited(64))
  }

  @Test("and the same counts", arguments: ["1", "3"])
  func counts(jobs: String) throws {
    let text = "a +7 916 123-45-67\nb\n\nmail ivan.petrov@example.com, +7 916 123-45-68\nlast"
    let run = try Run("--stats", "--jobs", jobs, input: text.utf8)
    #expect(run.text == "a [PHONE]\nb\n\nmail [EMAIL], [PHONE]\nlast")
    #expect(isOneLine(run.errors, startingWith: "stats: 5 records, \(text.utf8.count) bytes, "))
    #expect(run.errors.contains("findings: phone 2, email 1; masked whole: 0"))
  }
}
