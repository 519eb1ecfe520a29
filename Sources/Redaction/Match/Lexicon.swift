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

  /// The trie, a number a node: how many places its row has (bits 0 to 15), the index of its entry
  /// plus one (16 to 31), where its row begins in `rows` (32 to 55), and the sign of the row's first
  /// place (56 to 63). When one sign alone goes on, the row is not written: its first place is the
  /// node behind it.
  ///
  /// Nodes stand in the order of a walk, so that the rest of a word lies in the next few bytes. The
  /// table of hashed edges that was here before, 1 MB for 15,000 nodes, missed the level-2 cache at
  /// every step; lists of the signs that go on, as short as they are, cost more than that, since a
  /// loop of a few turns is guessed wrong.
  private var nodes: [UInt64] = []
  /// By sign, the nodes behind a node with several; 0 for none.
  private var rows: [UInt32] = []
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

  /// - Parameter indexed: whether `start` is going to be asked.
  /// - Complexity: linear in the letters of all words, times the signs that go on from a node.
  init(_ words: [Word], indexed: Bool = true) {
    var draft = Draft(letters: words.reduce(0) { $0 + $1.signs.count }, indexed: indexed)
    var rulesOfEntry: [[UInt16]] = []
    for word in words where !word.signs.isEmpty {
      let node = draft.add(word.signs)
      var entry = Int(draft.entries[Int(node)])
      if entry == 0 {
        guard entries.count < Int(UInt16.max) - 1 else { continue }
        entries.append(
          Entry(
            classes: word.classes, value: word.value, isPrefix: word.isPrefix, rules: 0..<0))
        rulesOfEntry.append([])
        entry = entries.count
        draft.entries[Int(node)] = UInt16(entry)
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
    (nodes, rows) = draft.laidOut()
    labelEntry = step(0, Sign.control).flatMap { step($0, Sign.control) }.map { entry(at: $0) } ?? 0
    guard indexed else { return }
    // The nodes of the draft become those of the layout.
    pairs = draft.pairs
    draft.pairs = []
    for word in words where word.signs.count > 1 {
      if let node = step(0, word.signs[0]).flatMap({ step($0, word.signs[1]) }) {
        pairs[Int(word.signs[0]) << 8 | Int(word.signs[1])] = node
      }
    }
    for word in words where word.signs.count == 1 {
      let first = Int(word.signs[0]) << 8
      for second in 0..<256 { pairs[first | second] |= Self.single }
    }
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

  /// The node behind `node` and `sign`, or nil.
  @inline(__always)
  func step(_ node: UInt32, _ sign: UInt8) -> UInt32? {
    let found = nodes[Int(node)]
    let place = UInt64(sign) &- found >> 56
    // A sign in front of the row's first wraps around.
    guard place < found & 0xFFFF else { return nil }
    let first = UInt32(truncatingIfNeeded: found >> 32) & 0xFF_FFFF
    if found & 0xFFFF == 1 { return first }
    let next = rows[Int(first) &+ Int(place)]
    return next == 0 ? nil : next
  }

  /// Index of the node's entry plus one, or 0.
  @inline(__always)
  func entry(at node: UInt32) -> Int { Int(nodes[Int(node)] >> 16 & 0xFFFF) }
}

extension Lexicon {
  /// The entry (plus one) of a whole word; nil when it is none.
  ///
  /// - Complexity: linear in its signs.
  func entry(of signs: [UInt8]) -> Int? {
    var node: UInt32 = 0
    for sign in signs {
      guard let next = step(node, sign) else { return nil }
      node = next
    }
    let found = entry(at: node)
    return found == 0 ? nil : found
  }

  /// The trie while it grows: of every node the first of the nodes behind it, and the next one behind
  /// the same node.
  private struct Draft {
    private var signs: [UInt8] = [0]
    private var first: [UInt32] = [0]
    private var next: [UInt32] = [0]
    var entries: [UInt16] = [0]
    /// The node behind each first sign, and, if asked for, behind each two; 0 for none. The root and
    /// the nodes behind it have up to a hundred nodes behind them, and to go through their lists was a
    /// third of the time that the trie took.
    private var starts = [UInt32](repeating: 0, count: 256)
    var pairs: [UInt32]

    init(letters: Int, indexed: Bool) {
      pairs = indexed ? [UInt32](repeating: 0, count: 256 * 256) : []
      signs.reserveCapacity(letters + 1)
      first.reserveCapacity(letters + 1)
      next.reserveCapacity(letters + 1)
      entries.reserveCapacity(letters + 1)
    }

    /// The node behind all of `word`, which is not empty.
    mutating func add(_ word: [UInt8]) -> UInt32 {
      let first = Int(word[0])
      if starts[first] == 0 { starts[first] = append(word[0], behind: 0) }
      var node = starts[first]
      var rest = word[1...]
      if !pairs.isEmpty, let second = rest.popFirst() {
        let pair = first << 8 | Int(second)
        if pairs[pair] == 0 { pairs[pair] = append(second, behind: node) }
        node = pairs[pair]
      }
      for sign in rest {
        var child = self.first[Int(node)]
        while child != 0, signs[Int(child)] != sign { child = next[Int(child)] }
        node = child != 0 ? child : append(sign, behind: node)
      }
      return node
    }

    /// A new node behind `node` and `sign`.
    private mutating func append(_ sign: UInt8, behind node: UInt32) -> UInt32 {
      let child = UInt32(signs.count)
      signs.append(sign)
      next.append(first[Int(node)])
      first.append(0)
      first[Int(node)] = child
      entries.append(0)
      return child
    }

    /// The nodes in the order of a walk from the root, and the rows.
    func laidOut() -> (nodes: [UInt64], rows: [UInt32]) {
      var nodes: [UInt64] = []
      nodes.reserveCapacity(signs.count)
      var rows: [UInt32] = []
      rows.reserveCapacity(2 * signs.count)
      // Nodes that wait, and where in `rows` they are to be written; -1 for a single one, which is
      // written into the node in front.
      var waiting: [(node: UInt32, parent: Int, row: Int)] = [(0, 0, 0)]
      while let (node, parent, row) = waiting.popLast() {
        let place = nodes.count
        if place > 0 {
          if row < 0 { nodes[parent] |= UInt64(place) << 32 } else { rows[row] = UInt32(place) }
        }
        var least = UInt8.max
        var greatest = UInt8.min
        var each = first[Int(node)]
        while each != 0 {
          least = min(least, signs[Int(each)])
          greatest = max(greatest, signs[Int(each)])
          each = next[Int(each)]
        }
        let isLeaf = least > greatest
        let count = isLeaf ? 0 : Int(greatest - least) + 1
        let start = rows.count
        each = first[Int(node)]
        while each != 0 {
          waiting.append((each, place, count == 1 ? -1 : start + Int(signs[Int(each)] - least)))
          each = next[Int(each)]
        }
        if count > 1 { for _ in 0..<count { rows.append(0) } }
        nodes.append(
          UInt64(count) | UInt64(entries[Int(node)]) << 16
            | (count > 1 ? UInt64(start) << 32 : 0) | (isLeaf ? 0 : UInt64(least) << 56))
      }
      return (nodes, rows)
    }
  }
}
