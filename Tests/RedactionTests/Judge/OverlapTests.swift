import Testing

@testable import Redaction

@Suite("Candidates that overlap")
struct OverlapTests {
  private func candidate(
    _ start: Int, _ end: Int, _ score: Float = 0.5, rule: Int = 0
  ) -> Candidate {
    Candidate(
      start: Int32(start), end: Int32(end), category: 0, rule: UInt16(rule), score: score,
      reason: .pattern)
  }

  private func united(_ candidates: [Candidate]) -> [Candidate] {
    var store = Store<Candidate>(capacity: max(candidates.count, 1))
    for candidate in candidates { _ = store.append(candidate) }
    Overlap.unite(&store)
    return (0..<store.count).map { store[$0] }
  }

  private func ranges(_ candidates: [Candidate]) -> [[Int32]] {
    united(candidates).map { [$0.start, $0.end] }
  }

  @Test("are united to all that they cover, those that touch are not")
  func ranges() {
    #expect(ranges([]) == [])
    #expect(ranges([candidate(3, 5)]) == [[3, 5]])
    #expect(ranges([candidate(0, 5), candidate(5, 9)]) == [[0, 5], [5, 9]])
    #expect(ranges([candidate(0, 5), candidate(4, 9)]) == [[0, 9]])
    #expect(ranges([candidate(0, 9), candidate(4, 6)]) == [[0, 9]])
    #expect(ranges([candidate(4, 6), candidate(0, 9)]) == [[0, 9]])
    #expect(ranges([candidate(7, 9), candidate(0, 3), candidate(2, 8)]) == [[0, 9]])
    #expect(
      ranges([candidate(20, 22), candidate(0, 3), candidate(10, 12), candidate(11, 15)])
        == [[0, 3], [10, 15], [20, 22]])
  }

  @Test("are what the better one says, and among equals the longer, and then the first")
  func best() {
    let weak = candidate(0, 9, 0.4, rule: 1)
    #expect(united([weak, candidate(5, 7, 0.9, rule: 2)]).map(\.rule) == [2])
    #expect(united([candidate(0, 9, 0.9, rule: 1), candidate(5, 12, 0.4, rule: 2)])[0].rule == 1)
    #expect(united([candidate(0, 4, rule: 1), candidate(3, 9, rule: 2)])[0].rule == 2)
    #expect(united([candidate(0, 9, rule: 1), candidate(8, 10, rule: 2)])[0].rule == 1)
    #expect(united([candidate(0, 4, rule: 1), candidate(3, 7, rule: 2)])[0].rule == 1)
    let kept = united([weak, candidate(5, 7, 0.9, rule: 2)])[0]
    #expect([kept.start, kept.end] == [0, 9])
    #expect(kept.score == 0.9)
  }

  @Test("come out in order and cover the same, in whatever order they came", arguments: 0..<20)
  func anyOrder(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let count = seed < 10 ? 40 : 3_000
    var candidates: [Candidate] = []
    for _ in 0..<count {
      let start = random.number(0...20 * count)
      candidates.append(candidate(start, start + random.number(1...30)))
    }
    var covered = [Bool](repeating: false, count: 20 * count + 40)
    for candidate in candidates {
      for place in candidate.start..<candidate.end { covered[Int(place)] = true }
    }
    let united = united(candidates)
    for pair in zip(united, united.dropFirst()) { #expect(pair.0.end <= pair.1.start) }
    var again = [Bool](repeating: false, count: covered.count)
    for candidate in united {
      for place in candidate.start..<candidate.end { again[Int(place)] = true }
    }
    let isSame = covered == again
    #expect(isSame, "seed \(seed)")
  }
}
