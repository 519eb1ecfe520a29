@testable import Redaction

/// F5: what is UTF-8 and what is not, against the table of RFC 3629, section 4.
enum UTF8Fuzz {
  static func run(_ bytes: [UInt8]) -> String? {
    let expected = isValid(bytes)
    do throws(RuleError) {
      _ = try RuleText(bytes, file: "x.toml")
      if !expected { return "malformed text was taken for UTF-8" }
    } catch {
      if case .notUTF8(let place) = error {
        if expected { return "UTF-8 was refused" }
        if place.line < 1 || place.column < 1 { return "a place outside of the file" }
      }
    }
    return nil
  }

  /// The ranges of the second byte by the first; all others are 80 to BF.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let first = rest.popFirst() {
      let more: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch first {
      case 0x00...0x7F: more = 0
      case 0xC2...0xDF: more = 1
      case 0xE0: (more, second) = (2, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE, 0xEF: more = 2
      case 0xED: (more, second) = (2, 0x80...0x9F)
      case 0xF0: (more, second) = (3, 0x90...0xBF)
      case 0xF1...0xF3: more = 3
      case 0xF4: (more, second) = (3, 0x80...0x8F)
      default: return false
      }
      for place in 0..<more {
        guard let byte = rest.popFirst(), (place == 0 ? second : 0x80...0xBF) ~= byte else {
          return false
        }
      }
    }
    return true
  }
}
