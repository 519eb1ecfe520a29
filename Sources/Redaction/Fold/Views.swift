/// A record folded for matching: parallel arrays with one byte (a *sign*) a position and one
/// position a kept code point, plus the way back from every position to its source byte.
///
/// Invariants, between a call of `fold` and the next:
/// - all arrays hold `count` signs; `count` is never greater than the number of source bytes;
/// - `offset` holds `count + 1` entries, ascending (equal only for a sign that stands for two, as
///   "⑩"); `offset[count]` is the number of source bytes;
/// - what lies between `offset[i]` and `offset[i + 1]` is the code point of position `i` with the
///   marks and invisible code points behind it.
///
/// One byte a sign, and not UTF-8 or UTF-32, because PCRE2's byte mode is 3 to 10 times faster than
/// its UTF modes, and because equal lengths make one offset map serve every view.
struct Views: ~Copyable {
  var canonical: Store<UInt8>
  var folded: Store<UInt8>
  var skeleton: Store<UInt8>
  var digit: Store<UInt8>
  var traits: Store<FoldFlags>
  var offset: Store<UInt32>
  var count: Int { folded.count }

  /// The greatest number of source bytes.
  let capacity: Int

  /// Invisible code points and marks dropped from the record: inside a number they are evidence of
  /// hiding.
  private(set) var dropped = 0
  /// Digits of any script or series.
  private(set) var digits = 0
  /// Direction overrides among them: the reader sees another order.
  private(set) var overrides = 0

  init(capacity: Int) {
    self.capacity = capacity
    canonical = Store(capacity: capacity)
    folded = Store(capacity: capacity)
    skeleton = Store(capacity: capacity)
    digit = Store(capacity: capacity)
    traits = Store(capacity: capacity)
    offset = Store(capacity: capacity + 1)
  }

  mutating func removeAll() { finish(count: 0, dropped: 0, digits: 0, overrides: 0) }

  /// Ends a pass that has written `count` positions into the stores' blocks.
  mutating func finish(count: Int, dropped: Int, digits: Int, overrides: Int) {
    canonical.setCount(count)
    folded.setCount(count)
    skeleton.setCount(count)
    digit.setCount(count)
    traits.setCount(count)
    offset.setCount(count + 1)
    self.dropped = dropped
    self.digits = digits
    self.overrides = overrides
  }

  /// The source bytes of the positions `range`, with the invisible code points behind the last one,
  /// and never ending between the two positions of one sign.
  func bytes(of range: Range<Int>) -> Range<Int> {
    let start = Int(offset[range.lowerBound])
    var last = range.upperBound
    // A sign that stands for two positions is never cut between them.
    while last < count, offset[last] == offset[range.upperBound &- 1] { last &+= 1 }
    return start..<Int(offset[last])
  }
}

/// Signs that are classes rather than letters; the generated table uses the same codes.
enum Sign {
  static let symbol: UInt8 = 0x01
  static let otherLetter: UInt8 = 0x02
  static let malformed: UInt8 = 0x03
  static let ideograph: UInt8 = 0x04
  static let syllable: UInt8 = 0x05
  static let control: UInt8 = 0x06
  static let newline: UInt8 = 0x0A
  static let blank: UInt8 = 0x20
}
