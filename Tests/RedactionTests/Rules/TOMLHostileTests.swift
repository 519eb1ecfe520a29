import Testing

@testable import Redaction

@Suite("A rule file of 1 MiB costs no more than reading it")
struct TOMLHostileTests {
  /// A file of nearly 1 MiB: as many of `unit` as fit between `head` and `tail`.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let head: String
    let unit: String
    let tail: String

    init(_ head: String, _ unit: String, _ tail: String = "") {
      self.head = head
      self.unit = unit
      self.tail = tail
    }

    var text: String {
      let room = RuleLimit.fileBytes - head.utf8.count - tail.utf8.count
      return head + String(repeating: unit, count: room / unit.utf8.count) + tail
    }

    /// Not the whole MiB.
    var testDescription: String { (head + unit + "..." + tail).debugDescription }
  }

  static let files = [
    Hostile("#", "x"), Hostile("", " "), Hostile("", "\n"), Hostile("", "\r\n"),
    Hostile("", "# ы\n"),
    Hostile("[[rules]]\nid='", "a", "'"), Hostile("[[rules]]\nid=\"", "\\u044b", "\""),
    Hostile("[[rules]]\nid=\"\"\"", "\\\n \t", "\"\"\""),
    Hostile("[[rules]]\nid=\"\"\"", "\"\"a"), Hostile("[[rules]]\nscore=", "1"),
    Hostile("[[rules]]\nscore=0.", "1"), Hostile("[[rules]]\n", "a", "=1"),
    Hostile("[[rules]]\n", "id=1\n"), Hostile("[[rules]]\ntrigger={", "a=1,", "a=1}"),
    Hostile("[[rules]]\npass=[", "[],", "]"), Hostile("[[rules]]\npass=[", "{a=1},", "]"),
    Hostile("", "[[rules]]\n"), Hostile("[[rules]]\n", "[rules.trigger]\n"),
    Hostile("", "[fragments]\n"), Hostile("", "a."), Hostile("[", "a."), Hostile("a=", "["),
    Hostile("a=", "{a="),
  ]

  #if DEBUG
    // What is not optimised takes about twenty times as long.
    static let limit = Duration.seconds(5)
    static let tries = 1
  #else
    // Measured: 12 ms at most, on one core of a shared machine. Forty times as much tells what is
    // linear from what is not, and does not depend on who else is at work.
    static let limit = Duration.milliseconds(500)
    /// The best counts, for others share the machine.
    static let tries = 3
  #endif

  @Test("whatever it consists of", arguments: files)
  func isQuick(file: Hostile) throws {
    let bytes = Array(file.text.utf8)
    var best = Duration.seconds(60)
    for _ in 0..<Self.tries {
      let start = ContinuousClock.now
      var loader = RuleLoader(alphabet: DozenLetters()) { _ in false }
      #expect(throws: RuleError.self) { try loader.read(bytes, file: "x") }
      best = min(best, ContinuousClock.now - start)
    }
    #expect(best < Self.limit)
  }

  @Test("and what it can make the outline hold is bounded")
  func isFlat() throws {
    let many = "trigger={" + String(repeating: "a=1,", count: RuleLimit.elements) + "a=1}"
    var scanner = TOMLScanner(text: try RuleText(Array(many.utf8), file: "x"))
    var entries: [TOMLOutline.Entry] = []
    #expect(throws: RuleError.self) { try scanner.entry(prefix: "", depth: 0, into: &entries) }
    #expect(entries.count == RuleLimit.elements)
  }
}
