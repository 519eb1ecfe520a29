/// One walk over a line of JSON: says whether it is one JSON value, and where in it the values are
/// that paths name.
///
/// No recursion: the open arrays and objects are a stack, and a line that opens more of them than
/// ``greatestDepth`` is refused. One a worker; it keeps its storage from line to line.
///
/// Not thread-safe.
struct JSONOutline: ~Copyable {
  /// A value to be scanned.
  struct Target: BitwiseCopyable {
    enum Kind: UInt8 {
      case string, number
    }

    var kind: Kind
    /// There is a backslash in the string.
    var hasEscape: Bool
    /// Index of the path that names it, or what it lies in.
    var field: UInt8
    /// Of a string without its quotes.
    var start: Int
    var end: Int
  }

  /// How many arrays and objects may be open at once.
  static let greatestDepth = 128

  /// An open array or object.
  private struct Frame: BitwiseCopyable {
    var isObject: Bool
    /// Places read in an array.
    var items = 0
    /// Bit n: the first steps of path n, as many as there are frames, lead here.
    var alive: UInt64
    /// The field it lies in, or -1.
    var field: Int8
  }

  private let paths: [JSONPath]
  private let fieldCount: Int
  private let conversationPath: Int?
  private let senderPath: Int?
  /// All paths that have a step.
  private let all: UInt64
  private var frames: [Frame] = []

  /// What was named in the last line, in its order.
  private(set) var targets: [Target] = []
  private(set) var conversation: Target?
  private(set) var sender: Target?

  init(_ fields: JSONFields) {
    var paths = fields.fields
    fieldCount = paths.count
    conversationPath = fields.conversation.map {
      paths.append($0)
      return paths.count - 1
    }
    senderPath = fields.sender.map {
      paths.append($0)
      return paths.count - 1
    }
    self.paths = paths
    // At most 62 paths, so that the shift stays below the width.
    all = (1 << UInt64(paths.count)) - 1
    frames.reserveCapacity(Self.greatestDepth)
  }

  private enum Expected {
    case value, keyOrEnd, key, itemOrEnd, separator
  }

  /// Reads one line; false when it is not one JSON value, and then nothing else holds.
  ///
  /// - Complexity: linear in the line, and in the paths for each key.
  mutating func read(_ line: UnsafeRawBufferPointer) -> Bool {
    frames.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    conversation = nil
    sender = nil
    var index = line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var expected = Expected.value
    /// What leads to the value that comes next.
    var alive = all
    var field = self.field(of: all, depth: 0)
    while true {
      index = line.skipJSONBlanks(from: index)
      if expected == .separator, frames.isEmpty { return index == line.count }
      guard index < line.count else { return false }
      switch expected {
      case .value, .itemOrEnd:
        if expected == .itemOrEnd {
          if line[index] == UInt8(ascii: "]") {
            frames.removeLast()
            index &+= 1
            expected = .separator
            continue
          }
          (alive, field) = nextItem()
        }
        guard let behind = value(line, index, alive, field, &expected) else { return false }
        index = behind
      case .keyOrEnd, .key:
        if expected == .keyOrEnd, line[index] == UInt8(ascii: "}") {
          frames.removeLast()
          index &+= 1
          expected = .separator
          continue
        }
        guard let behind = key(line, index, &alive, &field) else { return false }
        index = behind
        expected = .value
      case .separator:
        guard let isObject = frames.last?.isObject else { return false }
        switch line[index] {
        case UInt8(ascii: ","):
          if isObject {
            expected = .key
          } else {
            (alive, field) = nextItem()
            expected = .value
          }
        case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
          frames.removeLast()
        default: return false
        }
        index &+= 1
      }
    }
  }

  /// Reads a value, or the opening sign of one; what comes behind it is then `expected`.
  private mutating func value(
    _ line: UnsafeRawBufferPointer, _ index: Int, _ alive: UInt64, _ field: Int8,
    _ expected: inout Expected
  ) -> Int? {
    switch line[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard frames.count < Self.greatestDepth else { return nil }
      let isObject = line[index] == UInt8(ascii: "{")
      frames.append(Frame(isObject: isObject, alive: alive, field: field))
      expected = isObject ? .keyOrEnd : .itemOrEnd
      return index &+ 1
    case UInt8(ascii: "\""):
      var hasEscape = false
      guard let end = line.skipJSONString(from: index, hasEscape: &hasEscape) else { return nil }
      note(.string, hasEscape, index &+ 1, end &- 1, alive, field)
      expected = .separator
      return end
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let end = line.skipJSONNumber(from: index) else { return nil }
      note(.number, false, index, end, alive, field)
      expected = .separator
      return end
    default:
      expected = .separator
      return line.skipJSONLiteral(from: index)
    }
  }

  private mutating func note(
    _ kind: Target.Kind, _ hasEscape: Bool, _ start: Int, _ end: Int, _ alive: UInt64,
    _ field: Int8
  ) {
    var target = Target(kind: kind, hasEscape: hasEscape, field: 0, start: start, end: end)
    if names(conversationPath, alive) { conversation = target }
    if names(senderPath, alive) { sender = target }
    guard field >= 0 else { return }
    target.field = UInt8(field)
    targets.append(target)
  }

  /// Reads a key and the colon behind it; a key inside of a field is scanned as well, since whoever
  /// writes the field may have chosen it.
  private mutating func key(
    _ line: UnsafeRawBufferPointer, _ index: Int, _ alive: inout UInt64, _ field: inout Int8
  ) -> Int? {
    guard line[index] == UInt8(ascii: "\""), let frame = frames.last else { return nil }
    var hasEscape = false
    guard let end = line.skipJSONString(from: index, hasEscape: &hasEscape) else { return nil }
    let colon = line.skipJSONBlanks(from: end)
    guard colon < line.count, line[colon] == UInt8(ascii: ":") else { return nil }
    if frame.field >= 0 {
      targets.append(
        Target(
          kind: .string, hasEscape: hasEscape, field: UInt8(frame.field), start: index &+ 1,
          end: end &- 1))
    }
    let key = line.slice(index &+ 1..<end &- 1)
    alive = step(frame.alive) { step in
      guard case .key(let wanted) = step else { return false }
      return hasEscape ? JSONText.equals(key, wanted) : key.elementsEqual(wanted)
    }
    field = frame.field >= 0 ? frame.field : self.field(of: alive, depth: frames.count)
    return colon &+ 1
  }

  /// What leads to the next item of the innermost array.
  private mutating func nextItem() -> (alive: UInt64, field: Int8) {
    let last = frames.count &- 1
    let frame = frames[last]
    frames[last].items &+= 1
    let alive = step(frame.alive) { step in
      switch step {
      case .anyItem: true
      case .item(let wanted): wanted == frame.items
      case .key: false
      }
    }
    return (alive, frame.field >= 0 ? frame.field : field(of: alive, depth: frames.count))
  }

  /// Those of the paths in `alive` whose step from the innermost frame goes on with `matches`.
  @inline(__always)
  private func step(_ alive: UInt64, _ matches: (JSONPath.Step) -> Bool) -> UInt64 {
    var rest = alive
    var next: UInt64 = 0
    let depth = frames.count &- 1
    while rest != 0 {
      let path = rest.trailingZeroBitCount
      rest &= rest &- 1
      if paths[path].steps.count > depth, matches(paths[path].steps[depth]) {
        next |= 1 << UInt64(path)
      }
    }
    return next
  }

  /// The first of the fields in `alive` that ends after `depth` steps; -1 for none.
  private func field(of alive: UInt64, depth: Int) -> Int8 {
    var rest = alive
    while rest != 0 {
      let path = rest.trailingZeroBitCount
      rest &= rest &- 1
      if path < fieldCount, paths[path].steps.count == depth { return Int8(path) }
    }
    return -1
  }

  private func names(_ path: Int?, _ alive: UInt64) -> Bool {
    guard let path, alive & 1 << UInt64(path) != 0 else { return false }
    return paths[path].steps.count == frames.count
  }
}
