/// Why the table of sounds could not be read.
enum WordEarError: Error, Equatable {
  case missingBar(line: Int)
  case unknownKind(line: Int)
  /// A letter that has no sign in the views could never be heard.
  case unknownSign(line: Int)
}

/// Recognises number words that are written as they sound, stretched, or mistyped: "девядь", "читыри",
/// "ооодин".
///
/// The lexicon's trie is walked with a few faults allowed: a letter that sounds alike, a silent one, a
/// letter twice, left out, too many or exchanged with its neighbour. What sounds alike is data
/// (`Patterns/tables/sounds.txt`). A word so found is a guess: the judges believe it only among
/// words that are spelt right.
struct WordEar: Sendable {
  /// By sign, up to `width` signs that may stand for it, 0 where there are fewer.
  private var alike = [UInt8](repeating: 0, count: 256 * Self.width)
  /// Letters without a sound of their own, and letters that are easily left out.
  private var isSilent = [Bool](repeating: false, count: 256)
  private var silent: [UInt8] = []
  private var dropped: [UInt8] = []
  /// The number words alone: with all words in sight, most steps led to some that were none.
  private var words = Lexicon([], indexed: false)
  /// By entry of `words`: the entry (plus one) of the whole lexicon.
  private var entries: [UInt16] = []

  private static let width = 8
  /// Steps in the trie for one word: a bound whatever the word.
  private static let patience = 800

  /// Hears nothing but what is spelt right.
  init() {}

  /// A line is `alike | letters`, `silent | letters` or `dropped | letters`.
  init(_ bytes: UnsafeRawBufferPointer, _ fold: FoldTable) throws(WordEarError) {
    var faults: [WordEarError] = []
    var number = 0
    TextTable.forEachLine(bytes) { line in
      number += 1
      let text = UnsafeRawBufferPointer(rebasing: bytes[line])
      guard let bar = text.firstIndex(of: UInt8(ascii: "|")) else {
        faults.append(.missingBar(line: number))
        return
      }
      let letters = UnsafeRawBufferPointer(rebasing: text[(bar + 1)...])
      guard let signs = SignText.skeleton(letters, fold)?.filter({ $0 != Sign.blank }) else {
        faults.append(.unknownSign(line: number))
        return
      }
      let head = String(decoding: text[..<bar], as: UTF8.self)
      if head.hasPrefix("alike") {
        for sign in signs { for other in signs where other != sign { add(other, to: sign) } }
      } else if head.hasPrefix("silent") {
        silent += signs
        for sign in signs { isSilent[Int(sign)] = true }
      } else if head.hasPrefix("dropped") {
        dropped += signs
      } else {
        faults.append(.unknownKind(line: number))
      }
    }
    if let fault = faults.first { throw fault }
  }

  /// Takes in the number words among those that `lexicon` was made of.
  ///
  /// - Complexity: linear in the words.
  mutating func learn(_ words: [Lexicon.Word], _ lexicon: Lexicon) {
    let numbers = words.filter { $0.classes.contains(.number) && !$0.signs.isEmpty }
    self.words = Lexicon(numbers, indexed: false)
    entries = [UInt16](repeating: 0, count: self.words.entries.count)
    for word in numbers {
      guard let own = self.words.entry(of: word.signs), let whole = lexicon.entry(of: word.signs)
      else { continue }
      entries[own - 1] = UInt16(truncatingIfNeeded: whole)
    }
  }

  private mutating func add(_ other: UInt8, to sign: UInt8) {
    let first = Int(sign) * Self.width
    for slot in first..<first + Self.width {
      if alike[slot] == other { return }
      if alike[slot] == 0 {
        alike[slot] = other
        return
      }
    }
  }

  /// Index (plus one) of the entry, in the lexicon that it has learnt from, of the number word that
  /// `token` resembles; 0 for none.
  ///
  /// - Complexity: a constant number of steps in the trie.
  func number(_ token: Token, _ views: borrowing Views) -> Int {
    let length = Int(token.end &- token.start)
    guard (4...20).contains(length) else { return 0 }
    let most = length < 7 ? 2 : 3
    for faults in 1...most {
      var walk = Walk(
        start: Int(token.start), end: Int(token.end), patience: Self.patience)
      let entry = hear(node: 0, Int(token.start), faults, &walk, views)
      if entry != 0 { return Int(entries[entry &- 1]) }
    }
    return 0
  }

  private struct Walk {
    let start: Int
    let end: Int
    var patience: Int
  }

  private func hear(
    node: UInt32, _ position: Int, _ faults: Int, _ walk: inout Walk, _ views: borrowing Views
  ) -> Int {
    walk.patience &-= 1
    guard walk.patience > 0 else { return 0 }
    if position == walk.end {
      let entry = words.entry(at: node)
      if entry != 0 { return entry }
      guard faults > 0 else { return 0 }
      for sign in silent {
        guard let next = words.step(node, sign) else { continue }
        let entry = hear(node: next, position, faults &- 1, &walk, views)
        if entry != 0 { return entry }
      }
      return 0
    }
    let sign = views.skeleton[position]
    if let next = words.step(node, sign) {
      let entry = hear(node: next, position &+ 1, faults, &walk, views)
      if entry != 0 { return entry }
    }
    if position > walk.start, sign == views.skeleton[position &- 1] || isSilent[Int(sign)] {
      let entry = hear(node: node, position &+ 1, faults, &walk, views)
      if entry != 0 { return entry }
    }
    return faults > 0 ? mishear(node: node, position, faults, &walk, views) : 0
  }

  /// Goes on behind one fault at `position`.
  private func mishear(
    node: UInt32, _ position: Int, _ faults: Int, _ walk: inout Walk, _ views: borrowing Views
  ) -> Int {
    let sign = views.skeleton[position]
    let first = Int(sign) &* Self.width
    for slot in first..<first &+ Self.width {
      if alike[slot] == 0 { break }
      guard let next = words.step(node, alike[slot]) else { continue }
      let entry = hear(node: next, position &+ 1, faults &- 1, &walk, views)
      if entry != 0 { return entry }
    }
    for letter in silent {
      guard let next = words.step(node, letter) else { continue }
      let entry = hear(node: next, position, faults &- 1, &walk, views)
      if entry != 0 { return entry }
    }
    guard faults > 1 else { return 0 }
    for letter in dropped {
      guard let next = words.step(node, letter) else { continue }
      let entry = hear(node: next, position, faults &- 2, &walk, views)
      if entry != 0 { return entry }
    }
    if position &+ 1 < walk.end, let middle = words.step(node, views.skeleton[position &+ 1]),
      let next = words.step(middle, sign)
    {
      let entry = hear(node: next, position &+ 2, faults &- 2, &walk, views)
      if entry != 0 { return entry }
    }
    return hear(node: node, position &+ 1, faults &- 2, &walk, views)
  }
}
