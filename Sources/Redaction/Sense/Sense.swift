internal import CSense

/// Looks for evidence in raw bytes, so that a record in which nothing can be found is never folded.
///
/// Two looks. The first one, in vectors, says of every byte what it is, and which words may begin
/// one of the lexicon (`CSense`). The second one, here, takes up the few places that are left, and
/// asks of each what a finding would need besides:
///
/// - a messenger's name: something shaped like a user name behind it;
/// - a rule's word: as many digits in the record as the rule's pattern cannot do without;
/// - digits and number words: as many together as the shortest number has;
/// - a dot: a known ending behind it; the word for one: the same;
/// - something invisible: a word or digits that it touches.
///
/// "@", "//", malformed bytes and letters in disguise are evidence by themselves.
///
/// It may be over-eager, never too lazy: without sensing, the same text gives the same bytes.
/// Immutable; safe to share between threads.
struct Sense: Sendable {
  let filter: WordFilter
  let table: FoldTable
  let lexicon: Lexicon
  let endings: EndingTable
  let suffixes: Lexicon
  /// By rule: what makes it evidence. Rules without a pattern never are.
  let ruleNeeds: [RuleNeed]
  /// Digits in a row that are evidence by themselves.
  let digits: Int
  /// Digits in a row in a text of several lines.
  let lineDigits: Int
  /// Signs that start a rule, by folded sign.
  let signs: SignSet
  /// Looks for names of people; nil when they are not wanted.
  let names: NameSense?
  /// A rule without a trigger runs over every record.
  let isAlwaysOn: Bool
  /// The vectors for the first look; nil for the twin in Swift (`PlainSense`).
  var variant: sense_variant?

  static let handles: WordClass = [
    .messenger, .messengerWeak, .nameHint, .mailLabel, .searchHint,
  ]
  static let numbers: WordClass = [.number, .plural, .repeater, .hundred]
  /// Words that may stand between the parts of one number.
  static let joints: WordClass = [.filler, .dash, .underscore, .slash, .plus, .unit]
  static let labels: WordClass = [
    .phoneLabel, .callVerb, .messenger, .messengerWeak, .numberLabel,
  ]
  /// Digits in a record with a label, and number words in a record, that are evidence however they
  /// are spread.
  static let told = 10
  static let tellingWords = 5
  /// Words that the first look has to know.
  static let wanted: WordClass = [
    .messenger, .messengerWeak, .nameHint, .mailLabel, .number, .plural, .repeater, .hundred,
    .phoneLabel, .callVerb, .at, .dot, .mailBrand, .searchHint,
    .numberLabel,
  ]
  /// The same beside names of people.
  static let persons: WordClass = [
    .personLabel, .personHint, .nameParticle, .nameTitle, .nameAct, .nameObject, .nameOwn,
  ]
  /// Digits of the shortest number that needs no label, and of one with a label.
  static let shortest = 6
  static let labelled = 5

  /// Walks the lexicon over the letters from `start`.
  ///
  /// - Complexity: linear in the longest word of the lexicon.
  @inline(__always)
  func look(_ text: UnsafeRawBufferPointer, at start: Int) -> WordLook {
    mayBegin(text, start) ? walk(text, at: start) : WordLook()
  }

  /// Whether a word of the lexicon begins with the two signs at `start`: most of what the first look
  /// lets through is told apart by these.
  @inline(__always)
  func mayBegin(_ text: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    var length = 0
    let first = table.entry(text, start, &length)
    guard start &+ length < text.count else { return true }
    let second = table.entry(text, start &+ length).skeleton
    return second <= Sign.blank || lexicon.start(first.skeleton, second) != nil
  }

  @inline(never)
  func walk(_ text: UnsafeRawBufferPointer, at start: Int) -> WordLook {
    var look = WordLook()
    var node: UInt32 = 0
    var index = start
    var wasBlank = false
    // Words of ideographs are not set apart, nor is what they take with them: "加v".
    var length = 0
    let isIdeograph = table.entry(text, start, &length).flags.contains(.han)
    while index < text.count {
      let entry = table.entry(text, index, &length)
      if length == 0 { break }
      if !entry.flags.isDisjoint(with: [.ignorable, .mark]) {
        look.isSpoilt = true
        break
      }
      var sign = entry.skeleton
      if sign == Sign.newline { sign = Sign.blank }
      index &+= length
      if sign == Sign.blank, wasBlank { continue }
      wasBlank = sign == Sign.blank
      guard let next = lexicon.step(node, sign) else {
        if node != 0, sign == Sign.symbol { continue }
        break
      }
      node = next
      let found = lexicon.entry(at: node)
      if found == 0 { continue }
      let word = lexicon.entries[found &- 1]
      guard word.isPrefix || isIdeograph || endsWord(text, index, entry) else {
        if word.classes.contains(.number) { look.isCut = true }
        if !word.classes.isDisjoint(with: [.at, .dot]) { look.isCutJoint = true }
        continue
      }
      look.classes.formUnion(word.classes)
      if !word.rules.isEmpty, !look.add(starter: found) { look.isSpoilt = true }
      look.end = index
      if !word.classes.isDisjoint(with: Self.numbers) {
        look.digits = digits(of: word)
        look.numberEnd = index
      }
    }
    return look
  }

  private func digits(of word: Lexicon.Entry) -> Int {
    if !word.classes.isDisjoint(with: [.plural, .repeater]) { return 4 }
    return word.value >= 100 || word.classes.contains(.hundred) ? 3 : word.value >= 10 ? 2 : 1
  }

  /// Whether no letter follows at `index`; `last` is the sign in front.
  @inline(__always)
  private func endsWord(_ text: UnsafeRawBufferPointer, _ index: Int, _ last: FoldEntry) -> Bool {
    guard index < text.count, !last.flags.contains(.han) else { return true }
    return !table.isLetter(text, index)
  }

  /// How many number words the letters from `start` are, when they are nothing else; else 0.
  func glued(_ text: UnsafeRawBufferPointer, at start: Int) -> (words: Int, end: Int) {
    var parts = 0
    var partStart = start
    while true {
      var node: UInt32 = 0
      var index = partStart
      var end = partStart
      var isAtEnd = false
      while index < text.count {
        var scalar = UInt32(text[index])
        let length = scalar < 0x80 ? 1 : Folder.decode(text, index, &scalar)
        let entry = table.entry(scalar)
        guard length > 0, entry.flags.contains(.letter),
          let next = lexicon.step(node, entry.skeleton)
        else { break }
        node = next
        index &+= length
        let found = lexicon.entry(at: node)
        if found != 0, lexicon.entries[found &- 1].classes.contains(.number) {
          end = index
          isAtEnd = endsWord(text, index, entry)
        }
      }
      if end == partStart { return (0, start) }
      parts &+= 1
      if isAtEnd { return (parts, end) }
      partStart = end
    }
  }

  /// Whether the letters from `start` are a word for "@" or a dot and, without a blank, a mail
  /// service or an ending: "собакаmail", "точкару".
  ///
  /// - Complexity: linear in the letters, once for each such word that they begin with.
  func isGluedJoint(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
    var node: UInt32 = 0
    var index = start
    var letters = 0
    while let (next, end) = step(node, text, index) {
      node = next
      index = end
      letters &+= 1
      let found = lexicon.entry(at: node)
      guard found != 0, letters >= 3,
        !lexicon.entries[found &- 1].classes.isDisjoint(with: [.at, .dot])
      else { continue }
      var rest: UInt32 = 0
      var position = index
      while let (next, end) = step(rest, text, position) {
        rest = next
        position = end
      }
      let whole =
        position < text.count && table.isLetter(text, position) ? 0 : lexicon.entry(at: rest)
      if whole != 0,
        !lexicon.entries[whole &- 1].classes.isDisjoint(with: [.mailBrand, .spokenEnding])
      {
        return true
      }
    }
    return false
  }

  /// One letter further in the lexicon; nil where the letters or its words end.
  private func step(
    _ node: UInt32, _ text: UnsafeRawBufferPointer, _ index: Int
  ) -> (node: UInt32, end: Int)? {
    guard index < text.count else { return nil }
    var length = 0
    let entry = table.entry(text, index, &length)
    guard entry.flags.contains(.letter), let next = lexicon.step(node, entry.skeleton) else {
      return nil
    }
    return (next, index &+ length)
  }

  /// The entries of `suffixes` that the word at `start` ends with.
  func ends(_ text: UnsafeRawBufferPointer, at start: Int) -> WordLook {
    var tail = InlineArray<16, UInt8>(repeating: 0)
    var count = 0
    var index = start
    while index < text.count {
      var scalar = UInt32(text[index])
      let length = scalar < 0x80 ? 1 : Folder.decode(text, index, &scalar)
      let entry = table.entry(scalar)
      guard length > 0, entry.flags.contains(.letter) else { break }
      tail[count & 15] = entry.skeleton
      count &+= 1
      index &+= length
    }
    var look = WordLook()
    var node: UInt32 = 0
    var left = count
    while left > 0, count &- left < 16, let next = suffixes.step(node, tail[(left &- 1) & 15]) {
      node = next
      left &-= 1
      let found = suffixes.entry(at: node)
      if found != 0, !look.add(starter: found) { look.isSpoilt = true }
    }
    return look
  }
}
