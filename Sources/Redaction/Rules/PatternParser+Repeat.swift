extension PatternParser {
  /// The quantifier behind `item`, if there is one.
  mutating func repeated(_ item: PatternNode) throws(LocatedFault) -> PatternNode {
    let start = index
    guard var count = try quantifier() else { return item }
    switch item {
    // An assertion repeated is the assertion; somebody meant something else.
    case .edge, .group(.look, _, _): throw error(.nothingToRepeat, at: start)
    default: break
    }
    // The suffix stands directly behind, so that `\d{3} +` is not taken for a possessive repeat.
    if take("+") {
      count.manner = .possessive
    } else if take("?") {
      count.manner = .lazy
    }
    skipBlanks()
    let second = index
    if try quantifier() != nil { throw error(.doubledRepeat, at: second) }
    return .repetition(item, count, at: text.offset(start))
  }

  private mutating func quantifier() throws(LocatedFault) -> PatternRepeat? {
    switch peek() {
    case UInt8(ascii: "?"):
      index += 1
      return PatternRepeat(lower: 0, upper: 1, manner: .greedy)
    case UInt8(ascii: "*"):
      index += 1
      return PatternRepeat(lower: 0, upper: nil, manner: .greedy)
    case UInt8(ascii: "+"):
      index += 1
      return PatternRepeat(lower: 1, upper: nil, manner: .greedy)
    case UInt8(ascii: "{"):
      if peek(1) == UInt8(ascii: "{") { return nil }
      guard let bounds = try bounds() else { throw error(.bareBrace) }
      return bounds
    default: return nil
    }
  }

  /// `{n}`, `{n,}` or `{n,m}`; nil, and nothing consumed, when the brace begins something else.
  ///
  /// `{,m}` is no repeat: it is a literal in PCRE2 10.42 and a repeat from 10.43 on.
  mutating func bounds() throws(LocatedFault) -> PatternRepeat? {
    let start = index
    index += 1
    guard let lower = number() else {
      index = start
      return nil
    }
    var upper: Int? = lower
    if take(",") { upper = number() }
    guard take("}") else {
      index = start
      return nil
    }
    let ceiling = PatternLimit.repeatBound
    guard lower <= ceiling, upper.map({ $0 >= 1 && $0 >= lower && $0 <= ceiling }) ?? true else {
      throw error(.badBounds, at: start)
    }
    return PatternRepeat(lower: lower, upper: upper, manner: .greedy)
  }

  /// A decimal number; more than any bound when it has too many digits to be one.
  private mutating func number() -> Int? {
    var value: Int?
    while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      value = min((value ?? 0) * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000)
      index += 1
    }
    return value
  }
}
