import Foundation
import Testing

@testable import Redaction

@Suite("The text of a JSON string")
struct JSONTextTests {
  private static func decoded(_ source: some Sequence<UInt8>) -> [UInt8] {
    var text = JSONText()
    Array(source).withUnsafeBytes { text.decode($0) }
    return text.bytes
  }

  static let decodings: [(source: String, text: [UInt8])] = [
    ("", []), ("abc", Array("abc".utf8)), (#"\n\t\r\b\f"#, [0x0A, 0x09, 0x0D, 0x08, 0x0C]),
    (#"\"\\\/"#, Array(#""\/"#.utf8)), (#"ivan\u0040example.com"#, Array("ivan@example.com".utf8)),
    (#"\u0000"#, [0]),
    (#"\u007f\u0080\u07FF\u0800\uFFFF"#, Array("\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}".utf8)),
    (#"\ud83d\uDE00"#, Array("\u{1F600}".utf8)), (#"\uDBFF\uDFFF"#, Array("\u{10FFFF}".utf8)),
    (#"a\ud83db"#, [0x61, 0xFF, 0x62]), (#"\uDE00"#, [0xFF]),
    (#"\ud83d\ud83d\ude00"#, [0xFF] + Array("\u{1F600}".utf8)),
    (#"\ud83d\n"#, [0xFF, 0x0A]), (#"\ud83d\u0041"#, [0xFF, 0x41]),
    (#"да\u0434а"#, Array("дада".utf8)),
  ]

  @Test("is decoded", arguments: decodings)
  func decodes(_ source: String, _ text: [UInt8]) {
    #expect(Self.decoded(source.utf8) == text)
    let matches = Array(source.utf8).withUnsafeBytes { JSONText.equals($0, text) }
    #expect(matches)
    for other in [text + [0x61], text.isEmpty ? [0x61] : Array(text.dropLast())] {
      let matches = Array(source.utf8).withUnsafeBytes { JSONText.equals($0, other) }
      #expect(!matches)
    }
  }

  @Test("keeps bytes that are no UTF-8 apart from its escapes")
  func malformed() {
    #expect(Self.decoded([0xD0] + #"\u00b0"#.utf8 + [0xB0]) == [0xD0, 0xC2, 0xB0, 0xB0])
  }

  @Test("maps each of its bytes to the place that writes it", arguments: 0..<200)
  func offsets(seed: Int) throws {
    var maker = JSONMaker(random: SplitMix(seed: UInt64(seed)))
    let plain = maker.text() + "@" + maker.text()
    let source = Array(maker.string(plain).utf8.dropFirst().dropLast())
    var text = JSONText()
    source.withUnsafeBytes { text.decode($0) }
    #expect(text.bytes == Array(plain.utf8), "seed \(seed)")
    // Each code point by itself, decoded once more from where it is said to stand.
    var start = 0
    var end = 0
    for scalar in plain.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      let range = text.source(of: start..<start + bytes.count)
      #expect(range.lowerBound == end, "seed \(seed)")
      #expect(Self.decoded(source[range]) == bytes, "seed \(seed)")
      start += bytes.count
      end = range.upperBound
    }
    #expect(end == source.count, "seed \(seed)")
  }

  @Test("widens what would cut an escape")
  func cutEscape() {
    var text = JSONText()
    Array(#"a\ud83d\ude00b"#.utf8).withUnsafeBytes { text.decode($0) }
    #expect(text.source(of: 2..<4) == 1..<13)
    #expect(text.source(of: 0..<3) == 0..<13)
    #expect(text.source(of: 4..<6) == 1..<14)
    #expect(text.source(of: 5..<6) == 13..<14)
  }
}
