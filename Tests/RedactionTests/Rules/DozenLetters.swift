@testable import Redaction

/// An alphabet small enough to check by eye: ASCII, the Russian letters, two Han signs and the
/// classes of what has no sign. It stands in for the fold table, so that these tests say what the
/// translator does and not what the table holds.
///
/// Folded: а...я are 0x80...0x9F, with ё as е; 中 is 0xF0. Canonical: А...Я are 0xA0...0xBF besides.
/// Skeleton: the letters а е о р с у х are Latin.
struct DozenLetters: SignAlphabet {
  func sign(_ scalar: UInt32, in view: View) -> UInt8? {
    switch scalar {
    case 0x0A: return Sign.newline
    case 0x09, 0x20, 0xA0, 0x2009: return Sign.blank
    case 0x41...0x5A: return UInt8(view == .canonical ? scalar : scalar + 0x20)
    case 0x21...0x7E: return UInt8(scalar)
    case 0xFF10...0xFF19: return UInt8(scalar - 0xFF10 + 0x30)
    case 0xE9: return UInt8(ascii: "e")
    case 0x410...0x42F:
      return view == .canonical ? UInt8(scalar - 0x410 + 0xA0) : russian(scalar + 0x20, view)
    case 0x430...0x44F: return russian(scalar, view)
    case 0x401, 0x451:
      if view == .canonical { return scalar == 0x401 ? 0xC0 : 0xC1 }
      return russian(0x435, view)
    case 0x4E2D: return view == .canonical ? Sign.ideograph : 0xF0
    case 0x4E00...0x9FFF: return Sign.ideograph
    case 0x1F300...0x1F9FF, 0x2116: return Sign.symbol
    case 0x200B, 0x301: return nil
    case 0..<0x20, 0x7F: return Sign.control
    default: return Sign.otherLetter
    }
  }

  private func russian(_ scalar: UInt32, _ view: View) -> UInt8 {
    if view == .skeleton, let index = "аеорсух".unicodeScalars.map(\.value).firstIndex(of: scalar) {
      return Array("aeopcyx".utf8)[index]
    }
    return UInt8(scalar - 0x430 + 0x80)
  }

  func signs(of name: PatternClass, in view: View) -> SignSet {
    let digits = SignSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
    let small = SignSet(UInt8(ascii: "a")...UInt8(ascii: "z")) | SignSet(0x80...0x9F)
    let large = SignSet(UInt8(ascii: "A")...UInt8(ascii: "Z")) | SignSet(0xA0...0xC0)
    let han = view == .canonical ? SignSet([Sign.ideograph]) : SignSet([Sign.ideograph, 0xF0])
    let other = SignSet([Sign.otherLetter, Sign.syllable])
    let letters =
      view == .canonical ? small | large | SignSet([0xC1]) | han | other : small | han | other
    switch name {
    case .digit, .number: return digits
    case .space: return SignSet([Sign.blank, Sign.newline])
    case .letter: return letters
    case .word: return letters | digits | SignSet([UInt8(ascii: "_")])
    case .upper: return view == .canonical ? large : SignSet()
    case .lower: return view == .canonical ? small | SignSet([0xC1]) : SignSet()
    case .han: return han
    }
  }

  /// `text` as the fold would write it.
  func signs(_ text: String, in view: View) -> [UInt8] {
    text.unicodeScalars.compactMap { sign($0.value, in: view) }
  }
}

/// The translation of `pattern`, as text, for the view.
func translation(
  _ pattern: String, _ view: View = .folded, fragments: [String: String] = [:]
) throws -> TranslatedPattern {
  var parsed: [String: ParsedPattern] = [:]
  for (name, text) in fragments.sorted(by: { $0.key < $1.key }) {
    parsed[name] = try PatternParser.parse(PatternText(bytes: Array(text.utf8)), fragments: parsed)
  }
  let node = try PatternParser.parse(PatternText(bytes: Array(pattern.utf8)), fragments: parsed)
  return try PatternTranslator(alphabet: DozenLetters(), view: view).translate(node)
}

extension TranslatedPattern {
  var string: String { String(decoding: text, as: UTF8.self) }
}
