import Dispatch
import Synchronization
import Testing

@testable import Redaction

@Suite("Many threads, many streams, one redactor")
struct ConcurrencyRowTests {
  /// What is not to be shared cannot be: a stream is not copyable, and its calls need it alone,
  /// which the compiler checks. So the threads share what may be shared, the redactor; ThreadSanitizer
  /// runs this test, too.
  @Test("Rows 68, 69: eight threads with eight streams write what one does")
  func streams() throws {
    let redactor = try AskedStream.usual.get()
    let texts: [[UInt8]] = (0..<8).map { thread in
      (0..<300).flatMap { number in
        Array("\(thread): +7 916 123-45-\(10 + number % 90), паспорт 4509 123456, ok\n".utf8)
      }
    }
    let one = texts.map { text in Self.run(redactor, text) }
    let many = Mutex([[UInt8]](repeating: [], count: 8))
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      let output = Self.run(redactor, texts[thread])
      many.withLock { $0[thread] = output }
    }
    let isSame = many.withLock { $0 == one }
    #expect(isSame)
  }

  @Test("Rows 68, 69: eight threads ask one redactor")
  func redactor() throws {
    let redactor = try AskedStream.usual.get()
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for number in 0..<200 {
        let text = "\(thread) \(number) ivan\(number)@example.org"
        let findings = try? redactor.findings(in: text)
        if redactor.redact(text) != "\(thread) \(number) [EMAIL]" || findings?.count != 1 {
          wrong.withLock { $0 += 1 }
        }
      }
    }
    #expect(wrong.withLock { $0 } == 0)
  }

  private static func run(_ redactor: Redactor, _ text: [UInt8]) -> [UInt8] {
    let sink = KeepingSink()
    var stream = RecordStream(redactor, framing: .lines)
    for start in stride(from: 0, to: text.count, by: 37) {
      text[start..<min(start + 37, text.count)].withUnsafeBytes { stream.write($0, to: sink) }
    }
    stream.finish(to: sink)
    return sink.output
  }

  @Test("Row 70: a stream keeps the rules that it began with")
  func otherRules() throws {
    let rule = OwnRule(name: "zebra", trigger: "zebra", pattern: "zebra", match: "zebra")
    var redactor = try OwnRule.redactor(rule)
    let sink = KeepingSink()
    var old = RecordStream(redactor, framing: .lines)
    Array("a zebra\na ze".utf8).withUnsafeBytes { old.write($0, to: sink) }
    redactor = try Redactor()
    var new = RecordStream(redactor, framing: .lines)
    Array("bra\n".utf8).withUnsafeBytes { old.write($0, to: sink) }
    old.finish(to: sink)
    #expect(sink.text == "a [DOCUMENT]\na [DOCUMENT]\n")
    let other = KeepingSink()
    Array("a zebra\n".utf8).withUnsafeBytes { new.write($0, to: other) }
    new.finish(to: other)
    #expect(other.text == "a zebra\n")
  }

  /// A finished stream is as new, so that nothing here is an error; and nothing traps.
  @Test("Row 71: finishing twice, writing behind the end and stopping in between are harmless")
  func afterTheEnd() throws {
    let redactor = try AskedStream.usual.get()
    let sink = KeepingSink()
    var stream = RecordStream(redactor, framing: .lines)
    stream.finish(to: sink)
    stream.finish(to: sink)
    Array("a +7 916 12".utf8).withUnsafeBytes { stream.write($0, to: sink) }
    stream.drain(to: sink)
    stream.drain(to: sink)
    stream.finish(to: sink)
    stream.finish(to: sink)
    Array("3-45-67\n".utf8).withUnsafeBytes { stream.write($0, to: sink) }
    // Not finished: what was not decided is gone with the stream, and is nowhere.
    Array("+7 916 123-45-6".utf8).withUnsafeBytes { stream.write($0, to: sink) }
    #expect(sink.text == "a +7 916 123-45-67\n")
    let empty = UnsafeRawBufferPointer(start: nil, count: 0)
    stream.write(empty, to: sink)
    _ = stream.withFreeSpace(atLeast: 0) { _ in -5 }
    _ = stream.withFreeSpace(atLeast: .max) { _ in .max }
  }
}
