import Foundation
import Testing

@testable import Redaction

/// The library against a scanner that shares nothing with it. `REDACT_PROPERTY_LINES` says on how
/// many lines (2,000).
@Suite("Of what a slow scanner finds")
struct DifferentialTests {
  private static let seed =
    ProcessInfo.processInfo.environment["REDACT_PROPERTY_SEED"].flatMap(UInt64.init)
    ?? UInt64.random(in: .min ... .max)
  private static let count =
    ProcessInfo.processInfo.environment["REDACT_PROPERTY_LINES"].flatMap(Int.init) ?? 2_000

  /// So that the tests below are not true of a scanner that finds nothing.
  @Test("the scanner finds what is planted")
  func findsThePlanted() {
    var text = PlantedText(seed: Self.seed)
    var planted = 0
    var found = 0
    for _ in 0..<Self.count {
      let line = text.line()
      let all = SlowScanner(line.text)
      let values = all.all().map { all.text(of: $0) }
      planted += line.planted.count
      found += line.planted.count { value in values.contains { $0.contains(value) } }
    }
    #expect(found * 10 >= planted * 9, "seed \(Self.seed), \(found) of \(planted)")
  }

  @Test("P4: nothing is left in sight, and no planted value")
  func nothingLeft() throws {
    let stream = AskedStream.writing(try AskedStream.usual.get())
    var text = PlantedText(seed: Self.seed)
    var wrong: [String] = []
    for _ in 0..<Self.count {
      let line = text.line()
      let output = stream.redacted(line.text)
      if !SlowScanner(output).all().isEmpty || line.planted.contains(where: output.contains) {
        wrong.append(line.text)
      }
    }
    #expect(wrong.isEmpty, "seed \(Self.seed), \(wrong.count) lines, as \(wrong.prefix(3))")
  }

  @Test("P4: every sign lies within a finding")
  func covered() throws {
    let stream = AskedStream(try AskedStream.usual.get())
    var text = PlantedText(seed: Self.seed &+ 1)
    var wrong: [String] = []
    for _ in 0..<Self.count {
      let line = text.line()
      let findings = stream.findings(in: line.text.utf8)
      let offsets = line.text.unicodeScalars.reduce(into: [0]) { offsets, scalar in
        offsets.append((offsets.last ?? 0) + UTF8.width(scalar))
      }
      for found in SlowScanner(line.text).all() {
        for scalar in found.range
        where !findings.contains(where: {
          $0.start <= offsets[scalar] && offsets[scalar + 1] <= $0.end
        }) {
          wrong.append(line.text)
          break
        }
      }
    }
    #expect(wrong.isEmpty, "seed \(Self.seed), \(wrong.count) lines, as \(wrong.prefix(3))")
  }

  @Test("P4: nothing is left of random lines, either")
  func grown() throws {
    let stream = AskedStream.writing(try AskedStream.usual.get())
    var text = GrownText(seed: Self.seed)
    var wrong: [String] = []
    for _ in 0..<Self.count {
      let line = text.line()
      if !SlowScanner(stream.redacted(line)).all().isEmpty { wrong.append(line) }
    }
    #expect(wrong.isEmpty, "seed \(Self.seed), \(wrong.count) lines, as \(wrong.prefix(3))")
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
