extension PatternWriter {
  /// A word edge that was met but not written yet: it goes into the output at `position` as soon as
  /// the signs behind it are known.
  private struct PendingEdge {
    let edge: PatternEdge
    let position: Int
    /// Signs that can stand directly before; nil when anything can.
    let before: SignSet?
    /// Signs found so far that can stand directly behind.
    var after = SignSet()
  }

  /// An edge looks at one sign on each side. Its code is that of the long form, which has four
  /// assertions with a class each.
  static var edgeExtent: PatternExtent { PatternExtent(reach: 1, behind: 1, code: 180) }

  mutating func write(
    sequence nodes: [PatternNode], outer: Int, isAtomicTail: Bool
  ) throws(LocatedFault) -> PatternExtent {
    var whole = PatternExtent()
    var before: SignSet?
    var pending: [PendingEdge] = []
    for (index, node) in nodes.enumerated() {
      let extent: PatternExtent
      switch node {
      case .edge(let edge, _) where edge == .word || edge == .noWord:
        pending.append(PendingEdge(edge: edge, position: output.count, before: before))
        extent = Self.edgeExtent
      default:
        let isLast = index == nodes.count - 1
        extent = try write(node, outer: outer, isAtomicTail: isAtomicTail && isLast)
      }
      whole = whole.followed(by: extent)
      try check(whole, at: node.at)
      if extent.upper == 0 { continue }
      for index in pending.indices { pending[index].after |= extent.first }
      if extent.lower > 0 {
        insert(pending, isFollowed: true)
        pending.removeAll()
        before = extent.last
      } else if let known = before {
        before = known | extent.last
      }
    }
    insert(pending, isFollowed: false)
    return whole
  }

  /// Writes the edges, the last one first so that the positions of the others stay right.
  private mutating func insert(_ pending: [PendingEdge], isFollowed: Bool) {
    for edge in pending.reversed() {
      let text = edgeText(edge.edge, before: edge.before, after: isFollowed ? edge.after : nil)
      output.insert(contentsOf: text.utf8, at: edge.position)
    }
  }

  /// The lookarounds that stand for `edge`.
  ///
  /// Most edges stand beside a sign whose kind is known, as in `\bтелеграм\b`; one lookaround does
  /// then, where the general form needs two branches of two.
  ///
  /// - Parameters:
  ///   - before: All signs that can stand directly before; nil when that is not known.
  ///   - after: All signs that can stand directly behind; nil when that is not known.
  func edgeText(_ edge: PatternEdge, before: SignSet?, after: SignSet?) -> String {
    switch edge {
    case .lineStart: return "(?<![^\\x0a])"
    case .lineEnd: return "(?![^\\x0a])"
    case .word, .noWord: break
    }
    let word = translator.word
    let set = translator.wordText
    let isEdge = edge == .word
    if let isWord = Self.isWord(before, word) {
      let wanted = isWord != isEdge
      if Self.isWord(after, word) == wanted { return "" }
      return wanted ? "(?=\(set))" : "(?!\(set))"
    }
    if let isWord = Self.isWord(after, word) {
      return isWord != isEdge ? "(?<=\(set))" : "(?<!\(set))"
    }
    return isEdge
      ? "(?:(?<=\(set))(?!\(set))|(?<!\(set))(?=\(set)))"
      : "(?:(?<=\(set))(?=\(set))|(?<!\(set))(?!\(set)))"
  }

  /// Whether all of `signs` are word signs, or none is; nil when neither holds.
  private static func isWord(_ signs: SignSet?, _ word: SignSet) -> Bool? {
    guard let signs, !signs.isEmpty else { return nil }
    if signs.isSubset(of: word) { return true }
    return signs.isDisjoint(with: word) ? false : nil
  }
}
