/// Random patterns over a few ASCII signs, in the syntax of rule files.
struct PatternGenerator {
  var random: SplitMix

  mutating func pattern() -> String { alternation(depth: 3) }

  mutating func text() -> [UInt8] {
    let signs = Array("aaabbc01 -_.\nxyz".utf8)
    return (0..<Int.random(in: 0...60, using: &random)).map { _ in
      signs.randomElement(using: &random) ?? 0x61
    }
  }

  private mutating func alternation(depth: Int) -> String {
    let count = Int.random(in: 0...5, using: &random) == 0 ? 2 : 1
    return (0..<count).map { _ in sequence(depth: depth) }.joined(separator: "|")
  }

  private mutating func sequence(depth: Int) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in item(depth: depth) }
      .joined(separator: Bool.random(using: &random) ? " " : "")
  }

  private mutating func item(depth: Int) -> String {
    let kind = Int.random(in: 0...(depth > 0 ? 15 : 9), using: &random)
    switch kind {
    case 0...3: return pick(["a", "b", "c", "0", "1", "\\ ", "\\-", "_", "\\."]) + quantifier()
    case 4, 5:
      return pick(["[ab]", "[^a]", "[a-c0]", "[-_ ]", "[\\d_]", "[^\\s]", "[\\W\\d]"])
        + quantifier()
    case 6: return pick(["\\d", "\\w", "\\s", "\\D", "\\W", "\\S", "."]) + quantifier()
    case 7, 8: return pick(["\\b", "\\b", "\\B"])
    case 9: return pick(["^", "$", "(?<=a|bc)", "(?<!\\w)", "(?<!a\\b)", "(?<=\\b[-a])"])
    case 10, 11: return pick(["(", "(?:"]) + alternation(depth: depth - 1) + ")" + quantifier()
    case 12: return "(?>" + alternation(depth: depth - 1) + ")" + quantifier()
    case 13: return "(?=" + alternation(depth: depth - 1) + ")"
    default: return "(?!" + alternation(depth: depth - 1) + ")"
    }
  }

  private mutating func quantifier() -> String {
    pick(["", "", "", "", "?", "??", "?+", "{2}", "{0,3}", "{1,2}?", "{1,4}+", "*+", "++", "{2,}+"])
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }
}
