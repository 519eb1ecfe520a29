internal import CSense
import Testing

@testable import Redaction

/// The first look at text in every variant that this machine can run, against a plain reading in
/// Swift that takes one byte after the other.
@Suite("The first look")
struct SenseVariantTests {
  static let variants: [sense_variant] = [
    SENSE_AVX512, SENSE_AVX2, SENSE_SSSE3, SENSE_NEON, SENSE_SCALAR,
  ].filter { sense_has($0) != 0 }

  static let pieces: [String] = [
    "8", "16", "тел", "Телефон", "мой", "Ёлка", "ґанок", "қала", "şehir", "abc", "Iphone", "微信",
    "号",
    "电话", " ", "  ", "\n", "\t", "\0", ".", ". ", "/", "//", "@", "%40", "(", ")", "[.]", "{ ", "*",
    "—", "«", "»", "😊", "\u{200B}", "\u{FE0F}", "１", "ⓐ", "٣", "։", "3д", "а1б2", "x_y", "-",
    "tелeграм", "словоInWord", "Анна ", "Петрова", "Ильич", "сергеевна", "Әли", "O'", "Ulug‘bek",
    "\u{A0}", "\u{7F}", "é", "ß", "日本", "한국",
  ]

  static func text(_ random: inout SplitMix) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: bytes.append(UInt8.random(in: .min ... .max, using: &random))
      case 1: bytes.append(contentsOf: [0xD0, 0xD1, 0xE4, 0xF0, 0xC2].shuffled(using: &random))
      default: bytes.append(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8))
      }
    }
    return bytes
  }

  /// A filter that knows a part of all hashes.
  static func words(_ random: inout SplitMix) -> UnsafeMutablePointer<sense_words> {
    let words = UnsafeMutablePointer<sense_words>.allocate(capacity: 1)
    words.initialize(to: sense_words())
    withUnsafeMutableBytes(of: &words.pointee) { bytes in
      for index in bytes.indices where Bool.random(using: &random) {
        bytes[index] = UInt8.random(in: .min ... .max, using: &random)
      }
    }
    return words
  }

  static func read(
    _ variant: sense_variant, _ words: UnsafePointer<sense_words>, _ bytes: ArraySlice<UInt8>,
    count: Int, before: Bool, terminator: Int32
  ) -> [sense_block] {
    var blocks = [sense_block](repeating: sense_block(), count: (count + 63) / 64)
    bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      sense_read(
        variant, words, base, count, text.count, before ? 1 : 0, terminator, &blocks)
    }
    return blocks
  }

  @Test("says the same in every variant, whatever the text, its length and its place in memory")
  func variantsAgree() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    let words = Self.words(&random)
    defer { words.deallocate() }
    for _ in 0..<3000 {
      let text = Self.text(&random)
      let shift = Int.random(in: 0..<64, using: &random)
      // The same bytes at another place, so that no load is aligned by chance.
      let moved = Array(repeating: UInt8(ascii: " "), count: shift) + text
      let expected = Self.read(
        SENSE_SCALAR, words, text[...], count: text.count, before: false, terminator: 10)
      for variant in Self.variants {
        let found = Self.read(
          variant, words, moved[shift...], count: text.count, before: false, terminator: 10)
        #expect(Same.all(found, expected), "seed \(seed): \(variant) differs")
      }
    }
  }

  @Test("says the same in the twin that is written in Swift, in one piece and in strips")
  func twinAgrees() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    let words = Self.words(&random)
    defer { words.deallocate() }
    for round in 0..<4000 {
      var text = Self.text(&random)
      if round % 4 == 0 { while text.count < 300 { text += Self.text(&random) } }
      let expected = Self.read(
        SENSE_SCALAR, words, text[...], count: text.count, before: false, terminator: 10)
      let twin = PlainSense(words: UnsafePointer(words), terminator: 10)
      var found = [sense_block](repeating: sense_block(), count: expected.count + 1)
      text.withUnsafeBytes { twin.read($0, from: 0, count: text.count, into: &found) }
      found.removeLast()
      #expect(Same.all(found, expected), "seed \(seed), round \(round)")
      for (index, start) in stride(from: 0, to: text.count, by: 64).enumerated() {
        var strip = [sense_block()]
        text.withUnsafeBytes { twin.read($0, from: start, count: 64, into: &strip) }
        #expect(Same.one(strip[0], expected[index]), "seed \(seed), round \(round), \(index)")
      }
    }
  }

  @Test("says the same of a text in strips as in one piece")
  func stripsAgree() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    let words = Self.words(&random)
    defer { words.deallocate() }
    for _ in 0..<1000 {
      var text: [UInt8] = []
      while text.count < 200 { text += Self.text(&random) }
      let whole = Self.read(
        SENSE_SCALAR, words, text[...], count: text.count, before: false, terminator: -1)
      for variant in Self.variants {
        for (index, start) in stride(from: 0, to: text.count, by: 64).enumerated() {
          let strip = Self.read(
            variant, words, text[start...], count: min(64, text.count - start), before: start > 0,
            terminator: -1)
          #expect(
            strip.count == 1 && Same.one(strip[0], whole[index]),
            "seed \(seed): \(variant), strip \(index)")
        }
      }
    }
  }

  @Test("reads digits, ends of records and signs as a plain reading does")
  func plainReading() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    let words = Self.words(&random)
    defer { words.deallocate() }
    for _ in 0..<2000 {
      let text = Self.text(&random)
      let blocks = Self.read(
        sense_best(), words, text[...], count: text.count, before: false, terminator: 10)
      for (index, byte) in text.enumerated() {
        let block = blocks[index / 64]
        let bit = UInt64(1) << UInt64(index % 64)
        let next = index + 1 < text.count ? text[index + 1] : 0
        #expect((block.digits & bit != 0) == (0x30...0x39).contains(byte), "seed \(seed)")
        #expect((block.ends & bit != 0) == (byte == 10), "seed \(seed)")
        let isLetter = (0x61...0x7A).contains(byte | 0x20)
        #expect(byte >= 0x80 || (block.words & bit != 0) == isLetter, "seed \(seed)")
        let isMark =
          "@/%.".utf8.contains(byte) || (byte < 0x20 && ![9, 10, 13].contains(byte)) || byte == 0x7F
          || ("()[]{}<>*".utf8.contains(byte) && " -./@_".utf8.contains(next))
        if isMark { #expect(block.marks & bit != 0, "seed \(seed): sign \(byte)") }
      }
    }
  }

  /// Blocks have no `==` of their own.
  private enum Same {
    static func one(_ left: sense_block, _ right: sense_block) -> Bool {
      left.digits == right.digits && left.words == right.words && left.heads == right.heads
        && left.odd == right.odd && left.marks == right.marks && left.ends == right.ends
        && left.pairs == right.pairs && left.tails == right.tails
    }

    static func all(_ left: [sense_block], _ right: [sense_block]) -> Bool {
      left.count == right.count && zip(left, right).allSatisfy { one($0, $1) }
    }
  }
}
