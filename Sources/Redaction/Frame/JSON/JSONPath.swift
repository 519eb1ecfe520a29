/// Names values inside of a JSON value by the keys and places on the way to them.
///
///     message.text       the value under "text" in the object under "message"
///     items[].text       that under "text" in every item of the array under "items"
///     items[0].text      in its first item
///     [].text            in every item of an array that is the line itself
///     .                  the line's value itself
///
/// A backslash in front of a dot, a bracket or a backslash makes it a part of the key. Keys are
/// compared byte for byte after their escapes are decoded. A key may occur more than once in an
/// object: all of its values are named.
public struct JSONPath: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    /// The value of a key, given in UTF-8.
    case key([UInt8])
    /// One item of an array, from 0.
    case item(Int)
    /// Every item of an array.
    case anyItem
  }

  let steps: [Step]
  /// The path as it was written.
  public let text: String

  /// - Throws: ``JSONPathError`` for what is no path.
  public init(_ text: String) throws(JSONPathError) {
    self.text = text
    steps = text == "." ? [] : try Self.steps(in: Array(text.utf8))
  }

  private static func steps(in text: [UInt8]) throws(JSONPathError) -> [Step] {
    var steps: [Step] = []
    var index = 0
    var mayBeKey = true
    while index < text.count {
      if text[index] == UInt8(ascii: "[") {
        steps.append(try bracket(in: text, &index))
        mayBeKey = false
      } else {
        if !mayBeKey {
          guard text[index] == UInt8(ascii: ".") else { throw .unexpectedByte(offset: index) }
          index += 1
        }
        steps.append(.key(try key(in: text, &index)))
        mayBeKey = false
      }
    }
    if steps.isEmpty { throw .empty }
    if steps.count > JSONOutline.greatestDepth { throw .tooDeep(JSONOutline.greatestDepth) }
    return steps
  }

  private static func key(
    in text: [UInt8], _ index: inout Int
  ) throws(JSONPathError) -> [UInt8] {
    var key: [UInt8] = []
    let start = index
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") { break }
      if byte == UInt8(ascii: "]") { throw .unexpectedByte(offset: index) }
      if byte == UInt8(ascii: "\\") {
        index += 1
        guard index < text.count else { throw .unexpectedByte(offset: index - 1) }
      }
      key.append(text[index])
      index += 1
    }
    if key.isEmpty { throw .emptyKey(offset: start) }
    return key
  }

  private static func bracket(
    in text: [UInt8], _ index: inout Int
  ) throws(JSONPathError) -> Step {
    let start = index
    index += 1
    var item: Int?
    while index < text.count, text[index] != UInt8(ascii: "]") {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]), item ?? 0 < 1 << 40
      else { throw .unexpectedByte(offset: index) }
      item = (item ?? 0) * 10 + Int(text[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index < text.count else { throw .unclosedBracket(offset: start) }
    index += 1
    return item.map { .item($0) } ?? .anyItem
  }
}

/// Why a text is no ``JSONPath``. Offsets are bytes of the text.
public enum JSONPathError: Error, Sendable, Hashable {
  case empty
  /// Nothing between two dots, or behind the last one.
  case emptyKey(offset: Int)
  case unexpectedByte(offset: Int)
  case unclosedBracket(offset: Int)
  /// More steps than the depth that is read.
  case tooDeep(Int)
}

extension JSONPathError: CustomStringConvertible {
  /// What is wrong, where, and what to do, in one line.
  public var description: String {
    switch self {
    case .empty: "the path is empty; a single dot names the whole value"
    case .emptyKey(let offset): "no key at byte \(offset); write \\. for a dot in a key"
    case .unexpectedByte(let offset):
      "not expected at byte \(offset); a path looks like message.text or items[].text"
    case .unclosedBracket(let offset): "no ] for the [ at byte \(offset)"
    case .tooDeep(let greatest): "more than \(greatest) steps; no value lies so deep"
    }
  }
}
