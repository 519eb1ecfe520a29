/// What a backslash begins.
enum PatternEscape {
  case sign(UInt32)
  case named(PatternClass, isNegated: Bool)
  case edge(PatternEdge)
}

extension PatternParser {
  /// A class in brackets, from its bracket on.
  mutating func set() throws(LocatedFault) -> PatternSet {
    let start = index
    if isPOSIXClass() { throw error(.posixClass) }
    index += 1
    var set = PatternSet(members: [], isNegated: take("^"))
    // As in PCRE2, a bracket that comes first is a literal: there is no empty class.
    var isFirst = true
    while isFirst || peek() != UInt8(ascii: "]") {
      if peek() == nil { throw error(.unclosedClass, at: start) }
      set.members.append(try member())
      isFirst = false
    }
    index += 1
    return set
  }

  private mutating func member() throws(LocatedFault) -> PatternSet.Member {
    let start = index
    let lower = try memberEnd()
    guard peek() == UInt8(ascii: "-"), let next = peek(1), next != UInt8(ascii: "]") else {
      switch lower {
      case .sign(let scalar): return .sign(scalar, at: text.offset(start))
      case .named(let name, let isNegated):
        return .named(name, isNegated: isNegated, at: text.offset(start))
      case .edge: throw error(.unknownEscape(scalar: 0x62), at: start)
      }
    }
    index += 1
    guard case .sign(let first) = lower, case .sign(let last) = try memberEnd() else {
      throw error(.rangeOfClass, at: start)
    }
    if last < first { throw error(.backwardRange, at: start) }
    guard let script = Self.script(first), script == Self.script(last) else {
      throw error(.rangeAcrossScripts, at: start)
    }
    if last - first >= UInt32(PatternLimit.rangeScalars) { throw error(.wideRange, at: start) }
    return .range(first, last, at: text.offset(start))
  }

  private mutating func memberEnd() throws(LocatedFault) -> PatternEscape {
    switch peek() {
    case UInt8(ascii: "\\"): return try escape(inClass: true)
    case UInt8(ascii: "[") where isPOSIXClass(): throw error(.posixClass)
    case UInt8(ascii: "{") where peek(1) == UInt8(ascii: "{"): throw error(.fragmentInClass)
    case nil: throw error(.unclosedClass)
    default: return .sign(try scalar())
    }
  }

  /// The blocks in which a range is a run of an alphabet: ASCII, Latin to Latin Extended-B, and
  /// Cyrillic with its supplement. Elsewhere neighbours are neighbours by accident.
  private static func script(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0..<0x80: 0
    case 0x80..<0x250: 1
    case 0x400..<0x530: 2
    default: nil
    }
  }

  /// Whether `[:name:]`, `[.name.]` or `[=name=]` comes next.
  private func isPOSIXClass() -> Bool {
    guard let mark = peek(1),
      mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "=")
    else { return false }
    var distance = peek(2) == UInt8(ascii: "^") ? 3 : 2
    while let byte = peek(distance), byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") {
      distance += 1
    }
    return peek(distance) == mark && peek(distance + 1) == UInt8(ascii: "]")
  }

  // MARK: Escapes

  /// An escape, from its backslash on.
  mutating func escape(inClass: Bool) throws(LocatedFault) -> PatternEscape {
    let start = index
    index += 1
    guard let byte = peek() else { throw error(.trailingBackslash, at: start) }
    switch byte {
    case UInt8(ascii: "d"), UInt8(ascii: "w"), UInt8(ascii: "s"):
      index += 1
      return .named(Self.shorthand(byte), isNegated: false)
    case UInt8(ascii: "D"), UInt8(ascii: "W"), UInt8(ascii: "S"):
      index += 1
      return .named(Self.shorthand(byte | 0x20), isNegated: true)
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      return .named(try property(start: start), isNegated: byte == UInt8(ascii: "P"))
    case UInt8(ascii: "b") where !inClass, UInt8(ascii: "B") where !inClass:
      index += 1
      return .edge(byte == UInt8(ascii: "b") ? .word : .noWord)
    case UInt8(ascii: "x"): return .sign(try codePoint(start: start))
    case UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "r"):
      index += 1
      return .sign(byte == UInt8(ascii: "t") ? 0x09 : byte == UInt8(ascii: "n") ? 0x0A : 0x0D)
    case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "g"), UInt8(ascii: "k"):
      throw error(.backReference, at: start)
    case UInt8(ascii: "C"), UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "R"),
      UInt8(ascii: "G"), UInt8(ascii: "A"), UInt8(ascii: "Z"), UInt8(ascii: "z"):
      throw error(.refusedEscape(letter: byte), at: start)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0"), 0x80...0xFF, 0..<0x20, 0x7F:
      throw error(.unknownEscape(scalar: try scalar()), at: start)
    default:
      index += 1
      return .sign(UInt32(byte))
    }
  }

  private static func shorthand(_ letter: UInt8) -> PatternClass {
    letter == UInt8(ascii: "d") ? .digit : letter == UInt8(ascii: "w") ? .word : .space
  }

  /// `{Name}` behind `\p`.
  private mutating func property(start: Int) throws(LocatedFault) -> PatternClass {
    index += 1
    var name: [UInt8] = []
    guard take("{") else { throw error(.unknownProperty, at: start) }
    while let byte = peek(), byte != UInt8(ascii: "}"), name.count < 8 {
      name.append(byte)
      index += 1
    }
    guard take("}"), let known = PatternClass(property: String(decoding: name, as: UTF8.self))
    else { throw error(.unknownProperty, at: start) }
    return known
  }

  /// `HH` or `{H...}` behind `\x`: a Unicode scalar value.
  private mutating func codePoint(start: Int) throws(LocatedFault) -> UInt32 {
    index += 1
    let isBraced = take("{")
    var value: UInt32 = 0
    var count = 0
    while count < (isBraced ? 6 : 2), let byte = peek(),
      let digit = Character(Unicode.Scalar(byte)).hexDigitValue
    {
      value = value << 4 | UInt32(digit)
      count += 1
      index += 1
    }
    guard isBraced ? count > 0 && take("}") : count == 2, Unicode.Scalar(value) != nil else {
      throw error(.badCodePoint, at: start)
    }
    return value
  }
}
