import Testing

@testable import Redaction

/// The first look reads blocks of many records. A sequence that a record's end cuts was once taken to
/// go on in the next record, whose first letter, and with it a name, went unseen.
@Suite("A character that a record's end cuts")
struct CutCharacterTests {
  static let cuts: [[UInt8]] = [
    [0xC3], [0xD0], [0xE2], [0xE2, 0x80], [0xE5], [0xE5, 0xBC], [0xF0], [0xF0, 0x9F],
    [0xF0, 0x9F, 0x98], [0x80], [0xFF], [0xED, 0xA0], [0xF4, 0x90],
  ]
  static let lines = [
    "получатель Зюмгалат Ватрухо", "Тестов Эльчин Ариф оглы", "для Тестова И.И.", "张伟 收",
    "восемь девятьсот шестнадцать двести четыре 57 31", "ivan@example.org",
    "ул. Ленина, д. 5, кв. 7",
  ]

  @Test("Rows 25, 26: hides nothing, in its own record or in the next", arguments: cuts)
  func hidesNothing(cut: [UInt8]) throws {
    var configuration = Configuration()
    configuration.sensing = false
    let usual = AskedStream(
      try AskedStream.usual.get(), framing: .lines, output: .text(numbered: false))
    let plain = AskedStream(
      try Redactor(configuration), framing: .lines, output: .text(numbered: false))
    for line in Self.lines {
      // At every place in a block of 64 bytes.
      for shift in 0..<64 {
        let padding = [UInt8](repeating: 0x2D, count: shift)
        let text = padding + cut + [0x0A] + line.utf8 + cut + [0x0A] + line.utf8 + [0x0A]
        let isSame = usual.redacted(text[...]) == plain.redacted(text[...])
        #expect(isSame, "\(line), shift \(shift)")
      }
    }
  }
}
