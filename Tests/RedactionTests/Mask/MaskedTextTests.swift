import Testing

@testable import Redaction

@Suite("A text with labels knows where it comes from")
struct MaskedTextTests {
  private static let capacity = 512

  /// A piece with findings in it, and for each byte of the labelled text the bytes that it stands for.
  private struct Made {
    var piece: [UInt8] = []
    var findings: [Candidate] = []
    var text: [UInt8] = []
    var sources: [Range<Int>] = []

    init(_ random: inout SplitMix) {
      for _ in 0..<random.number(0...9) {
        for _ in 0..<random.number(0...4) {
          sources.append(piece.count..<piece.count + 1)
          piece.append(UInt8(random.number(0x61...0x7A)))
          text.append(piece[piece.count - 1])
        }
        let category = Redaction.Category.allCases.randomElement(using: &random) ?? .phone
        let start = piece.count
        piece += [UInt8](repeating: UInt8(ascii: "#"), count: random.number(1...9))
        findings.append(
          Candidate(
            start: Int32(start), end: Int32(piece.count), category: category.code, rule: 0,
            score: 1,
            reason: .pattern))
        text += category.label.utf8
        sources += Array(repeating: start..<piece.count, count: category.label.utf8.count)
      }
      let tail = random.number(0...3)
      for _ in 0..<tail {
        sources.append(piece.count..<piece.count + 1)
        piece.append(UInt8(ascii: "."))
        text.append(UInt8(ascii: "."))
      }
    }

    var store: Store<Candidate> {
      var store = Store<Candidate>(capacity: MaskedTextTests.capacity)
      for finding in findings { _ = store.append(finding) }
      return store
    }
  }

  @Test("holds the labels, and leads every range back to what it stands for")
  func leadsBack() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    var masked = MaskedText(capacity: Self.capacity)
    for _ in 0..<300 {
      let made = Made(&random)
      let isBuilt = made.piece.withUnsafeBytes { masked.build($0, made.store) }
      let isRight = isBuilt && masked.bytes.elementsEqual(made.text)
      #expect(isRight, "seed \(seed)")
      for start in made.text.indices {
        for end in start + 1...made.text.count {
          let source = masked.source(of: start..<end)
          let wanted = made.sources[start].lowerBound..<made.sources[end - 1].upperBound
          if source != wanted {
            Issue.record("seed \(seed): \(start)..<\(end) is \(source), not \(wanted)")
            return
          }
        }
      }
    }
  }

  @Test("is not built when the labels make it longer than there is room")
  func tooLong() {
    var masked = MaskedText(capacity: 16)
    var findings = Store<Candidate>(capacity: 4)
    func isBuilt(_ piece: String) -> Bool {
      Array(piece.utf8).withUnsafeBytes { masked.build($0, findings) }
    }
    #expect(isBuilt("0123456789abcdef"))
    #expect(!isBuilt("0123456789abcdefg"))
    _ = findings.append(
      Candidate(
        start: 1, end: 2, category: Redaction.Category.phone.code, rule: 0, score: 1,
        reason: .pattern))
    #expect(isBuilt("a1bcdefghi"))
    #expect(masked.bytes.elementsEqual("a[PHONE]bcdefghi".utf8))
    #expect(!isBuilt("a1bcdefghij"))
  }
}
