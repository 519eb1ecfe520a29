import Testing

@testable import Redaction

/// Remembers where the bytes lay.
private final class PlaceSink: StreamSink {
  var places: [UnsafeRawBufferPointer] = []
  func pass(_ bytes: UnsafeRawBufferPointer) { places.append(bytes) }
  func finding(_ finding: Finding, record: Int) {}
  func unscannable(record: Int?, failure: ScanFailure) {}
}

@Suite("A stream of records")
struct StreamTests {
  @Test(
    "masks findings and nothing else",
    arguments: [
      ("", ""),
      ("\n", "\n"),
      ("\n\n\n", "\n\n\n"),
      ("abc", "abc"),
      ("XX", "[PHONE]"),
      ("XX\n", "[PHONE]\n"),
      ("ab\ncd XX ef\nZ Z\n", "ab\ncd [PHONE] ef\n[CARD]\n"),
      ("ab XX\r\ncd\r\n", "ab [PHONE]\r\ncd\r\n"),
      ("a\rXX\rb", "a\r[PHONE]\rb"),
      ("\0XX\0XX\0", "\0[PHONE]\0[PHONE]\0"),
      ("XXZжж", "[PHONE][CARD][PERSON]"),
      ("k\nYY\nm", "k\nYY\nm"),
      ("-\nXX\n+", "-\n[PHONE]\n+"),
    ])
  func masks(input: String, output: String) {
    for chunking in [Chunking.whole, .bytes, .read(upTo: 2)] {
      #expect(ToyStream().run(input, chunking) == output)
    }
  }

  @Test("with NUL framing a newline is a byte like any other")
  func nullFraming() {
    let stream = ToyStream(framing: .null)
    #expect(stream.run("a\nXX\n+\0-\0XX") == "a\n[PHONE]\n+\0-\0[PHONE]")
  }

  @Test("without framing all of it is one record", arguments: [Chunking.whole, .bytes])
  func wholeFraming(chunking: Chunking) {
    let text = Array("a\nk\nYY\0XX\r\n-XX\n".utf8)
    let sink = ToyStream(framing: .whole).run(text, chunking)
    #expect(sink.text == "a\nk\n[EMAIL]\0[PHONE]\r\n-XX\n")
    let found = ToyStream(framing: .whole, output: .findings).run(text, chunking).findings
    #expect(found.map(\.record) == [0, 0])
    #expect(found.map(\.start) == [4, 7])
  }

  @Test("the last bytes may come with the end, and are the same as if written before")
  func finishWith() {
    for (first, last) in [("", "ab XX\ncd XX"), ("ab X", "X\ncd XX"), ("ab XX\ncd XX", "")] {
      let sink = KeepingSink()
      var flow = ToyStream().flow()
      flow.write(first, to: sink)
      Array(last.utf8).withUnsafeBytes { flow.finish(with: $0, to: sink) }
      #expect(sink.text == "ab [PHONE]\ncd [PHONE]")
      flow.write("\nX", to: sink)
      flow.finish(to: sink)
      #expect(sink.text == "ab [PHONE]\ncd [PHONE]\n[PHONE]")
    }
  }

  @Test("each of the 256 bytes passes as it is, alone and beside a finding")
  func everyByte() {
    for byte in UInt8.min...UInt8.max where !"XYZF+-".utf8.contains(byte) {
      for text in [[byte], [byte, byte, 0x0A], [0xD1, byte, 0x20], [byte, 0x20, byte]] {
        #expect(ToyStream(sensing: .off).run(text).output == text, "\(byte)")
      }
      let output = ToyStream().run([byte] + Array("XX".utf8) + [byte]).output
      #expect(output == [byte] + Array("[PHONE]".utf8) + [byte], "\(byte)")
    }
  }

  @Test("complete records leave at once, and nothing of an incomplete one")
  func completeRecordsLeave() {
    let sink = KeepingSink()
    var flow = ToyStream().flow()
    flow.write("ab XX\ncd X", to: sink)
    #expect(sink.text == "ab [PHONE]\n")
    flow.drain(to: sink)
    #expect(sink.text == "ab [PHONE]\n")
    flow.write("X+ ef", to: sink)
    flow.drain(to: sink)
    #expect(sink.text == "ab [PHONE]\n")
    flow.write("\ngh", to: sink)
    #expect(sink.text == "ab [PHONE]\ncd XX+ ef\n")
    flow.finish(to: sink)
    #expect(sink.text == "ab [PHONE]\ncd XX+ ef\ngh")
  }

  @Test("what is decided of a long record leaves, and never a part of a finding")
  func decidedPartLeaves() {
    let sink = KeepingSink()
    var flow = ToyStream().flow()
    let text = String(repeating: "abc ", count: 50) + "XXXXXXXXXX"
    flow.write(text, to: sink)
    flow.drain(to: sink)
    #expect(sink.output.count > 50)
    #expect(text.hasPrefix(sink.text))
    #expect(flow.heldCount <= WindowGeometry.small.window)
    #expect(!sink.text.contains("X"))
  }

  @Test("text in which nothing is sensed is handed on from where it lies, in one run")
  func untouchedTextIsNotCopied() {
    let text = Array((String(repeating: "a line of text\n", count: 5_000) + "the end").utf8)
    text.withUnsafeBytes { bytes in
      let written = PlaceSink()
      var flow = ToyStream().flow()
      flow.write(bytes, to: written)
      #expect(written.places.map(\.baseAddress) == [bytes.baseAddress])
      #expect(written.places.map(\.count) == [bytes.count - 7])
      let finished = PlaceSink()
      var other = ToyStream().flow()
      other.finish(with: bytes, to: finished)
      #expect(finished.places.first?.baseAddress == bytes.baseAddress)
      #expect(finished.places.reduce(0) { $0 + $1.count } == bytes.count)
    }
  }

  @Test("only records with a sign in them are scanned")
  func onlySensedRecordsAreScanned() {
    let stream = ToyStream()
    stream.log.keepsPieces = true
    let text = "aa\nbb XX\ncc\n\ndd\nF\nee\n"
    #expect(stream.run(text) == "aa\nbb [PHONE]\ncc\n\ndd\n[UNSCANNED]\nee\n")
    #expect(stream.log.pieces == ["bb XX", "F"].map { Array($0.utf8) })
  }

  @Test("findings have the number of their record and the offsets in it", arguments: [1, 7, 500])
  func findings(most: Int) {
    let text = Array("aa\nXX жж\n\nb Z Z\r\nYY m".utf8)
    let sink = ToyStream(output: .findings).run(text, .random(upTo: most), seed: 1)
    #expect(sink.output.isEmpty)
    #expect(
      sink.findings == [
        .init(record: 1, start: 0, end: 2, category: .phone),
        .init(record: 1, start: 3, end: 7, category: .person),
        .init(record: 3, start: 2, end: 5, category: .card),
        .init(record: 4, start: 0, end: 2, category: .email),
      ])
  }

  @Test("a finished stream takes the next one, whose records count from 0 again")
  func finishing() {
    let sink = KeepingSink()
    var flow = ToyStream(output: .findings).flow()
    flow.finish(to: sink)
    flow.write("a\nb X", to: sink)
    flow.finish(to: sink)
    flow.finish(to: sink)
    flow.write("XX\n", to: sink)
    flow.finish(to: sink)
    #expect(
      sink.findings == [
        .init(record: 1, start: 2, end: 3, category: .phone),
        .init(record: 0, start: 0, end: 2, category: .phone),
      ])
  }

  @Test("a stream whose last bytes come with its end begins the next with a clean slate")
  func endsWithBytes() {
    let sink = KeepingSink()
    var flow = ToyStream(output: .findings).flow()
    let long = String(repeating: "X", count: 1_000)
    for text in ["a\nXX", "XX\nb", long, "XX", "\n" + long] {
      Array(text.utf8).withUnsafeBytes { flow.finish(with: $0, to: sink) }
    }
    #expect(sink.findings.map(\.record) == [1, 0, 0, 0, 1])
    #expect(sink.findings.map(\.start) == [0, 0, 0, 0, 0])
    #expect(sink.findings.map(\.end) == [2, 2, 1_000, 2, 1_000])
  }

  @Test("a stream that ends within a run without end begins the next with a clean slate")
  func finishingWhileSwallowing() {
    let bare = WindowGeometry(window: 128, greatestFinding: 16, context: 0, slack: 4)
    for geometry in [WindowGeometry.small, bare] {
      let sink = KeepingSink()
      var flow = ToyStream(output: .findings, geometry: geometry).flow()
      flow.write(String(repeating: "X", count: 1_000), to: sink)
      flow.finish(to: sink)
      flow.write("ab XX", to: sink)
      flow.finish(to: sink)
      #expect(
        sink.findings == [
          .init(record: 0, start: 0, end: 1_000, category: .phone),
          .init(record: 0, start: 3, end: 5, category: .phone),
        ])
    }
  }

  @Test("what waits for the rest of its record can be handed over, and is forgotten")
  func handingOver() {
    let sink = KeepingSink()
    var flow = ToyStream().flow()
    // More than a window in front: it is not the record that is long.
    let lines = String(repeating: "line\n", count: 60)
    flow.write(lines + "ab XX\ncd X", to: sink)
    var given: [UInt8] = []
    let isGiven = flow.handOver { given = Array($0) }
    #expect(isGiven)
    #expect(String(decoding: given, as: UTF8.self) == "cd X")
    #expect(flow.heldCount == 0)
    flow.write("X\n", to: sink)
    flow.finish(to: sink)
    #expect(sink.text == lines + "ab [PHONE]\n[PHONE]\n")
  }

  @Test("a long record of which a part has left is not handed over")
  func noHandingOver() {
    let sink = KeepingSink()
    var flow = ToyStream().flow()
    flow.write(String(repeating: "abc ", count: 100), to: sink)
    let held = flow.heldCount
    let isGiven = flow.handOver { _ in Issue.record("a part of a record") }
    #expect(!isGiven)
    #expect(flow.heldCount == held)
    flow.finish(to: sink)
    #expect(sink.text == String(repeating: "abc ", count: 100))
  }

  @Test("a buffer that nobody drains refuses bytes rather than to grow or to lose any")
  func fullBuffer() {
    let sink = KeepingSink()
    var flow = ToyStream().flow()
    var put = 0
    let fill = { (room: UnsafeMutableRawBufferPointer) in
      for place in room.indices { room[place] = UInt8(ascii: "a") }
      put += room.count
      return room.count
    }
    var calls = 0
    while flow.withFreeSpace(atLeast: 1_000, fill) { calls += 1 }
    #expect(calls > 0)
    #expect(put == flow.capacity)
    flow.write("XX", to: sink)
    #expect(flow.withFreeSpace(atLeast: 64) { $0.count >= 64 ? 0 : -1 })
    flow.finish(to: sink)
    #expect(sink.text == String(repeating: "a", count: put) + "[PHONE]")
  }
}
