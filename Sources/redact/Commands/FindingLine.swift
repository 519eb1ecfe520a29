internal import Redaction

/// The line of `redact scan`.
enum FindingLine {
  /// Names a string of a JSON line.
  struct StringName {
    /// The path that named it, as it was typed.
    var path: String
    /// How many strings of the line were scanned before it.
    var number: Int
  }

  /// Hands the line out in pieces, none of which is put on the heap: with findings in most records
  /// this is the hot path of `scan`.
  ///
  /// - Parameters:
  ///   - string: which string of a JSON line it is in.
  ///   - text: the finding's bytes, to be shown; what is not UTF-8 in them becomes U+FFFD.
  ///   - completed: for the earlier part of a contact, the record in which the contact ended.
  static func write(
    _ finding: Finding, record: Int, string: StringName? = nil, text: UnsafeRawBufferPointer?,
    completed: Int? = nil, to write: (String) -> Void
  ) {
    write("{\"record\":")
    write(String(record))
    if let string {
      write(",\"field\":\"")
      write(escaped(string.path))
      write("\",\"string\":")
      write(String(string.number))
    }
    write(",\"start\":")
    write(String(finding.start))
    write(",\"end\":")
    write(String(finding.end))
    write(",\"category\":\"")
    write(finding.category.rawValue)
    write("\",\"rule\":\"")
    write(escaped(finding.rule))
    write("\",\"policy\":\"")
    write(finding.policy.rawValue)
    write("\",\"score\":")
    write(score(finding.score))
    if let completed {
      write(",\"completed\":")
      write(String(completed))
    }
    if let text {
      write(",\"text\":\"")
      write(escaped(String(decoding: text, as: UTF8.self)))
      write("\"")
    }
    write("}\n")
  }

  /// From 0 to 1 in hundredths. A Double as Swift prints it may come out as 0.7000000000000001.
  private static func score(_ score: Double) -> String {
    let hundredths = Int((min(max(score.isNaN ? 0 : score, 0), 1) * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// The inside of a string after RFC 8259, section 7. DEL, bidi marks and line separators are
  /// legal there, and unwelcome on a terminal.
  private static func escaped(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isPlain(scalar) {
        result.unicodeScalars.append(scalar)
      } else if scalar == "\"" || scalar == "\\" {
        result += "\\"
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      }
    }
    return result
  }

  /// All others lie below U+10000, so that four digits say them.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\\", "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}",
      "\u{2066}"..."\u{2069}":
      false
    default: true
    }
  }
}
