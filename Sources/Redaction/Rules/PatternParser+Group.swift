extension PatternParser {
  /// A group of any kind, from its parenthesis on.
  mutating func group(depth: Int) throws(LocatedFault) -> PatternNode {
    let start = index
    index += 1
    if peek() == UInt8(ascii: "*") { throw error(.verb, at: start) }
    let kind = take("?") ? try groupKind(start: start) : .plain
    let body = try alternation(depth: depth + 1)
    guard take(")") else { throw error(.unclosedGroup, at: start) }
    return .group(kind, body, at: text.offset(start))
  }

  /// What `(?` begins.
  private mutating func groupKind(start: Int) throws(LocatedFault) -> PatternGroup {
    if take(":") { return .plain }
    if take(">") { return .atomic }
    if take("=") { return .look(ahead: true, negative: false) }
    if take("!") { return .look(ahead: true, negative: true) }
    if take("<") {
      if take("=") { return .look(ahead: false, negative: false) }
      if take("!") { return .look(ahead: false, negative: true) }
      return .named(try groupName(start: start))
    }
    throw error(refusal(), at: start)
  }

  private mutating func groupName(start: Int) throws(LocatedFault) -> String {
    var name: [UInt8] = []
    while let byte = peek(), byte != UInt8(ascii: ">") {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !name.isEmpty: break
      default: throw error(.badGroupName, at: start)
      }
      name.append(byte)
      index += 1
    }
    guard take(">"), !name.isEmpty, name.count <= PatternLimit.nameBytes else {
      throw error(.badGroupName, at: start)
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The cause for which `(?` with what follows is refused.
  private func refusal() -> PatternFault {
    guard let byte = peek() else { return .unclosedGroup }
    let next = peek(1)
    let isDigitNext = next.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
    switch byte {
    case UInt8(ascii: "R"), UInt8(ascii: "&"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .recursion
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return isDigitNext ? .recursion : .inlineOption
    case UInt8(ascii: "P"):
      if next == UInt8(ascii: ">") { return .recursion }
      return next == UInt8(ascii: "=") ? .backReference : .unknownGroup
    case UInt8(ascii: "("): return .condition
    case UInt8(ascii: "C"): return .callout
    case UInt8(ascii: "^"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return .inlineOption
    default: return .unknownGroup
    }
  }
}
