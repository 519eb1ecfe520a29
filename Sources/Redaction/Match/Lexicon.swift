/// Every word that means something to the automata or starts a rule, as one trie over skeleton
/// signs, so that a word is looked up in one walk along its letters, whatever the number of words.
///
/// Skeleton signs, because people write Russian words with Latin look-alikes; a blank in an entry
/// stands for one or two blanks in the text. Immutable after `build`; shared by all workers.
struct Lexicon: Sendable {
  /// What an entry says.
  struct Entry: Sendable {
    var classes: WordClass
    /// Of numbers, months and repeaters; 0 otherwise.
    var value: Int32
    /// The entry stands for all words that begin with it.
    var isPrefix: Bool
    /// Rules that this word starts: a range of `startedRules`.
    var rules: Range<Int32>
  }

  /// Edges of the trie: an open-addressing table from (node, sign) to node.
  ///
  /// A table, since rows of 256 for 15,000 nodes would be 15 MB, and chains of siblings cost one
  /// dependent load a sibling. Invariant: the size is a power of two, at most half full.
  ///
  /// Key and target in one number, so that a step is one load: as two arrays the walk over words was
  /// a quarter of the deep path.
  private var edges: [UInt64] = []
  private var edgeMask = 0
  /// By node: index of its entry plus one, 0 for none.
  private var entryOfNode: [UInt16] = []
  private(set) var entries: [Entry] = []
  private(set) var startedRules: [UInt16] = []
  /// By the first two signs: the node behind them, 0 for none; the highest bit when a word ends with
  /// the first one. Most words of a text are told apart here, for one load instead of a walk.
  private var pairs: [UInt32] = []
  /// Index of the entry (plus one) of `label`; 0 when it was not put in.
  private(set) var labelEntry = 0

  /// A word to be put in: its skeleton signs and what it says.
  struct Word {
    var signs: [UInt8]
    var classes: WordClass
    var value: Int32
    var isPrefix: Bool
    var rule: UInt16?
  }

  /// - Complexity: linear in the letters of all words.
  init(_ words: [Word]) {
    var size = 1024
    let letters = words.reduce(0) { $0 + $1.signs.count }
    while size < letters * 2 { size *= 2 }
    edges = [UInt64](repeating: .max, count: size)
    edgeMask = size - 1
    entryOfNode = [0]
    pairs = [UInt32](repeating: 0, count: 256 * 256)
    var rulesOfEntry: [[UInt16]] = []
    for word in words where !word.signs.isEmpty {
      var node: UInt32 = 0
      for sign in word.signs { node = addEdge(from: node, sign) }
      let first = Int(word.signs[0]) << 8
      if word.signs.count == 1 {
        for second in 0..<256 { pairs[first | second] |= Self.single }
      } else if let node = step(0, word.signs[0]).flatMap({ step($0, word.signs[1]) }) {
        pairs[first | Int(word.signs[1])] |= node
      }
      var entry = Int(entryOfNode[Int(node)])
      if entry == 0 {
        guard entries.count < Int(UInt16.max) - 1 else { continue }
        entries.append(
          Entry(
            classes: word.classes, value: word.value, isPrefix: word.isPrefix, rules: 0..<0))
        rulesOfEntry.append([])
        entry = entries.count
        entryOfNode[Int(node)] = UInt16(entry)
      } else {
        entries[entry - 1].classes.formUnion(word.classes)
        if word.value != 0 { entries[entry - 1].value = word.value }
        if word.isPrefix { entries[entry - 1].isPrefix = true }
      }
      if let rule = word.rule { rulesOfEntry[entry - 1].append(rule) }
    }
    for (index, rules) in rulesOfEntry.enumerated() where !rules.isEmpty {
      let start = Int32(startedRules.count)
      startedRules.append(contentsOf: rules)
      entries[index].rules = start..<Int32(startedRules.count)
    }
    labelEntry = step(0, Sign.control).flatMap { step($0, Sign.control) }.map { entry(at: $0) } ?? 0
  }

  @inline(__always)
  private static func slot(_ key: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 9) & mask
  }

  private mutating func addEdge(from node: UInt32, _ sign: UInt8) -> UInt32 {
    let key = node << 8 | UInt32(sign)
    var slot = Self.slot(key, edgeMask)
    while edges[slot] != .max {
      if edges[slot] >> 32 == UInt64(key) { return UInt32(truncatingIfNeeded: edges[slot]) }
      slot = (slot + 1) & edgeMask
    }
    let target = UInt32(entryOfNode.count)
    edges[slot] = UInt64(key) << 32 | UInt64(target)
    entryOfNode.append(0)
    return target
  }

  /// The word that stands for a label which a filter has written; no text holds it.
  static let label = Word(
    signs: [Sign.control, Sign.control], classes: .notHandle, value: 0, isPrefix: false, rule: nil)

  private static let single: UInt32 = 1 << 31

  /// The node behind the two signs; nil when no word begins with them; 0 when one ends with the
  /// first, so that the walk has to begin there.
  @inline(__always)
  func start(_ first: UInt8, _ second: UInt8) -> UInt32? {
    let found = pairs[Int(first) << 8 | Int(second)]
    if found == 0 { return nil }
    return found & Self.single != 0 ? 0 : found
  }

  /// The node behind the edge, or nil.
  @inline(__always)
  func step(_ node: UInt32, _ sign: UInt8) -> UInt32? {
    let key = node << 8 | UInt32(sign)
    var slot = Self.slot(key, edgeMask)
    while true {
      let found = edges[slot]
      if found >> 32 == UInt64(key) { return UInt32(truncatingIfNeeded: found) }
      if found == .max { return nil }
      slot = (slot &+ 1) & edgeMask
    }
  }

  /// Index of the node's entry plus one, or 0.
  @inline(__always)
  func entry(at node: UInt32) -> Int { Int(entryOfNode[Int(node)]) }
}
