import Testing

@testable import Redaction

@Suite("The views of a text")
struct ViewTests {
  private let table: FoldTable
  private let folder: Folder

  init() throws {
    table = try FoldTable.load(try #require(Knowledge.file("tables/fold.table")))
    folder = Folder(table: table)
  }

  @Test("are of one length and lead back to its bytes, for every single byte and every two")
  func shortSequences() {
    var faults: [String] = []
    var views = Views(capacity: 8)
    for first in UInt8.min ... .max {
      check([first], &views, &faults)
      for second in UInt8.min ... .max { check([first, second], &views, &faults) }
    }
    #expect(faults.isEmpty)
  }

  /// The Unicode Standard, table 3-7: what is well-formed and, at each of its borders, what is not.
  static let malformed: [(name: String, bytes: [[UInt8]])] = [
    (
      "surrogates",
      (UInt8(0xA0)...0xBF).flatMap { high in [[0xED, high, 0x80], [0xED, high, 0xBF]] }
    ),
    ("overlong in two bytes", [[0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xC1, 0xBF]]),
    ("overlong in three bytes", [[0xE0, 0x80, 0x80], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF]]),
    (
      "overlong in four bytes",
      [[0xF0, 0x80, 0x80, 0x80], [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF]]
    ),
    (
      "beyond Unicode",
      [[0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF7, 0xBF, 0xBF, 0xBF]]
    ),
    ("sequences of old", [[0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80]]),
    ("cut short", [[0xD0], [0xE2, 0x82], [0xE2], [0xF0, 0x9F, 0x98], [0xF0, 0x9F], [0xF0]]),
    ("lone trails", [[0x80], [0xBF], [0x80, 0xBF], [0x8F, 0x80, 0x80, 0x80]]),
    ("no bytes of UTF-8", [[0xFE], [0xFF], [0xFE, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF]]),
  ]

  @Test("hold one position for each malformed byte, and read on behind it", arguments: malformed)
  func malformedSequences(name: String, sequences: [[UInt8]]) {
    var faults: [String] = []
    var views = Views(capacity: 32)
    for bytes in sequences {
      for front in ["", "a", "é", "\u{200B}", "1"] {
        for end in ["", "b", "ж", "\u{301}", "2"] {
          let text = Array(front.utf8) + bytes + Array(end.utf8)
          let model = ViewModel(text, table)
          let here = front.utf8.count..<front.utf8.count + bytes.count
          if model.malformed != Array(here) { faults.append("\(name) \(bytes): not all malformed") }
          check(text, &views, &faults)
        }
      }
    }
    #expect(faults.isEmpty)
  }

  @Test("are of one length and lead back to its bytes, for any bytes")
  func randomBytes() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    var views = Views(capacity: 256)
    var faults: [String] = []
    let pieces = [
      "a", "Я", "é", "и\u{306}", "⑩", "ﬁ", "8\u{FE0F}\u{20E3}", "\u{200B}", "漢", "😀", "🇷",
    ]
    for _ in 0..<2_000 {
      var text: [UInt8] = []
      for _ in 0..<random.number(0...30) {
        if random.chance(1, in: 3) {
          text.append(UInt8(random.number(0...255)))
        } else if let piece = pieces.randomElement(using: &random) {
          text += piece.utf8
        }
      }
      check(text, &views, &faults)
    }
    #expect(faults.isEmpty, "seed \(seed)")
  }

  @Test("hold none, one or two positions for each code point there is")
  func everyScalar() {
    var views = Views(capacity: 8)
    var faults: [String] = []
    for scalar in UnicodeVersion.scalars where scalar.value % 7 == 0 || scalar.value < 0x3400 {
      check(Array(String(scalar).utf8), &views, &faults)
    }
    #expect(faults.isEmpty)
  }

  @Test("hold both digits of a sign that stands for two, and none of a letter of two")
  func pairs() {
    var views = Views(capacity: 64)
    // What lies in the views from before must not show through.
    for text in [String(repeating: "7", count: 40), "⑩ ⑫ ⒈ ﬁ"] {
      let isFolded = Array(text.utf8).withUnsafeBytes { folder.fold($0, into: &views) }
      #expect(isFolded)
    }
    let digits = (0..<views.count).map { views.digit[$0] }
    #expect(digits.prefix(5) == [0x31, 0x30, 0, 0x31, 0x32])
    #expect(digits.suffix(2) == [0, 0])
  }

  @Test("are not made of a text that is too long for them")
  func tooLong() {
    var views = Views(capacity: 4)
    _ = Array("123".utf8).withUnsafeBytes { folder.fold($0, into: &views) }
    let isFolded = Array("12345".utf8).withUnsafeBytes { folder.fold($0, into: &views) }
    let count = views.count
    #expect(!isFolded)
    #expect(count == 0)
  }

  /// Adds what is wrong with the views of `text`.
  private func check(_ text: [UInt8], _ views: inout Views, _ faults: inout [String]) {
    guard text.withUnsafeBytes({ folder.fold($0, into: &views) }) else {
      faults.append("\(text): not folded")
      return
    }
    let count = views.count
    let counts = [
      views.canonical.count, views.skeleton.count, views.digit.count, views.traits.count,
      views.offset.count - 1,
    ]
    if counts.contains(where: { $0 != count }) { faults.append("\(text): lengths differ") }
    let offsets = views.offset.values.map { Int($0) }
    let model = ViewModel(text, table)
    if offsets != model.offsets + [text.count] { faults.append("\(text): offsets \(offsets)") }
    // и with a breve behind it is й, which the model does not know.
    if !text.contains(0x86), Array(views.folded.values) != model.signs {
      faults.append("\(text): signs")
    }
    var owners = [Int](repeating: 0, count: text.count)
    var position = 0
    while position < count {
      let bytes = views.bytes(of: position..<position + 1)
      if !model.borders.contains(bytes.lowerBound) || !model.borders.contains(bytes.upperBound) {
        faults.append("\(text): position \(position) is cut inside a code point")
      }
      for byte in bytes { owners[byte] += 1 }
      position += 1
      // The second position of one sign has the same bytes.
      while position < count, offsets[position] == offsets[position - 1] { position += 1 }
    }
    for (byte, owners) in owners.enumerated() where owners != 1 {
      if owners > 1 || !model.dropped.contains(byte) {
        faults.append("\(text): byte \(byte) belongs to \(owners) positions")
      }
    }
  }
}
