/// The text of a rule file, checked to be UTF-8, with the way from an offset to line and column.
///
/// Lines end in LF here: CR before LF is dropped when the text is read, so that a pattern is the
/// same whatever editor has saved its file. No line or column moves by it.
struct RuleText: Sendable {
  let file: String
  let bytes: [UInt8]
  /// Offsets of the first byte of each line, ascending; the first one is 0. Of 32 bits, so that a
  /// file of nothing but newlines takes 4 times its size.
  private let lines: [UInt32]

  init(_ contents: some Collection<UInt8>, file: String) throws(RuleError) {
    guard contents.count <= RuleLimit.fileBytes else {
      throw .fileTooLarge(file: file, bytes: contents.count)
    }
    var bytes = Array(contents)
    if bytes.contains(0x0D) {
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      for byte in bytes {
        if byte == 0x0A, kept.last == 0x0D { kept.removeLast() }
        kept.append(byte)
      }
      bytes = kept
    }
    var lines: [UInt32] = [0]
    lines.reserveCapacity(1 + bytes.count { $0 == 0x0A })
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(UInt32(truncatingIfNeeded: index + 1))
    }
    self.file = file
    self.bytes = bytes
    self.lines = lines
    if let bad = Self.firstMalformed(bytes) { throw .notUTF8(place(bad)) }
    // Named before any other control character: a file with one is most often UTF-16.
    if let null = bytes.firstIndex(of: 0) { throw .malformed(place(null), .null) }
  }

  /// The place of the byte at `offset`, for a diagnostic about `rule`.
  ///
  /// - Complexity: logarithmic in the number of lines, linear in the length of the line.
  func place(_ offset: Int, rule: String? = nil) -> RulePlace {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(offset)
    let start = Int(lines[line])
    let before = bytes[start..<max(start, offset)]
    let column = before.reduce(into: 1) { $0 += $1 & 0xC0 == 0x80 ? 0 : 1 }
    return RulePlace(file: file, rule: rule, line: line + 1, column: column)
  }

  /// The number, from 1, of the line that the byte at `offset` lies on.
  func line(_ offset: Int) -> Int { lineIndex(offset) + 1 }

  private func lineIndex(_ offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lines[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The offset of the first byte that is not part of well-formed UTF-8.
  private static func firstMalformed(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
