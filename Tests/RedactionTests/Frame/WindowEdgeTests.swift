import Testing

@testable import Redaction

@Suite("Round the edges of buffers and windows")
struct WindowEdgeTests {
  static let edges = [4, 8, 16, 32, 64, 128, 256, 512, 1_024].map { $0 << 10 }

  @Test(
    "Row 15: a finding within 20 bytes of an edge is masked and the rest is exact", arguments: edges
  )
  func findingsAtEdges(edge: Int) {
    let stream = ToyStream(geometry: .standard, readSize: 256 << 10)
    for place in edge - 20...edge + 20 {
      let before = Array(repeating: UInt8(ascii: "a"), count: place)
      let text = before + Array("XXXXXXXжжжжжжZ Z Z and so on\n".utf8)
      let output = stream.run(text, .read(upTo: 256 << 10)).output
      let expected = before + Array("[PHONE][PERSON][CARD] and so on\n".utf8)
      let isExact = output == expected
      #expect(isExact, "at \(place)")
    }
  }

  @Test("a record within 20 bytes of the window's length is like any other")
  func recordsOfTheWindowsLength() {
    let window = WindowGeometry.standard.window
    for length in window - 20...window + 20 {
      for chunking in [Chunking.whole, .read(upTo: 5_000)] {
        let filling = String(repeating: "a", count: length - 6)
        for end in ["", "\nab XX\n"] {
          let text = Array(("X " + filling + " XXX" + end).utf8)
          let output = ToyStream(geometry: .standard, readSize: 256 << 10).run(text, chunking)
          let masked = end.replacing("XX", with: "[PHONE]")
          #expect(output.text == "[PHONE] " + filling + " [PHONE]" + masked, "\(length)")
        }
      }
    }
  }

  @Test("a record up to the window's length is scanned in one piece, though it comes byte by byte")
  func oneRecordOnePiece() {
    let text = "X" + String(repeating: " a", count: 62) + "a X"
    #expect(text.utf8.count == 128)
    for end in ["", "\n"] {
      var stream = ToyStream()
      stream.log.keepsPieces = true
      _ = stream.run(text + end, .bytes)
      #expect(stream.log.pieces == [Array(text.utf8)])
      stream.log = ToyScanner.Log()
      stream.log.keepsPieces = true
      _ = stream.run(text + "a" + end, .bytes)
      #expect(stream.log.pieces.count == 2)
    }
  }

  @Test("the worked example goes as the comment on long records says")
  func workedExample() {
    let record = "ab cd XXX ef gh ij kl mnop qrs XXXXX tu vw wx XXX yz ab"
    let stream = ToyStream(
      geometry: WindowGeometry(window: 46, greatestFinding: 8, context: 4, slack: 0))
    stream.log.keepsPieces = true
    let output = stream.run(record)
    #expect(output == "ab cd [PHONE] ef gh ij kl mnop qrs [PHONE] tu vw wx [PHONE] yz ab")
    #expect(
      stream.log.pieces.map { String(decoding: $0, as: UTF8.self) } == [
        String(record.prefix(46)), "qrs XXXXX tu vw wx XXX yz ab",
      ])
  }

  @Test("context before and behind the cut counts as in one piece")
  func contextAtTheCut() {
    let geometry = WindowGeometry.small
    for place in geometry.window - 2 * geometry.holdBack...geometry.window + 20 {
      for (finding, masked) in [
        ("-XXXXX", "-XXXXX"), ("XXXXX+", "XXXXX+"), ("k YYYY", "k [EMAIL]"),
        ("YYYYaaaaaaaam", "[EMAIL]aaaaaaaam"), ("YYYY", "YYYY"), ("ZZ ZZ Z", "[CARD]"),
      ] {
        let before = String(repeating: "c", count: place)
        let after = String(repeating: "b", count: 200)
        let output = ToyStream().run(before + finding + after)
        #expect(output == before + masked + after, "\(finding) at \(place)")
      }
    }
  }

  @Test("a piece of a long record never begins or ends within a character")
  func piecesAreText() {
    for shift in 0..<4 {
      let record = String(repeating: "a", count: shift) + String(repeating: "щ中😀", count: 200)
      let stream = ToyStream(sensing: .off)
      stream.log.keepsPieces = true
      #expect(stream.run(record) == record)
      #expect(stream.log.pieces.count > 10)
      for (number, piece) in stream.log.pieces.enumerated() {
        #expect(String(validating: piece, as: UTF8.self) != nil, "piece \(number)")
      }
    }
  }

  @Test("offsets in a long record count from its start")
  func offsetsInLongRecords() {
    let text = "ab\n" + String(repeating: "XX aaaaaaaa ", count: 100) + "\nXXX\n"
    let findings = ToyStream(output: .findings).run(Array(text.utf8), .random(upTo: 50)).findings
    let expected =
      (0..<100).map {
        KeepingSink.Reported(record: 1, start: 12 * $0, end: 12 * $0 + 2, category: .phone)
      } + [KeepingSink.Reported(record: 2, start: 0, end: 3, category: .phone)]
    #expect(findings == expected)
  }
}
