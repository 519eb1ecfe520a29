/// A value of a rule file, decoded, with the offsets that a diagnostic needs.
enum TOMLValue {
  case string(TOMLString)
  case integer(Int)
  case float(Double)
  case boolean(Bool)
  case array([Element])
  /// An inline table. Its keys are entries of the section, below the table's own path.
  case table

  struct Element {
    let value: TOMLValue
    /// Offset of its first byte.
    let at: Int
  }
}

/// A string of any of the four kinds.
///
/// Most strings of a rule file, and all patterns, mean what stands between their quotes: those are
/// kept as a range of the text, which copies nothing and lets a fault inside a pattern be placed.
enum TOMLString: Equatable {
  /// The bytes of the text in this range. The newline behind opening long quotes is left out.
  case exact(Range<Int>)
  /// Bytes that an escape or a trimmed line end has made different from the text.
  case decoded([UInt8])

  /// The string. `text` is the text that it was scanned in.
  func string(in text: RuleText) -> String {
    switch self {
    case .exact(let range): String(decoding: text.bytes[range], as: UTF8.self)
    case .decoded(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }
}
