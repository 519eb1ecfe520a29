import Testing

@testable import Redaction

/// `StreamPropertyTests` shows for a toy scanner that the frame does not care how its input is cut;
/// here is the real scanner, on the examples that hold a contact.
@Suite("However the input is cut")
struct ChunkingTests {
  /// The texts with a label, in UTF-8.
  private static let examples = Result {
    try ExampleFile.all().filter { !$0.labels.isEmpty }.map { ($0.place, Array($0.text.utf8)) }
  }

  private let examples: [(place: String, text: [UInt8])]

  init() throws { examples = try Self.examples.get() }

  /// A message of one line is the same to both framings, which differ in a byte: it takes turns.
  @Test("P1: in two, at every byte, what comes out is the same")
  func inTwo() throws {
    let lines = try stream(.lines)
    let messages = try stream(.null)
    var differing: [String] = []
    for (number, (place, text)) in examples.enumerated() {
      let isLine = !text.contains(0x0A)
      for (framing, stream) in [lines, messages].enumerated() where !isLine || number % 2 == framing
      {
        let whole = stream.redacted(text[...])
        // With the cut behind the last byte only the terminator comes alone.
        for cut in 1...text.count where stream.redacted(text[..<cut], text[cut...]) != whole {
          differing.append("\(place), byte \(cut)")
        }
      }
    }
    #expect(differing.isEmpty)
    #expect(lines.failures.isEmpty && messages.failures.isEmpty)
  }

  @Test("P1: in three, anywhere, what comes out is the same", arguments: [Framing.lines, .null])
  func inThree(framing: Framing) throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    let stream = try stream(framing)
    var differing: [String] = []
    for (place, text) in examples {
      let whole = stream.redacted(text[...])
      for _ in 0..<6 {
        let first = random.number(0...text.count)
        let second = random.number(first...text.count)
        if stream.redacted(text[..<first], text[first..<second], text[second...]) != whole {
          differing.append("\(place), bytes \(first) and \(second)")
        }
      }
    }
    #expect(differing.isEmpty, "seed \(seed)")
    #expect(stream.failures.isEmpty)
  }

  /// Records lie close together here, and a piece holds many of them or less than one.
  @Test("P1: in pieces of any size, all examples in a row come out the same")
  func inARow() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    let stream = try stream(.null)
    let row = Array(examples.map(\.text).joined(separator: [0]))
    let whole = stream.redacted(row[...])
    for greatest in [1, 3, 70, 1_000, 50_000] {
      var pieces: [ArraySlice<UInt8>] = []
      var start = 0
      while start < row.count {
        let end = min(start + random.number(1...greatest), row.count)
        pieces.append(row[start..<end])
        start = end
      }
      let isSame = stream.redacted(pieces) == whole
      #expect(isSame, "seed \(seed), at most \(greatest) bytes a piece")
    }
    #expect(whole != row)
  }

  private func stream(_ framing: Framing) throws -> AskedStream {
    AskedStream(try AskedStream.usual.get(), framing: framing, output: .text(numbered: false))
  }
}
