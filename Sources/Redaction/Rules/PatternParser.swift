/// Reads the syntax of patterns: PCRE2's extended syntax without whatever could make a match
/// unbounded, recursive or dependent on the engine.
///
/// It is stricter than PCRE2 where PCRE2 guesses: an unknown escape, a brace that is no repeat, a
/// quantifier behind a quantifier and a range with a class at one end are faults here and literals
/// there. It knows nothing of views; `PatternTranslator` does the rest.
///
/// Not in the language: `(*`, callouts, recursion, back-references, conditions, inline options,
/// `\C \K \X \R \G \A \Z \z`, octal, `\Q \E`, POSIX classes, `(?#`, `(?|`. A fragment `{{name}}` is
/// read as `(?:text)`.
///
/// - Complexity: linear in the text; the recursion is at most `PatternLimit.depth` deep.
struct PatternParser {
  let text: PatternText
  let fragments: [String: ParsedPattern]
  /// Index of the next byte: `0 <= index <= text.bytes.count`.
  var index = 0
  private var deepest = 0

  /// Reads `text`, which may use `fragments`.
  static func parse(
    _ text: PatternText, fragments: [String: ParsedPattern] = [:]
  ) throws(LocatedFault) -> ParsedPattern {
    guard text.bytes.count <= PatternLimit.bytes else {
      throw LocatedFault(fault: .tooLong(bytes: text.bytes.count), at: text.offset(0))
    }
    var parser = PatternParser(text: text, fragments: fragments)
    let node = try parser.alternation(depth: 0)
    if parser.peek() != nil { throw parser.error(.unmatchedParenthesis) }
    return ParsedPattern(node: node, depth: parser.deepest, at: text.offset(0))
  }

  private init(text: PatternText, fragments: [String: ParsedPattern]) {
    self.text = text
    self.fragments = fragments
  }

  // MARK: Bytes

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

  func error(_ fault: PatternFault, at place: Int? = nil) -> LocatedFault {
    LocatedFault(fault: fault, at: text.offset(place ?? index))
  }

  /// Consumes one code point.
  mutating func scalar() throws(LocatedFault) -> UInt32 {
    guard let first = peek() else { throw error(.trailingBackslash) }
    if first < 0x80 {
      index += 1
      return UInt32(first)
    }
    var decoder = UTF8()
    var rest = text.bytes[index...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { throw error(.notUTF8) }
    // A blank that looks like an ASCII one, or like nothing, would be a literal here.
    switch scalar.value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      throw error(.blankNotASCII(scalar: scalar.value))
    default: break
    }
    index += UTF8.width(scalar)
    return scalar.value
  }

  /// Skips white space and comments.
  mutating func skipBlanks() {
    while let byte = peek() {
      switch byte {
      case 0x09...0x0D, 0x20: index += 1
      case UInt8(ascii: "#"):
        while let byte = peek(), byte != 0x0A { index += 1 }
      default: return
      }
    }
  }

  // MARK: Structure

  mutating func alternation(depth: Int) throws(LocatedFault) -> PatternNode {
    guard depth <= PatternLimit.depth else { throw error(.tooDeep) }
    deepest = max(deepest, depth)
    var branches = [try sequence(depth: depth)]
    while take("|") { branches.append(try sequence(depth: depth)) }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func sequence(depth: Int) throws(LocatedFault) -> PatternNode {
    var items: [PatternNode] = []
    while true {
      skipBlanks()
      guard let byte = peek(), byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") else { break }
      let item = try item(depth: depth)
      skipBlanks()
      items.append(try repeated(item))
    }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func item(depth: Int) throws(LocatedFault) -> PatternNode {
    let start = index
    let at = text.offset(start)
    switch peek() {
    case UInt8(ascii: "("): return try group(depth: depth)
    case UInt8(ascii: "["): return .set(try set(), at: at)
    case UInt8(ascii: "\\"):
      switch try escape(inClass: false) {
      case .sign(let scalar): return .sign(scalar, at: at)
      case .edge(let edge): return .edge(edge, at: at)
      case .named(let name, let isNegated):
        let member = PatternSet.Member.named(name, isNegated: isNegated, at: at)
        return .set(PatternSet(members: [member], isNegated: false), at: at)
      }
    case UInt8(ascii: "."):
      index += 1
      return .set(PatternSet(members: [.sign(0x0A, at: at)], isNegated: true), at: at)
    case UInt8(ascii: "^"):
      index += 1
      return .edge(.lineStart, at: at)
    case UInt8(ascii: "$"):
      index += 1
      return .edge(.lineEnd, at: at)
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): throw error(.nothingToRepeat)
    case UInt8(ascii: "{"):
      if peek(1) == UInt8(ascii: "{") { return try fragment(depth: depth) }
      throw try bounds() == nil ? error(.bareBrace) : error(.nothingToRepeat, at: start)
    default: return .sign(try scalar(), at: at)
    }
  }

  /// `{{name}}`: what was read as `name`, as one group.
  private mutating func fragment(depth: Int) throws(LocatedFault) -> PatternNode {
    let start = index
    index += 2
    var name: [UInt8] = []
    while let byte = peek(), byte != UInt8(ascii: "}") {
      name.append(byte)
      index += 1
    }
    guard take("}"), take("}") else { throw error(.unclosedFragment, at: start) }
    guard let key = Self.fragmentName(name) else { throw error(.badFragmentName, at: start) }
    guard let fragment = fragments[key] else { throw error(.unknownFragment(key), at: start) }
    let inner = depth + 1 + fragment.depth
    guard inner <= PatternLimit.depth else { throw error(.tooDeep, at: start) }
    deepest = max(deepest, inner)
    return .group(.plain, fragment.node, at: text.offset(start))
  }

  /// The name that `bytes` spell, if they can be a fragment's.
  static func fragmentName(_ bytes: some Collection<UInt8>) -> String? {
    guard !bytes.isEmpty, bytes.count <= PatternLimit.nameBytes else { return nil }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        continue
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
