import Testing

@testable import Redaction

@Suite("Set of byte strings")
struct ByteSetTests {
  @Test("It answers as a set of the standard library does, however small it began")
  func agrees() {
    var random = TableFile.Random(seed: UInt64.random(in: 0...UInt64.max))
    let table = (0..<5000).map { _ in UInt8(random.next() % 20) }
    var set = ByteSet(table: table, capacity: 1)
    var reference: Set<[UInt8]> = []
    for start in 0..<4990 {
      let range = start..<start + 1 + Int(random.next() % 3)
      let isNew = set.insert(range)
      #expect(isNew == reference.insert(Array(table[range])).inserted, "seed \(random.seed)")
    }
    #expect(set.count == reference.count)
    for first in 0..<UInt8(21) {
      for second in 0..<UInt8(21) {
        for word in [[first], [first, second], [first, second, 3], [first, second, 3, 4]] {
          #expect(set.contains(word) == reference.contains(word), "seed \(random.seed)")
        }
      }
    }
  }

  @Test("Nothing, what is too long, and what is not in the table is never an element")
  func bounds() {
    let table = [UInt8](repeating: 1, count: 300)
    var set = ByteSet(table: table, capacity: 4)
    let inserted = [0..<0, 0..<256, 299..<301, 300..<300, -1..<2].map { set.insert($0) }
    #expect(inserted == [false, false, false, false, false])
    let longest = set.insert(45..<300)
    #expect(longest)
    #expect(!set.contains([]))
    #expect(!set.contains(Array(table[..<256])))
    #expect(set.contains(Array(table[..<255])))
  }
}
