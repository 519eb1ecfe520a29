/// What has been read since the last group of digits.
struct Between {
  var signs = 0
  var lastSign: UInt8 = 0
  var onlyPlain = true
  var hasBlank = false
  var hasNewline = false
  /// Words that dictate, and words of everyday talk that may stand among them.
  var fillers = 0
  var talk = 0
  var units = 0
  var letters = 0
  var plusAt = -1
  var bracketAt = -1
  /// The next group begins a run.
  var isBroken = true
  /// Words of any kind, and whether they may lie inside a number that is told in a sentence.
  var words = 0
  var isCut = false
  /// A plus between two groups: an addition, or one more way to part the digits of a number.
  var isSum = false

  init(isBroken: Bool = true) { self.isBroken = isBroken }

  /// How the group that follows is joined to the one before.
  var separator: DigitGroup.Separator {
    if isBroken { return .first }
    if units > 0 { return .unit }
    if letters > 0 { return .letter }
    if hasNewline { return .newline }
    if fillers > 0 { return .word }
    if talk > 0 { return .talk }
    if signs == 0 { return hasBlank ? .blank : .none }
    if onlyPlain { return hasBlank || bracketAt >= 0 ? .plain : .tight }
    return .loose
  }

  var bridge: UInt8 {
    guard isBroken, !isCut, !hasNewline, words <= 3, signs <= 4 else { return 0 }
    return UInt8(truncatingIfNeeded: words)
  }

  mutating func take(gap: UInt8) {
    if gap > 0 { hasBlank = true }
    if gap > 1 { hasNewline = true }
  }

  /// Takes in a sign that is no digit. `index` is that of its token.
  mutating func take(sign: UInt8, at index: Int) {
    if sign == UInt8(ascii: "+") {
      takePlus(at: index)
      return
    }
    switch Self.joint(sign) {
    case .plain: signs &+= 1
    case .loose:
      signs &+= 1
      onlyPlain = false
    case .never:
      if sign == UInt8(ascii: "$") {
        units = 1
      } else {
        isBroken = true
        isCut = true
      }
    }
    lastSign = sign
    if sign == UInt8(ascii: "(") { bracketAt = index }
    // Nothing but an opening bracket may stand between a plus and its digits.
    if sign != UInt8(ascii: "(") { plusAt = -1 }
    if sign == UInt8(ascii: "!") { isCut = true }
    if signs > 4 { isBroken = true }
  }

  /// Takes in a plus sign, or the word for it.
  mutating func takePlus(at index: Int) {
    if !isBroken, signs == 0, fillers == 0 { isSum = true }
    plusAt = index
    isBroken = true
    isCut = true
  }

  /// Signs that may stand between the digits of one number, by what they say of it.
  private enum Joint {
    case plain, loose, never
  }

  @inline(__always)
  private static func joint(_ sign: UInt8) -> Joint {
    switch sign {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): .plain
    case UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "|"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "~"),
      UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "="), UInt8(ascii: "^"), UInt8(ascii: "#"),
      UInt8(ascii: "`"), UInt8(ascii: "!"), Sign.symbol, Sign.malformed, Sign.control:
      .loose
    default: .never
    }
  }
}
