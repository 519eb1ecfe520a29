import Testing

@testable import Redaction

/// A range that runs backwards ends the process: "http://www." did, whose dot is no part of the host.
@Suite("Pieces of links in any order")
struct LinkPieceTests {
  private static let pieces = [
    "http", "://", "www", "m", ".", "/", "@", ":", "a", "ru", "com", "80", " ", "-", "_", "%40",
    "я",
    "。", "(", ")", "[.]", "t", "\u{200B}",
  ]

  private func scan(_ text: String, _ scanner: inout Scanner) -> Bool {
    var text = text
    return text.withUTF8 { scanner.find(in: UnsafeRawBufferPointer($0)) == nil }
  }

  @Test("a scheme in front of www and a dot is scanned to its end")
  func schemeAndDot() throws {
    let redactor = try Redactor()
    for (text, masked) in [
      ("http://www.", "[URL]."), ("http://www. ", "[URL]. "), ("p://wwW. x", "[URL]. x"),
      ("http://m.", "[URL]."), ("http://www.m.", "[URL]."), ("www..", "www.."),
    ] {
      #expect(redactor.redact(text) == masked)
    }
  }

  @Test("all of up to three and the ends that follow are scanned to their end")
  func all() throws {
    var configuration = Configuration()
    configuration.sensing = false
    var scanner = try Redactor(configuration).makeScanner()
    for first in Self.pieces {
      for second in Self.pieces {
        for third in Self.pieces {
          for tail in ["", ".", "://www.", ".ru/", "@m.ru"] {
            #expect(scan(first + second + third + tail, &scanner))
          }
        }
      }
    }
  }

  @Test("any row of them is scanned to its end")
  func random() throws {
    let seed = UInt64.random(in: .min ... .max)
    print("seed of the pieces of links: \(seed)")
    var random = SplitMix(seed: seed)
    var configuration = Configuration()
    configuration.sensing = false
    var scanner = try Redactor(configuration).makeScanner()
    for _ in 0..<60_000 {
      var text = ""
      for _ in 0..<Int.random(in: 4...14, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      #expect(scan(text, &scanner), "seed \(seed)")
    }
  }
}
