/// Why a word file of `Patterns/words/` could not be read; each names the file and the line.
enum WordFileError: Error, Equatable {
  case missingBar(file: String, line: Int)
  case unknownClass(file: String, line: Int)
  case badValue(file: String, line: Int)
  /// A letter that has no sign in the views could never be matched.
  case unknownSign(file: String, line: Int)
}

/// Reads a word file: a line is `class[:value] | word, word, several words, prefix*`; `#` starts a
/// comment. Classes are those of `WordClass.named`.
///
/// Bytes, not `String`: the files are read at every start, and splitting by `Character` looks for
/// grapheme borders that nobody needs.
struct WordFile {
  let name: String
  let bytes: UnsafeRawBufferPointer

  /// Calls `body` for every word: its UTF-8 bytes, classes, value, whether it ends in `*`, line.
  ///
  /// - Complexity: linear in the bytes; called at load only.
  func forEachWord(
    _ body: (UnsafeRawBufferPointer, WordClass, Int32, Bool, Int) throws(WordFileError) -> Void
  ) throws(WordFileError) {
    var lineNumber = 0
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      lineNumber += 1
      var stop = start
      while stop < end, bytes[stop] != UInt8(ascii: "#") { stop += 1 }
      try readLine(start..<stop, lineNumber, body)
      start = end + 1
    }
  }

  private func readLine(
    _ line: Range<Int>, _ number: Int,
    _ body: (UnsafeRawBufferPointer, WordClass, Int32, Bool, Int) throws(WordFileError) -> Void
  ) throws(WordFileError) {
    let line = trimmed(line)
    if line.isEmpty { return }
    guard let bar = line.first(where: { bytes[$0] == UInt8(ascii: "|") }) else {
      throw .missingBar(file: name, line: number)
    }
    var head = trimmed(line.lowerBound..<bar)
    var value: Int32 = 0
    if let colon = head.first(where: { bytes[$0] == UInt8(ascii: ":") }) {
      let digits = String(decoding: bytes[trimmed(colon + 1..<head.upperBound)], as: UTF8.self)
      guard let parsed = Int32(digits) else { throw .badValue(file: name, line: number) }
      value = parsed
      head = trimmed(head.lowerBound..<colon)
    }
    let key = String(decoding: bytes[head], as: UTF8.self)
    guard let known = WordClass.named.first(where: { $0.name == key }) else {
      throw .unknownClass(file: name, line: number)
    }
    var start = bar + 1
    while start < line.upperBound {
      var end = start
      while end < line.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
      var word = trimmed(start..<end)
      if let last = word.last, bytes[last] == UInt8(ascii: "*") {
        word = word.lowerBound..<last
        if !word.isEmpty {
          try body(UnsafeRawBufferPointer(rebasing: bytes[word]), known.value, value, true, number)
        }
      } else if !word.isEmpty {
        try body(UnsafeRawBufferPointer(rebasing: bytes[word]), known.value, value, false, number)
      }
      start = end + 1
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<upper
  }
}
