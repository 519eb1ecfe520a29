/// Something shaped like a user name, as found at some position.
struct HandleName: BitwiseCopyable {
  var start: Int
  var end: Int
  /// An underscore: no word of any language has one.
  var hasMark = false
  /// A dot or a dash between two parts.
  var hasJoint = false
  var hasDigit = false
  /// Letters of two alphabets: somebody wrote look-alikes to get past a filter.
  var isMixed = false
  var letters = 0
  var digits = 0

  var length: Int { end &- start }

  static let shortest = 4
  static let longest = 32

  /// Reads letters, digits, underscores and inner dots and dashes from `start`. A letter that looks
  /// like a Latin one counts as Latin when there are Latin ones as well.
  ///
  /// - Parameter isMention: an "@" stands in front, so that a single look-alike at either end is no
  ///   word of the text.
  /// - Complexity: constant; `longest` and a few positions.
  init(at start: Int, _ views: borrowing Views, isMention: Bool = false) {
    self.start = start
    end = start
    var position = start
    var latin = 0
    /// Latin letters that no Cyrillic letter looks like.
    var own = 0
    var others = 0
    /// Where the letters of the other alphabet begin, and how often the alphabet changes.
    var otherStart = start
    var changes = 0
    var wasOther = false
    while position < views.count, position &- start <= Self.longest &+ 8 {
      let sign = views.folded[position]
      if Self.isLetter(sign) {
        letters &+= 1
        latin &+= 1
        if Self.isOwn(sign) { own &+= 1 }
        if wasOther { changes &+= 1 }
        wasOther = false
      } else if Self.isDigit(sign) {
        digits &+= 1
        hasDigit = true
      } else if sign == UInt8(ascii: "_") {
        hasMark = true
      } else if sign == UInt8(ascii: ".") || sign == UInt8(ascii: "-") {
        guard position > start, position &+ 1 < views.count,
          Self.isSign(views.folded[position &+ 1])
            || ((others > 0 || isMention) && Self.isLookAlike(position &+ 1, views))
        else { break }
        hasJoint = true
      } else if Self.isLookAlike(position, views) {
        if others == 0 { otherStart = position }
        letters &+= 1
        others &+= 1
        if !wasOther, latin > 0 { changes &+= 1 }
        wasOther = true
      } else {
        break
      }
      position &+= 1
    }
    end = position
    if others == 0 { return }
    // A word of the other alphabet, or one behind a Latin word without a blank, is no user name; nor
    // is a Cyrillic word with Latin letters for those that look alike.
    isMixed = own > 0 && changes > 1
    if isMention, latin > others,
      end >= views.count || !views.traits[end].contains(.letter)
    {
      isMixed = true
    }
    if !isMixed { self = HandleName(plain: start..<otherStart, views) }
  }

  private init(plain range: Range<Int>, _ views: borrowing Views) {
    start = range.lowerBound
    end = range.upperBound
    while end > start,
      views.folded[end &- 1] == UInt8(ascii: ".")
        || views.folded[end &- 1] == UInt8(ascii: "-")
    {
      end &-= 1
    }
    for position in start..<end {
      let sign = views.folded[position]
      if Self.isDigit(sign) {
        digits &+= 1
      } else if sign == UInt8(ascii: "_") {
        hasMark = true
      } else if Self.isLetter(sign) {
        letters &+= 1
      } else {
        hasJoint = true
      }
    }
    hasDigit = digits > 0
  }

  /// Whether no Cyrillic letter looks like the sign.
  private static func isOwn(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "g"), UInt8(ascii: "l"),
      UInt8(ascii: "n"), UInt8(ascii: "q"), UInt8(ascii: "r"), UInt8(ascii: "s"),
      UInt8(ascii: "u"), UInt8(ascii: "v"), UInt8(ascii: "w"), UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// Takes the four figures in that some services put behind a name: "frolov#4417".
  mutating func takeNumber(_ views: borrowing Views) {
    guard end < views.count, views.folded[end] == UInt8(ascii: "#") else { return }
    var position = end &+ 1
    while position < views.count, position &- end <= 6, Self.isDigit(views.folded[position]) {
      position &+= 1
    }
    guard (3...5).contains(position &- end &- 1) else { return }
    end = position
    hasMark = true
  }

  @inline(__always)
  static func isLetter(_ sign: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign)
  }

  @inline(__always)
  static func isDigit(_ sign: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign)
  }

  @inline(__always)
  static func isSign(_ sign: UInt8) -> Bool {
    isLetter(sign) || isDigit(sign) || sign == UInt8(ascii: "_")
  }

  private static func isLookAlike(_ position: Int, _ views: borrowing Views) -> Bool {
    views.traits[position].contains(.cyrillic) && isLetter(views.skeleton[position])
  }
}
