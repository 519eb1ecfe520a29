import Foundation

@testable import Redaction

/// A message of `Tests/Examples`, and what has to be found in it.
struct Example: Sendable {
  /// A stretch of the text that has to be found: UTF-8 bytes, the end behind the last one.
  struct Label: Sendable, Equatable {
    var start: Int
    var end: Int
    var category: Redaction.Category
  }

  /// What the message is an example of, as `phone-leet`.
  var kind: String
  /// ISO 639-1.
  var language: String
  var text: String
  /// In the order of the text; they neither overlap nor are empty.
  var labels: [Label]
  var file: String
  /// Counted from 1.
  var line: Int

  /// Where to look; the text itself stays out of diagnostics.
  var place: String { "\(kind) \(file):\(line)" }
}

/// A file of examples. A line is empty, a comment behind `#`, or
/// `class<TAB>language<TAB>text`. In the text stand
///
///     ⟦category:what has to be found⟧     a label
///     \n   \\   \u{200B}                  line break, backslash, any other sign
///
/// Signs that nobody sees are written as escapes and refused otherwise: a reviewer would take the
/// line for another one.
struct ExampleFile: Sendable {
  var examples: [Example]

  /// - Throws: the first fault, with its line.
  init(name: String, contents: String) throws(ExampleFault) {
    examples = []
    // Split at scalars: as characters, a CR and the line feed behind it would be one.
    let lines = contents.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && line.first != "#" {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      let fault = { ExampleFault(file: name, line: index + 1, cause: $0) }
      guard columns.count == 3, columns.allSatisfy({ !$0.isEmpty }) else { throw fault(.columns) }
      do {
        let text = try ExampleText(columns[2])
        examples.append(
          Example(
            kind: String(columns[0]), language: String(columns[1]), text: text.text,
            labels: text.labels, file: name, line: index + 1))
      } catch {
        throw fault(error)
      }
    }
  }

  /// All files of `Tests/Examples`, by name.
  static func all() throws -> [Example] {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    folder.appendPathComponent("Examples")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return
      try files
      .filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .flatMap {
        let contents = try String(contentsOf: $0, encoding: .utf8)
        return try ExampleFile(name: $0.lastPathComponent, contents: contents).examples
      }
  }
}

/// Why a file of examples cannot be read.
struct ExampleFault: Error, Equatable, CustomStringConvertible {
  enum Cause: Error, Equatable {
    /// Not three columns, or an empty one.
    case columns
    /// An escape other than `\n`, `\\` and `\u{...}` with one to six hexadecimal digits.
    case escape
    /// A sign that nobody sees stands there in the clear.
    case unseen(Unicode.Scalar)
    /// `⟦` without a category of the library and a colon.
    case category
    case labelInLabel
    case labelWithoutBeginning
    case labelWithoutEnd
    case emptyLabel
  }

  var file: String
  /// Counted from 1.
  var line: Int
  var cause: Cause

  var description: String { "\(file):\(line): \(cause)" }
}

/// The third column, read.
private struct ExampleText {
  var text = ""
  var labels: [Example.Label] = []
  private var open: (start: Int, category: Redaction.Category)?

  init(_ column: Substring.UnicodeScalarView) throws(ExampleFault.Cause) {
    var rest = column
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\": text.unicodeScalars.append(try Self.escape(&rest))
      case "⟦": try begin(&rest)
      case "⟧": try end()
      default:
        guard scalar.isSeen else { throw .unseen(scalar) }
        text.unicodeScalars.append(scalar)
      }
    }
    if open != nil { throw .labelWithoutEnd }
  }

  private mutating func begin(_ rest: inout Substring.UnicodeScalarView) throws(ExampleFault.Cause)
  {
    guard open == nil else { throw .labelInLabel }
    guard let colon = rest.firstIndex(of: ":"),
      let category = Redaction.Category(rawValue: String(rest[..<colon]))
    else { throw .category }
    rest = rest[rest.index(after: colon)...]
    open = (text.utf8.count, category)
  }

  private mutating func end() throws(ExampleFault.Cause) {
    guard let (start, category) = open else { throw .labelWithoutBeginning }
    guard text.utf8.count > start else { throw .emptyLabel }
    labels.append(Example.Label(start: start, end: text.utf8.count, category: category))
    open = nil
  }

  /// The sign that is meant by what stands behind a backslash.
  private static func escape(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(ExampleFault.Cause) -> Unicode.Scalar {
    switch rest.popFirst() {
    case "n": return "\n"
    case "\\": return "\\"
    case "u":
      guard rest.popFirst() == "{", let brace = rest.prefix(7).firstIndex(of: "}"),
        let value = UInt32(String(rest[..<brace]), radix: 16), let scalar = Unicode.Scalar(value)
      else { throw .escape }
      rest = rest[rest.index(after: brace)...]
      return scalar
    default: throw .escape
    }
  }
}

extension Unicode.Scalar {
  /// Whether it has a shape of its own, or is the one blank that everybody expects.
  fileprivate var isSeen: Bool {
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator,
      .surrogate, .unassigned, .privateUse:
      false
    case .spaceSeparator: self == " "
    default: !properties.isDefaultIgnorableCodePoint
    }
  }
}
