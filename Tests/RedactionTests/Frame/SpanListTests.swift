import Testing

@testable import Redaction

@Suite("Spans are settled")
struct SpanListTests {
  /// Settles `spans` in `piece` with a greatest length of 8; nil when they contradict themselves.
  private func settle(_ spans: [Range<Int>], in piece: String, from floor: Int = 0) -> [Range<Int>]?
  {
    var list = SpanList()
    for span in spans {
      list.append(
        MaskSpan(start: span.lowerBound, end: span.upperBound, category: .url, finding: 0))
    }
    let bytes = Array(piece.utf8)
    guard bytes.withUnsafeBytes({ list.settle(in: $0, from: floor, greatest: 8) }) else {
      return nil
    }
    return (0..<list.count).map { list[$0].start..<list[$0].end }
  }

  @Test("short ones stay as they are, also when they touch")
  func shortSpans() {
    #expect(settle([], in: "abc") == [])
    #expect(settle([0..<7, 7..<9, 10..<11], in: "aaaaaaabb c") == [0..<7, 7..<9, 10..<11])
  }

  @Test("one of the greatest length goes on to the next blank or to the end")
  func withoutProperEnd() {
    #expect(settle([1..<9], in: "-aaaaaaaabbb cc") == [1..<12])
    #expect(settle([1..<9], in: "-aaaaaaaabbb\tcc") == [1..<12])
    #expect(settle([1..<9], in: "-aaaaaaaabbb\u{A0}cc") == [1..<16])
    #expect(settle([1..<8], in: "-aaaaaaabbbb cc") == [1..<8])
  }

  @Test("what begins on the way is taken in, with its own rest")
  func takenIn() {
    #expect(settle([0..<8, 9..<10, 14..<15], in: "aaaaaaaa-b-- -c-") == [0..<12, 14..<15])
    #expect(settle([0..<8, 9..<14, 15..<16], in: "aaaaaaaa-bb bb-c dd") == [0..<16])
  }

  @Test("what was decided before is dropped or clipped")
  func floor() {
    #expect(settle([0..<2, 3..<5, 6..<7], in: "aa bbb c dd", from: 4) == [4..<5, 6..<7])
    #expect(settle([0..<4, 4..<6], in: "aaaabb", from: 4) == [4..<6])
    #expect(settle([0..<9], in: "aaaaaaaaabb cc", from: 12) == [])
    #expect(settle([0..<8, 9..<14], in: "aaaaaaaa-bb bbb c", from: 12) == [12..<15])
  }

  @Test("and refused when they are empty, out of order, or overlap")
  func contradictions() {
    for spans in [[1..<1], [2..<4, 3..<5], [4..<5, 0..<1], [0..<7]] {
      #expect(settle(spans, in: "abcdef") == nil)
    }
  }
}
