/// Reads a text table of `Patterns/tables` line by line: comments (`#`) and empty lines are passed
/// over, lines are counted from 1.
///
/// Works on ranges of the table and not on strings: a table is read at every start of the filter,
/// and four thousand small strings would cost more than everything else that start does.
///
/// Invariant: `position` is at the start of a line or at the end of the table.
struct TableLines {
  /// Number of the line that `next` gave last; 0 before the first.
  private(set) var number = 0
  private var position = 0

  /// The next line without its newline; nil at the end.
  mutating func next(in table: Span<UInt8>) -> Range<Int>? {
    while position < table.count {
      let start = position
      while position < table.count, table[position] != UInt8(ascii: "\n") { position += 1 }
      let line = start..<position
      if position < table.count { position += 1 }
      number += 1
      if !line.isEmpty, table[start] != UInt8(ascii: "#") { return line }
    }
    return nil
  }

  /// The columns of a line, which must be `count`.
  func columns(
    _ line: Range<Int>, of table: Span<UInt8>, count: Int
  ) throws(TableFault) -> [Range<Int>] {
    var pieces = TablePieces(line, separator: UInt8(ascii: "\t"))
    var columns: [Range<Int>] = []
    columns.reserveCapacity(count)
    while let piece = pieces.next(in: table) { columns.append(piece) }
    guard columns.count == count else {
      throw fault(.columns(expected: count, found: columns.count))
    }
    return columns
  }

  /// What is wrong with the line that `next` gave last.
  func fault(_ cause: TableFault.Cause) -> TableFault { TableFault(line: number, cause: cause) }
}

/// The pieces of a line between separators, as `split` gives them, empty ones included.
struct TablePieces {
  /// What is left; nil when the last piece is gone.
  private var rest: Range<Int>?
  let separator: UInt8

  init(_ range: Range<Int>, separator: UInt8) {
    rest = range
    self.separator = separator
  }

  mutating func next(in table: Span<UInt8>) -> Range<Int>? {
    guard let range = rest else { return nil }
    var end = range.lowerBound
    while end < range.upperBound, table[end] != separator { end += 1 }
    rest = end < range.upperBound ? end + 1..<range.upperBound : nil
    return range.lowerBound..<end
  }
}

extension Span where Element == UInt8 {
  /// The decimal number that the bytes of `range` spell; nil when they are not 1 to 9 digits.
  func decimal(in range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var value = 0
    for index in range {
      guard let digit = digit(at: index) else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// The value of the ASCII digit at `index`; nil for every other byte.
  func digit(at index: Int) -> UInt8? {
    let digit = self[index] &- UInt8(ascii: "0")
    return digit <= 9 ? digit : nil
  }

  /// Whether the bytes of `range` are a dash, the tables' sign for "none".
  func isDash(_ range: Range<Int>) -> Bool {
    range.count == 1 && self[range.lowerBound] == UInt8(ascii: "-")
  }

  /// The bytes of `range` as a string.
  func text(in range: Range<Int>) -> String {
    String(decoding: range.map { self[$0] }, as: UTF8.self)
  }
}

/// Why a text table could not be read: the line (from 1) and the cause.
struct TableFault: Error, Equatable, Sendable, CustomStringConvertible {
  enum Cause: Equatable, Sendable {
    /// The line has another number of columns than the table's header names.
    case columns(expected: Int, found: Int)
    /// The column is not in the form that the table's header describes.
    case malformed(column: String)
    /// The line says again what an earlier line said.
    case repeated
    /// The line stands behind one that it should precede.
    case unordered
    /// The table has no line at all, or more than its reader can number.
    case size(Int)
  }

  var line: Int
  var cause: Cause

  var description: String {
    switch cause {
    case .columns(let expected, let found):
      "line \(line): \(found) columns instead of \(expected); columns are separated by one tab"
    case .malformed(let column):
      "line \(line): column \(column) is malformed; the table's header says what it may hold"
    case .repeated:
      "line \(line): repeats an earlier line; remove one of them"
    case .unordered:
      "line \(line): stands behind a line that it should precede; sort the table"
    case .size(let count):
      "line \(line): a table of \(count) lines; restore the file or make it again"
    }
  }
}
