import Testing

@testable import Redaction

@Suite("Strings of a rule file mean what TOML 1.0 says")
struct TOMLStringTests {
  /// The value of `a` in `a = text`.
  static func value(_ text: String) throws(RuleError) -> TOMLValue {
    let text = try RuleText(Array(("a = " + text + "\n").utf8), file: "x")
    var scanner = TOMLScanner(text: text)
    var entries: [TOMLOutline.Entry] = []
    try scanner.entry(prefix: "", depth: 0, into: &entries)
    try scanner.endLine()
    return entries.first?.value ?? .table
  }

  static func string(_ written: String) throws(RuleError) -> String? {
    let text = try RuleText(Array(("a = " + written + "\n").utf8), file: "x")
    guard case .string(let string) = try value(written) else { return nil }
    return string.string(in: text)
  }

  /// The fault of `a = text`, and its line and column with those of `text` counted from 1:1.
  static func fault(_ text: String) -> (fault: TOMLFault, line: Int, column: Int)? {
    do throws(RuleError) {
      _ = try value(text)
      return nil
    } catch {
      guard case .malformed(let place, let fault) = error else { return nil }
      return (fault, place.line, place.line == 1 ? place.column - 4 : place.column)
    }
  }

  static let written: [(String, String)] = [
    (#"''"#, ""),
    (#""""#, ""),
    (#"'a\b"c'"#, #"a\b"c"#),
    (#""'a' ы 😀""#, "'a' ы 😀"),
    ("'a\tb'", "a\tb"),
    ("\"a\tb\"", "a\tb"),
    (#""\b\t\n\f\r\"\\""#, "\u{08}\t\n\u{0C}\r\"\\"),
    (#""\u0041\u00e9\u044B\uFFFF\U0001F600\U0010FFFF""#, "Aéы\u{FFFF}😀\u{10FFFF}"),
    (#""\uD7FF\uE000\u0001""#, "\u{D7FF}\u{E000}\u{01}"),
    (#""a\\u0041b\"c""#, #"a\u0041b"c"#),
    ("''''''", ""),
    ("\"\"\"\"\"\"", ""),
    ("'''a'''", "a"),
    ("'''\na\nb\n'''", "a\nb\n"),
    ("'''\n\na'''", "\na"),
    ("''' \na'''", " \na"),
    ("'''\\n'''", "\\n"),
    ("'''a''b'c'''", "a''b'c"),
    ("'''''a'''''", "''a''"),
    ("\"\"\"\"\"a\"\"\"\"\"", "\"\"a\"\""),
    ("\"\"\"a\\\"\"\"\"", "a\""),
    ("\"\"\"\na\n\\tb\"\"\"", "a\n\tb"),
    ("\"\"\"a\\\n  b\"\"\"", "ab"),
    ("\"\"\"a \\ \t \n\n \t\n  b\"\"\"", "a b"),
    ("\"\"\"\\\n\"\"\"", ""),
    ("\"\"\"a\\\n\\\n b\"\"\"", "ab"),
    ("\"\"\"a\\n\\\n b\"\"\"", "a\nb"),
    ("'''a\r\nb\r\n'''", "a\nb\n"),
    ("'''\r\na'''", "a"),
    ("\"\"\"a\\\r\n  b\"\"\"", "ab"),
    ("'a' # 'b'", "a"),
  ]

  @Test("each kind, escape and line end", arguments: written)
  func decodes(text: String, expected: String) throws {
    let string = try Self.string(text)
    // By code points: "é" in two code points is another text than in one.
    #expect(string?.unicodeScalars.map(\.value) == expected.unicodeScalars.map(\.value))
  }

  static let refused: [(String, TOMLFault, Int, Int)] = [
    (#""a\q""#, .escape, 1, 3),
    (#""a\e""#, .escape, 1, 3),
    (#""a\x41""#, .escape, 1, 3),
    (#""a\'""#, .escape, 1, 3),
    (#""ы\ы""#, .escape, 1, 3),
    (#""a\ b""#, .escape, 1, 3),
    ("\"a\\\nb\"", .escape, 1, 3),
    ("\"\"\"\na\\ b\"\"\"", .escape, 2, 2),
    (#""\u004""#, .codePoint, 1, 2),
    (#""\u00g1""#, .codePoint, 1, 2),
    (#""\U0000041""#, .codePoint, 1, 2),
    (#""\u+041""#, .codePoint, 1, 2),
    (#""\uD800""#, .codePoint, 1, 2),
    (#""\uDFFF""#, .codePoint, 1, 2),
    // A pair of surrogates is JSON's way to write it, not TOML's.
    (#""a\uD83D\uDE00""#, .codePoint, 1, 3),
    (#""\U0000DC00""#, .codePoint, 1, 2),
    (#""\U00110000""#, .codePoint, 1, 2),
    (#""\UFFFFFFFF""#, .codePoint, 1, 2),
    (#""ab\u0000""#, .null, 1, 4),
    (#""ab\U00000000""#, .null, 1, 4),
    ("'a", .string, 1, 1),
    ("\"a", .string, 1, 1),
    ("'a\n'", .string, 1, 1),
    ("\"a\n\"", .string, 1, 1),
    (#""a\""#, .string, 1, 1),
    ("'''a", .string, 1, 1),
    ("'''a''", .string, 1, 1),
    ("\"\"\"a\"\"", .string, 1, 1),
    ("\"\"\"a\\", .string, 1, 1),
    ("\"\"\"a\\\n", .string, 1, 1),
    ("\"\"\"a\\\"\"\"", .string, 1, 1),
    ("'''a''''''", .trailing, 1, 10),
    ("'a\u{1B}'", .control, 1, 3),
    ("\"a\u{7F}\"", .control, 1, 3),
    ("'''\na\u{08}'''", .control, 2, 2),
    ("\"\"\"a\u{1F}\"\"\"", .control, 1, 5),
    ("'a\rb'", .control, 1, 3),
    ("'''a\r\r\n'''", .control, 1, 5),
    ("'a' # \u{1}", .control, 1, 7),
    ("'a' 'b'", .trailing, 1, 5),
  ]

  @Test("what is refused, at its place", arguments: refused)
  func refuses(text: String, fault: TOMLFault, line: Int, column: Int) throws {
    let found = try #require(Self.fault(text))
    #expect(found == (fault, line, column))
  }

  @Test("nothing is copied of a string without escapes")
  func keepsRanges() throws {
    guard case .string(.exact(let range)) = try Self.value("'''\na\\d'''") else {
      Issue.record("copied")
      return
    }
    #expect(range == 8..<11)
  }

  @Test("random text in escapes comes back as it was")
  func roundTrip() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    for _ in 0..<500 {
      var expected = ""
      var written = "\""
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let limit: UInt32 = Bool.random(using: &random) ? 0x7F : 0x10FFFF
        guard let scalar = Unicode.Scalar(UInt32.random(in: 1...limit, using: &random)) else {
          continue
        }
        expected.unicodeScalars.append(scalar)
        let digits = String(scalar.value, radix: 16, uppercase: Bool.random(using: &random))
        let isPlain = scalar.value > 0x7F || scalar.properties.isAlphabetic
        if isPlain, Bool.random(using: &random) {
          written.unicodeScalars.append(scalar)
        } else if digits.utf8.count <= 4, Bool.random(using: &random) {
          written += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          written += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }
      }
      let string = try Self.string(written + "\"")
      #expect(
        string.map { Array($0.unicodeScalars) } == Array(expected.unicodeScalars),
        "seed \(seed)")
    }
  }
}
