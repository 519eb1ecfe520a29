/// What is remembered of the last messages of one sender, so that a contact which is sent in pieces
/// ("8 916", then "123", then "45 67") is seen whole.
///
/// The memory is bounded: at most ``greatestMessages`` messages and, in all of them together,
/// ``greatestPositions`` positions, that is code points that are kept when text is folded: marks and
/// invisible code points do not count, and a run of blanks counts once. It holds the text as it was
/// masked, always with labels, so that nothing that was found stays in it; but for a telephone number
/// at the end of a message that may be the beginning of a longer one, as any other piece may.
///
/// Messages are remembered without their age in time: whoever knows that a pause was long calls
/// ``forget()``.
///
/// A plain value of some 600 bytes, `Sendable`; not to be used from two threads at once.
public struct Conversation: Sendable {
  /// How many messages before the current one can hold a part of one contact.
  public static let greatestMessages = 3
  /// How many positions of them are remembered. A telephone number in words has about as many.
  public static let greatestPositions = 64

  /// One remembered message.
  struct Message: Sendable, BitwiseCopyable {
    /// What the caller calls it.
    var number = 0
    /// How many messages back it lies, seen from the next message; 1 is the one before.
    var age = 0
    /// Offset in the message behind its last position that is no blank.
    var end: UInt32 = 0
    /// How many of the positions are its own.
    var count = 0
  }

  // Invariants: `count` is the sum of the counts of the first `messageCount` messages, none of which
  // is 0; positions and messages stand from the oldest to the newest; `count <= 64`,
  // `messageCount <= 3`. Neither the first nor the last position of a message is a blank.
  private(set) var count = 0
  private(set) var messageCount = 0
  /// The oldest message has lost positions in front.
  private var isCut = false
  private var messages = InlineArray<3, Message>(repeating: Message())
  private var signs = InlineArray<64, RecalledSign>(repeating: RecalledSign())

  public init() {}

  /// Whether nothing is remembered.
  public var isEmpty: Bool { count == 0 }

  /// Forgets everything: after a long pause, or when the sender is known to be another one.
  public mutating func forget() { self = Conversation() }

  /// The remembered message at `index`, the oldest at 0.
  func message(_ index: Int) -> Message { messages[index] }

  /// The sign at `position`, the oldest at 0.
  func sign(_ position: Int) -> RecalledSign { signs[position] }

  /// Remembers the end of the message that has just been masked. A message without text is counted
  /// and not kept.
  mutating func remember(_ tail: borrowing MaskedTail, number: Int, _ table: FoldTable) {
    for index in 0..<messageCount { messages[index].age &+= 1 }
    guard tail.count > 0 else { return }
    if messageCount == Self.greatestMessages { drop(messages[0].count) }
    drop(count &+ tail.count &- Self.greatestPositions)
    dropCutWord(table)
    for index in 0..<tail.count { signs[count &+ index] = tail[index] }
    messages[messageCount] = Message(number: number, age: 1, end: tail.end, count: tail.count)
    messageCount &+= 1
    count &+= tail.count
  }

  /// Forgets everything from `position` on: it was a part of what has been found.
  mutating func cut(at position: Int) {
    guard position < count else { return }
    var left = max(0, position)
    while left > 0, signs[left &- 1].isBlank { left &-= 1 }
    for index in left..<count { signs[index] = RecalledSign() }
    count = left
    var kept = 0
    while kept < messageCount, left > 0 {
      messages[kept].count = min(messages[kept].count, left)
      left &-= messages[kept].count
      kept &+= 1
    }
    for index in kept..<messageCount { messages[index] = Message() }
    messageCount = kept
  }

  /// Forgets the oldest `dropped` positions.
  private mutating func drop(_ dropped: Int) {
    let dropped = min(dropped, count)
    guard dropped > 0 else { return }
    for index in dropped..<count { signs[index &- dropped] = signs[index] }
    for index in count &- dropped..<count { signs[index] = RecalledSign() }
    count &-= dropped
    var left = dropped
    var gone = 0
    while left > 0, gone < messageCount {
      let taken = min(left, messages[gone].count)
      messages[gone].count &-= taken
      left &-= taken
      isCut = messages[gone].count > 0
      if !isCut { gone &+= 1 }
    }
    for index in gone..<messageCount { messages[index &- gone] = messages[index] }
    for index in messageCount &- gone..<messageCount { messages[index] = Message() }
    messageCount &-= gone
  }

  /// What the bound has left of a word or number in front is another word or number.
  private mutating func dropCutWord(_ table: FoldTable) {
    guard isCut, messageCount > 0 else { return }
    var cut = 0
    while cut < messages[0].count, signs[cut].isInner(table) || signs[cut].isLabel { cut &+= 1 }
    while cut < messages[0].count, signs[cut].isBlank { cut &+= 1 }
    drop(cut)
    isCut = false
  }
}

/// A code point of a remembered message, and where in its message it stands.
struct RecalledSign: Sendable, BitwiseCopyable {
  /// Stands for a byte that is no UTF-8; no code point has it.
  static let malformed: UInt32 = 0xFFFF_FFFF

  /// The code point; a blank or line end of any kind is U+0020 or U+000A.
  var scalar: UInt32 = 0
  /// Offset of its first byte in the message; `.max` for a sign of a label, which stands nowhere.
  var offset: UInt32 = 0

  var isBlank: Bool { scalar == 0x20 || scalar == 0x0A }
  var isLabel: Bool { offset == .max }

  /// A letter or digit of a script that sets its words apart.
  func isInner(_ table: FoldTable) -> Bool {
    !table.entry(scalar).flags.isDisjoint(with: [.letter, .digit])
  }
}
