import Testing

@testable import Redaction

@Suite("What could not be scanned")
struct FailureTests {
  @Test("is masked whole with its terminator kept, and the next record is as ever")
  func shortRecord() {
    let sink = ToyStream().run(Array("ab XX\ncd F XX\r\nef XX\n\nF".utf8))
    #expect(sink.text == "ab [PHONE]\n[UNSCANNED]\r\nef [PHONE]\n\n[UNSCANNED]")
    #expect(sink.failures.map(\.record) == [1, 4])
    #expect(sink.failures.allSatisfy { $0.failure == .limit(.match, rule: "toy") })
  }

  @Test("keeps no carriage return where none belongs to the terminator")
  func carriageReturn() {
    #expect(ToyStream(framing: .null).run("ab F\r\0XX\0") == "[UNSCANNED]\0[PHONE]\0")
    #expect(ToyStream().run("ab F\r\n\r\nF\r") == "[UNSCANNED]\r\n\r\n[UNSCANNED]")
  }

  @Test("has no number where records are not counted")
  func uncounted() {
    let sink = ToyStream(output: .text(numbered: false)).run(Array("a\nF\n".utf8))
    #expect(sink.text == "a\n[UNSCANNED]\n")
    #expect(sink.failures.map(\.record) == [nil])
  }

  @Test("is reported among the findings")
  func findings() {
    let sink = ToyStream(output: .findings).run(Array("XX\nF XX\nXX".utf8))
    #expect(sink.output.isEmpty)
    #expect(sink.findings.map(\.record) == [0, 2])
    #expect(sink.failures.map(\.record) == [1])
  }

  @Test("is counted by the stream")
  func counted() {
    let sink = KeepingSink()
    var flow = ToyStream().flow()
    flow.write("F\na\nF\n", to: sink)
    flow.finish(to: sink)
    #expect(flow.unscannable == 2)
  }

  @Test("of a long record is one window, with one mark for all that follow on each other")
  func longRecord() {
    let words = String(repeating: "abc ", count: 100)
    let sink = ToyStream().run(Array((words + "XX F F F" + words + "XX\nXX").utf8))
    let parts = sink.text.split(separator: "[UNSCANNED]", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    #expect(parts.first.map { words.hasPrefix($0) } == true)
    #expect(parts.last.map { (words + "[PHONE]\n[PHONE]").hasSuffix($0) } == true)
    // Three windows see an F at most, and what they mask is less than three windows.
    #expect((1...3).contains(sink.failures.count))
    #expect(sink.text.utf8.count > 2 * words.utf8.count - 3 * 128)
  }

  @Test("at the end of a long record has one mark, too, and keeps what ends the record")
  func endOfLongRecord() {
    let words = String(repeating: "abc ", count: 50)
    for end in ["", "\n", "\r\n", "\r\nXX"] {
      let sink = ToyStream().run(Array((words + String(repeating: "F ", count: 200) + end).utf8))
      let parts = sink.text.split(separator: "[UNSCANNED]", omittingEmptySubsequences: false)
      #expect(parts.count == 2)
      #expect(parts.first.map { words.hasPrefix($0) } == true)
      #expect(parts.last.map { Array($0.utf8) } == Array(end.replacing("XX", with: "[PHONE]").utf8))
      #expect(sink.failures.count > 2)
    }
  }

  @Test("is not what was masked already: a run swallowed to the end of its record")
  func nothingLeft() {
    let run = String(repeating: "X", count: 1_000)
    let sink = ToyStream().run(Array((run + "F\nab XX").utf8))
    #expect(sink.text == "[PHONE]\nab [PHONE]")
    #expect(sink.failures.isEmpty)
  }

  @Test("and has nothing left to mask gets no mark")
  func onlyCarriageReturnLeft() {
    let run = String(repeating: "X", count: 1_000)
    let sink = ToyStream().run(Array((run + "F\r\nab XX").utf8))
    #expect(sink.text == "[PHONE]\r\nab [PHONE]")
  }

  @Test("lets no part of a finding pass that begins in it and ends behind it")
  func findingAcrossTheEnd() {
    // With so small a context the start of the finding, without which it is none, is in sight only
    // because more is looked back for behind a failure.
    let stream = ToyStream(
      geometry: WindowGeometry(window: 128, greatestFinding: 32, context: 4, slack: 4))
    for place in 0..<200 {
      let before = "F" + String(repeating: "a", count: place) + "k"
      let text = before + String(repeating: "Y", count: 31) + String(repeating: "b", count: 300)
      let output = stream.run(text)
      #expect(!output.contains("Y"), "\(place)")
      #expect(output.hasPrefix("[UNSCANNED]"), "\(place)")
    }
  }

  /// Reports spans that no scanner may report.
  struct LyingScanner: WindowScanner {
    var lies: [(Int, Int)]
    mutating func sense(_ bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
      // Out of the range that was asked for, which has to do no harm either.
      lies.isEmpty ? nil : from % 2 == 0 ? -7 : bytes.count + 7
    }
    mutating func scan(_ piece: UnsafeRawBufferPointer, spans: inout SpanList) -> ScanFailure? {
      for (start, end) in lies {
        spans.append(MaskSpan(start: start, end: end, category: .url, finding: 0))
      }
      return nil
    }
    func finding(at index: Int) -> Finding {
      Finding(start: 0, end: 0, category: .url, policy: .conduct, rule: "toy", score: 0)
    }
  }

  @Test(
    "is what a scanner contradicts itself about",
    arguments: [[(2, 2)], [(3, 2)], [(-1, 2)], [(0, 99)], [(3, 5), (4, 6)], [(4, 6), (0, 1)]])
  func inconsistentSpans(lies: [(Int, Int)]) {
    let sink = KeepingSink()
    var flow = RecordFlow(scanner: LyingScanner(lies: lies), framing: .lines)
    flow.write("abcdefgh\n", to: sink)
    flow.finish(to: sink)
    #expect(sink.text == "[UNSCANNED]\n")
    #expect(sink.failures.map(\.failure) == [.inconsistentSpans])
  }

  @Test(
    "says why, and what to do",
    arguments: [
      (
        ScanFailure.limit(.match, rule: "phone.ru"),
        "the match limit was reached by rule phone.ru; simplify the rule"
      ),
      (.limit(.jitStack, rule: nil), "the jit-stack limit was reached; simplify the rule"),
      (
        .engine(code: -22, rule: "url.x"),
        "the matching engine failed with code -22 by rule url.x; "
          + "run the rule's examples with `redact rules check`"
      ),
      (.budget(rule: nil), "the time allowed for one piece ran out; look for a slow rule"),
      (
        .inconsistentSpans,
        "the scanner contradicted itself; please report this as a fault of the program"
      ),
    ])
  func descriptions(failure: ScanFailure, text: String) {
    #expect(failure.description == text)
  }
}
