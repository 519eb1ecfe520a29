/// The groups `first...last` of a record as one number.
struct NumberStretch {
  var first: Int
  var last: Int
  var shape: NumberShape
}

/// A count of at most 255, in a byte: a shape is handed from judge to judge for each stretch, and as
/// 27 words of eight bytes the copying alone was a sixth of the time that a list of figures took.
@propertyWrapper
struct Count: BitwiseCopyable {
  private var byte: UInt8

  init(wrappedValue: Int) { byte = UInt8(clamping: wrappedValue) }

  var wrappedValue: Int {
    get { Int(byte) }
    set { byte = UInt8(clamping: newValue) }
  }
}

/// How a number is written: what tells a telephone number from a list of sizes.
struct NumberShape {
  @Count private(set) var digits = 0
  @Count private(set) var groups = 0
  /// Sizes of the first eight groups, four bits each, the first group lowest.
  private(set) var sizes: UInt64 = 0
  @Count private(set) var largest = 0
  @Count private(set) var singles = 0
  @Count private(set) var hidden = 0
  @Count private(set) var words = 0
  private(set) var hasPlus = false
  @Count private(set) var loose = 0
  @Count private(set) var newlines = 0
  @Count private(set) var fillers = 0
  @Count private(set) var units = 0
  @Count private(set) var blanks = 0
  @Count private(set) var tight = 0
  @Count private(set) var brackets = 0
  /// Times (08:16) and dates (04.08.20): pairs of groups joined by a colon, triples joined by dots.
  @Count private(set) var times = 0
  @Count private(set) var dates = 0
  @Count private var pair = 0
  /// Groups set apart by slashes or commas, as alternatives and lists are.
  @Count private(set) var listed = 0
  /// Groups set apart by a word of everyday talk, by a letter, by a plus, and by words of any kind.
  @Count private(set) var talk = 0
  @Count private(set) var letters = 0
  @Count private(set) var sums = 0
  @Count private(set) var bridges = 0
  /// Groups whose words only resemble number words, and number words that are spelt right.
  @Count private(set) var guessed = 0
  @Count private(set) var spelt = 0

  mutating func add(_ group: DigitGroup, isHead: Bool) {
    let size = Int(group.digitCount)
    digits &+= size
    if groups < 16 { sizes |= UInt64(min(size, 15)) << UInt64(groups &* 4) }
    groups &+= 1
    largest = max(largest, size)
    if size == 1 { singles &+= 1 }
    if group.isHidden { hidden &+= 1 }
    if group.isWords { words &+= 1 }
    if group.hasBracket { brackets &+= 1 }
    if group.isGuessed {
      guessed &+= 1
    } else if group.isWords {
      spelt &+= Int(group.lastToken &- group.firstToken) &+ 1
    }
    if isHead {
      hasPlus = group.hasPlus
      pair = size <= 2 ? 1 : 0
      return
    }
    if group.sign == UInt8(ascii: "/") || group.sign == UInt8(ascii: ",") { listed &+= 1 }
    if group.joint == UInt8(ascii: ":"), size == 2 { times &+= 1 }
    let isJoined = group.joint == UInt8(ascii: ".") || group.joint == UInt8(ascii: "/")
    if isJoined, pair == 2, size == 2 || size == 4 { dates &+= 1 }
    pair = size <= 2 ? (isJoined ? pair &+ 1 : 1) : 0
    switch group.separator {
    case .loose: loose &+= 1
    case .newline: newlines &+= 1
    case .word: fillers &+= 1
    case .unit: units &+= 1
    case .blank, .plain: blanks &+= 1
    case .tight, .none: tight &+= 1
    case .talk: talk &+= 1
    case .letter: letters &+= 1
    case .first:
      if group.isSum { sums &+= 1 } else { bridges &+= 1 }
    }
  }

  /// Number words in a record that are evidence for the sense, however they are spread.
  static let tellingWords = 5

  /// Guesses need company: at least as many words that are spelt right, and so many of them that the
  /// sense stops at the record.
  var isCredible: Bool {
    guessed == 0 || (spelt >= Self.tellingWords && guessed <= spelt)
  }

  /// Only blanks, dashes, dots and brackets between the groups.
  var isPlain: Bool {
    loose == 0 && newlines == 0 && fillers == 0 && units == 0 && talk == 0 && letters == 0
      && sums == 0 && bridges == 0
  }

  /// Something other than the writer's own joints stands between the groups.
  var isBroken: Bool { units > 0 || letters > 0 || sums > 0 || bridges > 0 }

  func size(_ index: Int) -> Int { index < 16 ? Int(sizes >> UInt64(index &* 4) & 15) : 0 }

  /// True when the groups' borders include one after `count` digits.
  func hasBorder(after count: Int) -> Bool {
    var sum = 0
    for index in 0..<min(groups, 16) {
      sum &+= size(index)
      if sum == count { return true }
      if sum > count { return false }
    }
    return false
  }
}
