/// Reads the parts of TOML 1.0 one after another, noting where they are; `TOMLOutline` puts them
/// together. Strings are in `TOMLScanner+String.swift`, numbers in `TOMLScanner+Number.swift`.
///
/// Stricter than TOML where a rule file needs no more: no dates, no keys with escapes, no NUL, no
/// deep nesting. Nothing is more lenient, so that an editor's idea of the file is the filter's.
///
/// - Complexity: linear in the bytes; the recursion is at most `depthLimit` deep.
struct TOMLScanner {
  let text: RuleText
  /// Offset of the next byte: `0 <= index <= text.bytes.count`.
  var index: Int

  /// Dotted parts of a key, and brackets inside brackets, that a rule file can need. Without it
  /// 400 000 of either would overflow the stack.
  private static let depthLimit = 3

  init(text: RuleText) {
    self.text = text
    // A byte order mark, which some editors write.
    index = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  func peek(_ distance: Int = 0) -> UInt8? {
    let place = index + distance
    return place < text.bytes.count ? text.bytes[place] : nil
  }

  /// Whether `byte` comes next; if so it is consumed.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: byte) else { return false }
    index += 1
    return true
  }

  func error(_ fault: TOMLFault, at place: Int? = nil) -> RuleError {
    .malformed(text.place(place ?? index), fault)
  }

  /// Whether TOML allows `byte` nowhere but, for a newline, between lines: a control character
  /// other than the tab. A CR is one too, for those before LF are gone (`RuleText`).
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

  // MARK: Lines

  private mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 { index += 1 }
  }

  private mutating func skipComment() throws(RuleError) {
    guard peek() == UInt8(ascii: "#") else { return }
    while let byte = peek(), byte != 0x0A {
      if Self.isControl(byte) { throw error(.control) }
      index += 1
    }
  }

  /// Skips blanks, comments and newlines; false at the end of the text.
  mutating func skipToNextLine() throws(RuleError) -> Bool {
    while let byte = peek() {
      switch byte {
      case 0x20, 0x09, 0x0A: index += 1
      case UInt8(ascii: "#"): try skipComment()
      default: return true
      }
    }
    return false
  }

  /// Skips to the end of the line, which has to hold nothing but a comment.
  mutating func endLine() throws(RuleError) {
    skipBlanks()
    try skipComment()
    if let byte = peek(), byte != 0x0A { throw error(.trailing) }
  }

  // MARK: Keys

  /// The path of a header whose opening brackets are consumed.
  mutating func header(isArray: Bool, start: Int) throws(RuleError) -> [String] {
    let path = try path()
    guard take("]"), !isArray || take("]") else { throw error(.header, at: start) }
    return path
  }

  private mutating func path() throws(RuleError) -> [String] {
    let start = index
    var parts: [String] = []
    repeat {
      skipBlanks()
      parts.append(try key())
      skipBlanks()
      if parts.count > Self.depthLimit { throw error(.depth, at: start) }
    } while take(".")
    return parts
  }

  private mutating func key() throws(RuleError) -> String {
    let start = index
    if let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while let byte = peek(), byte != quote {
        switch byte {
        case UInt8(ascii: "\\"): throw error(.escapedKey, at: start)
        // Parts are joined by dots: "trigger.words" in quotes is not the words of a trigger.
        case UInt8(ascii: "."): throw error(.dottedKey, at: start)
        case 0x0A: throw error(.string, at: start)
        case _ where Self.isControl(byte): throw error(.control)
        default: index += 1
        }
      }
      guard peek() == quote else { throw error(.string, at: start) }
      index += 1
      return String(decoding: text.bytes[start + 1..<index - 1], as: UTF8.self)
    }
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        index += 1
        continue
      default: break
      }
      break
    }
    if index == start { throw error(.key) }
    return String(decoding: text.bytes[start..<index], as: UTF8.self)
  }

  // MARK: Values

  /// A key and its value: an entry, and one more for each key of an inline table.
  mutating func entry(
    prefix: String, depth: Int, into entries: inout [TOMLOutline.Entry]
  ) throws(RuleError) {
    let start = index
    if entries.count == RuleLimit.elements { throw error(.elements) }
    let path = prefix + (try path()).joined(separator: ".")
    guard take("=") else { throw error(.equals) }
    skipBlanks()
    let own = entries.count
    // Before those of its inline table, which follow while the value is read.
    entries.append(TOMLOutline.Entry(path: path, key: start, at: index, value: .table))
    entries[own].value = try value(path: path, depth: depth, into: &entries)
  }

  private mutating func value(
    path: String, depth: Int, into entries: inout [TOMLOutline.Entry]
  ) throws(RuleError) -> TOMLValue {
    guard depth < Self.depthLimit else { throw error(.depth) }
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
    case UInt8(ascii: "["): return try array(path: path, depth: depth, into: &entries)
    case UInt8(ascii: "{"):
      try inlineTable(path: path, depth: depth, into: &entries)
      return .table
    default: return try scalar()
    }
  }

  /// An array, from its bracket on; comments, newlines and a comma at the end are allowed.
  private mutating func array(
    path: String, depth: Int, into entries: inout [TOMLOutline.Entry]
  ) throws(RuleError) -> TOMLValue {
    let start = index
    index += 1
    var elements: [TOMLValue.Element] = []
    while try skipToNextLine(), peek() != UInt8(ascii: "]") {
      if elements.count == RuleLimit.elements { throw error(.elements) }
      let at = index
      let value = try value(path: path, depth: depth + 1, into: &entries)
      elements.append(TOMLValue.Element(value: value, at: at))
      guard try skipToNextLine(), take(",") || peek() == UInt8(ascii: "]") else {
        throw error(.bracket, at: start)
      }
    }
    guard take("]") else { throw error(.bracket, at: start) }
    return .array(elements)
  }

  /// An inline table, from its brace on: on one line, and without a comma at the end.
  private mutating func inlineTable(
    path: String, depth: Int, into entries: inout [TOMLOutline.Entry]
  ) throws(RuleError) {
    let start = index
    var comma = index
    index += 1
    skipBlanks()
    if take("}") { return }
    repeat {
      skipBlanks()
      switch peek() {
      case nil, 0x0A: throw error(.bracket, at: start)
      case UInt8(ascii: "}"): throw error(.comma, at: comma)
      default: try entry(prefix: path + ".", depth: depth + 1, into: &entries)
      }
      skipBlanks()
      comma = index
    } while take(",")
    guard take("}") else { throw error(.bracket, at: start) }
  }
}
