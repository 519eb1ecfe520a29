import Foundation
import Testing

/// The engine's answers come from a stub that stands before PCRE2 (`Tests/shims/faults.c`).
@Suite("When the matching engine fails, nothing unscanned passes", .enabled(if: Shim.isUsable))
struct EngineFaultTests {
  /// Every line has a number that only a rule with a pattern finds; the last has none.
  static let lines = "паспорт 4509 123456\r\nпаспорт 4510 654321\nok\n"

  /// Every code of PCRE2 10.42 but that of no match (-1), and some that it does not have.
  static let codes = Array(-70 ... -2) + [-999, Int32.min]

  @Test(
    "Rows 33, 34, 35: whatever its code, the record is masked whole, counted and reported",
    arguments: codes)
  func everyCode(code: Int32) throws {
    let run = try Run(faults: "pcre2:\(code)@1+", input: Self.lines.utf8)
    #expect(run.text == "[UNSCANNED]\r\n[UNSCANNED]\nok\n")
    #expect(run.status == .exited(3))
    #expect(
      isOneLine(run.errors, startingWith: "scan: 2 records unscannable, the first: "),
      "\(run.errors)")
    #expect(run.errors.contains(" by rule document."))
    #expect(!run.errors.contains("4509"))
  }

  static let named: [(Int32, String)] = [
    (-47, "the match limit was reached"), (-46, "the jit-stack limit was reached"),
    (-63, "the heap limit was reached"), (-53, "the depth limit was reached"),
    (-48, "the memory limit was reached"), (-3, "failed with code -3"),
    (-22, "failed with code -22"), (-999, "failed with code -999"), (0, "failed with code 0"),
  ]

  @Test("Row 35: the line says which limit or which code it was", arguments: named)
  func names(code: Int32, words: String) throws {
    let run = try Run(faults: "pcre2:\(code)@1+", input: Self.lines.utf8)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.status == .exited(3))
  }

  @Test("Row 33: an error in one record leaves the next ones as they are")
  func oneRecord() throws {
    let run = try Run(faults: "pcre2:-47@1", input: Self.lines.utf8)
    #expect(run.text == "[UNSCANNED]\r\nпаспорт [DOCUMENT]\nok\n")
    #expect(run.status == .exited(3))
  }

  @Test("Row 34: no second try by the interpreter", arguments: ["on", "off"])
  func noRetry(jit: String) throws {
    // Of both entries of the engine the first call fails: a retry would find the number.
    let run = try Run(
      faults: "pcre2:-46@1", arguments: ["--jit", jit], input: "паспорт 4509 123456\n".utf8)
    #expect(run.text == "[UNSCANNED]\n")
    #expect(run.status == .exited(3))
  }

  @Test("Row 33: with --on-error stop it is 70 at once, and a prefix", arguments: codes)
  func stopped(code: Int32) throws {
    let run = try Run(
      faults: "pcre2:\(code)@1+", arguments: ["--on-error", "stop"],
      input: ("ok\n" + Self.lines).utf8)
    #expect(run.status == .exited(70))
    #expect("ok\n".hasPrefix(run.text))
    #expect(isOneLine(run.errors, startingWith: "scan: unscannable: "), "\(run.errors)")
  }

  @Test(
    "Row 33: scan and check say it, too, and several threads as one",
    arguments: [["scan"], ["scan", "--show-text"], ["check"], ["--jobs", "3"]])
  func elsewhere(arguments: [String]) throws {
    let run = try Run(faults: "pcre2:-47@1+", arguments: arguments, input: Self.lines.utf8)
    #expect(run.status == .exited(3))
    #expect(!run.text.contains("4509") && !run.text.contains("654321"))
    #expect(isOneLine(run.errors, startingWith: "scan: 2 records "), "\(run.errors)")
  }

  @Test("Row 33: a string of a JSON line is masked whole, the line stays one")
  func json() throws {
    let run = try Run(
      faults: "pcre2:-47@1+", arguments: ["--jsonl", "--field", "t"],
      input: #"{"t":"паспорт 4509 123456","n":1}"#.utf8)
    #expect(run.text == #"{"t":"[UNSCANNED]","n":1}"#)
    #expect(run.status == .exited(3))
  }

  /// Six hundred places where a rule is tried, each taking a millisecond.
  @Test("Row 36: rules that take too long lose the record, and the next is as ever")
  func budget() throws {
    let long = String(repeating: "паспорт 4509 123456, ", count: 600)
    let run = try Run(
      faults: "pcre2:burn=1000", input: (long + "\nпаспорт 4509 123456\n").utf8)
    #expect(run.text == "[UNSCANNED]\nпаспорт [DOCUMENT]\n")
    #expect(run.status == .exited(3))
    #expect(run.errors.contains("the time allowed for one piece ran out by rule "))
  }

  @Test("Row 37: where the system forbids machine code it is 71, before any text is read")
  func noMachineCode() throws {
    let launcher = try Shim.withoutExecutableMemory()
    func run(_ arguments: [String]) throws -> (
      output: [UInt8], errors: String, status: Child.Status
    ) {
      try Child([Child.filter] + arguments, program: launcher).communicate(Array(Self.lines.utf8))
    }
    let refused = try run([])
    // 77: a kernel that cannot forbid it. The stub says the same then.
    let isOld = refused.status == .exited(77)
    if !isOld {
      #expect(refused.status == .exited(71))
      #expect(refused.output == [])
      #expect(isOneLine(refused.errors, startingWith: "rules: the system refuses executable"))
      let asked = try run(["--jit", "off"])
      #expect(asked.status == .exited(0))
      #expect(asked.output == Array("паспорт [DOCUMENT]\r\nпаспорт [DOCUMENT]\nok\n".utf8))
    }
    let stub = try Run(faults: "jitcompile:-48@1+", input: Self.lines.utf8)
    #expect(stub.status == .exited(71))
    #expect(stub.output == [])
  }

  /// Compiled without a word and without machine code: what PCRE2 does for `(*NO_JIT)`.
  @Test("Row 38: a rule whose machine code vanished is 78, and named")
  func vanished() throws {
    let scratch = try Scratch()
    try scratch.write("own.toml", OwnRules.word("zebra").utf8)
    let run = try Run(
      faults: "jitsize:0@2+", arguments: ["--rules", scratch.path], input: "zebra\n".utf8)
    #expect(run.status == .exited(78))
    #expect(run.output == [])
    #expect(run.errors.contains("rule \"document.own-zebra\""), "\(run.errors)")
    // A built-in rule is compiled when it is first needed: the record is lost, and does not pass.
    let later = try Run(faults: "jitsize:0@2+", input: Self.lines.utf8)
    #expect(later.text == "[UNSCANNED]\r\n[UNSCANNED]\nok\n")
    #expect(later.status == .exited(3))
  }
}
