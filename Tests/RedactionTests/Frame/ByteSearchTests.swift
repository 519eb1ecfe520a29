import Testing

@testable import Redaction

@Suite("Byte searches agree with the plain loop")
struct ByteSearchTests {
  @Test("on random bytes and ranges", arguments: 0..<60)
  func randomRanges(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let size = [0, 1, 7, 8, 9, 40, 300, 9_000][seed % 8]
    let kinds: [UInt8] = [0x00, 0x01, 0x0A, 0x20, 0x21, 0x61, 0x7F, 0x80, 0x8A, 0xA0, 0xFF]
    let rare = random.number(1...40)
    let bytes = (0..<size).map { _ in
      random.chance(1, in: rare) ? kinds[random.number(0...10)] : 0x62
    }
    bytes.withUnsafeBytes { buffer in
      for _ in 0..<40 {
        let low = random.number(0...size)
        let range = low..<random.number(low...size)
        let byte = kinds[random.number(0...10)]
        let found = range.filter { bytes[$0] == byte }
        #expect(buffer.firstIndex(of: byte, in: range) == found.first, "seed \(seed)")
        #expect(buffer.lastIndex(of: byte, in: range) == found.last, "seed \(seed)")
        #expect(buffer.count(of: byte, in: range) == found.count, "seed \(seed)")
        let blanks = range.filter { bytes[$0] <= 0x20 }
        #expect(buffer.firstBlank(in: range) == blanks.first, "seed \(seed)")
        #expect(buffer.lastBlank(in: range) == blanks.last, "seed \(seed)")
      }
    }
  }

  @Test("count is right where every byte counts")
  func countOfEqualBytes() {
    for size in [15, 16, 17, 4_079, 4_080, 4_081, 20_000] {
      [UInt8](repeating: 0x0A, count: size).withUnsafeBytes {
        #expect($0.count(of: 0x0A, in: 0..<size) == size)
      }
    }
  }

  @Test("a border is never within a character, and no more than 3 bytes away")
  func borders() {
    let text = "aéщ中😀"
    var expected: [Int] = []
    for scalar in text.unicodeScalars {
      let start = expected.count
      expected += Array(repeating: start, count: UTF8.width(scalar))
    }
    Array(text.utf8).withUnsafeBytes { bytes in
      for index in 0..<bytes.count {
        #expect(bytes.codePointBorder(at: index) == expected[index])
      }
      #expect(bytes.codePointBorder(at: bytes.count) == bytes.count)
    }
    [UInt8](repeating: 0x80, count: 9).withUnsafeBytes { bytes in
      #expect((0..<9).allSatisfy { bytes.codePointBorder(at: $0) == $0 })
    }
  }
}
