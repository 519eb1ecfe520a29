@testable import Redaction

/// Makes JSON values at random, written in every way that JSON allows.
struct JSONMaker {
  var random: SplitMix

  /// Words in which nothing is found.
  private static let words = [
    "", "да", "the parcel", "посылка", "好的", "рахмет", "teşekkürler", "a/b", "\u{1F600}", "\u{0}",
    "x\ty\n", "\"", "\\", "\u{2028}", "\u{7F}", "é", "e\u{301}", "key", "text", "id",
  ]

  mutating func value(depth: Int) -> String {
    switch random.number(0...(depth > 5 ? 3 : 6)) {
    case 0: return string(text())
    case 1: return number()
    case 2: return ["true", "false", "null"][random.number(0...2)]
    case 3: return string(text())
    case 4:
      return "[" + items(depth) { $0.value(depth: depth + 1) } + "]"
    default:
      return "{"
        + items(depth) {
          $0.string($0.text()) + $0.blank() + ":" + $0.blank() + $0.value(depth: depth + 1)
        } + "}"
    }
  }

  private mutating func items(_ depth: Int, _ item: (inout JSONMaker) -> String) -> String {
    var text = blank()
    let count = random.number(0...4)
    for index in 0..<count {
      text += item(&self) + blank()
      if index < count - 1 { text += "," + blank() }
    }
    return text
  }

  mutating func text() -> String {
    (0..<random.number(0...3)).map { _ in Self.words[random.number(0...Self.words.count - 1)] }
      .joined(separator: " ")
  }

  mutating func number() -> String {
    ["0", "-0", "12", "3.50", "1e5", "-2.5E-3", "0.10", "7E+02"][random.number(0...7)]
  }

  mutating func blank() -> String {
    ["", "", "", " ", "  ", "\t", "\r"][random.number(0...6)]
  }

  /// `text` between quotes, its signs as themselves or escaped as luck will have it.
  mutating func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      let short: [Unicode.Scalar: String] = [
        "\"": #"\""#, "\\": #"\\"#, "/": #"\/"#, "\u{8}": #"\b"#, "\u{C}": #"\f"#, "\n": #"\n"#,
        "\r": #"\r"#, "\t": #"\t"#,
      ]
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if let escape = short[scalar], mustEscape ? random.chance(2, in: 3) : random.chance(1, in: 2)
      {
        result += escape
      } else if mustEscape || random.chance(1, in: 6) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: random.chance(1, in: 2))
          result += #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
