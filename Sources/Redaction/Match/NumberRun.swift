/// Digits that were written as one piece: "916", "девятьсот шестнадцать", "O4", "три нуля".
///
/// A candidate begins and ends at the border of a group, never inside one.
struct DigitGroup: BitwiseCopyable {
  /// What stands between this group and the one before.
  enum Separator: UInt8 {
    /// The first group of a run.
    case first
    /// The groups touch.
    case none
    case blank
    /// Only dashes, dots, brackets, with or without blanks, and no more than four of them.
    case plain
    /// The same, with no blank beside a dash, dot or colon: the groups are one written number.
    case tight
    /// Any other signs: commas, stars, slashes, pictographs.
    case loose
    case newline
    /// A filler word: "потом", "тире".
    case word
    /// A unit: "8951 руб 302 коп" is an amount, unless the text asks to call.
    case unit
  }

  /// Index of the first digit in the digit store, and how many.
  var firstDigit: Int32
  var digitCount: Int32
  /// Positions in the views.
  var start: Int32
  var end: Int32
  var separator: Separator
  /// The sign in front, when there is exactly one and no blank; 0 otherwise.
  var joint: UInt8
  /// The last sign in front, whatever stands round it; 0 for none.
  var sign: UInt8
  /// A plus sign, or the word for it, stands in front; `start` includes it.
  var hasPlus: Bool
  /// An opening bracket stands directly in front; `start` does not include it.
  var hasBracket: Bool
  /// Written in words, in look-alike letters or in styled digits.
  var isHidden: Bool
  var isWords: Bool
  /// Index of the first and the last token.
  var firstToken: Int32
  var lastToken: Int32
}

/// Reads the tokens of a record into digit groups, and the groups into runs: sequences that one
/// number could be made of.
///
/// Number words are read as speech: hundreds, tens, units; an equal or higher rank, a zero or
/// punctuation ends a group, and the number is the groups' concatenation. Linear: every token is
/// looked at once.
struct NumberReader: Sendable {
  let lexicon: Lexicon

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

  /// Composition of spoken parts into one group.
  private struct Spoken {
    var value: Int32 = 0
    /// 3 hundreds, 2 tens, 1 units or teens, 0 nothing yet.
    var rank = 0
    var start: Int32 = 0
    var end: Int32 = 0
    var firstToken = 0
    var lastToken = 0
    var isOpen = false
    var repeats: Int32 = 1
    var isZero = false
    /// What lay in front of the group's first word.
    var before = Between()

    init() {}

    init(at token: Token, _ index: Int, after before: Between) {
      start = token.start
      end = token.end
      firstToken = index
      lastToken = index
      isOpen = true
      self.before = before
    }
  }

  /// What has been read since the last group.
  private struct Between {
    var signs = 0
    var lastSign: UInt8 = 0
    var onlyPlain = true
    var hasBlank = false
    var hasNewline = false
    var fillers = 0
    var units = 0
    var plusAt = -1
    var bracketAt = -1
    var isBroken = true

    init(isBroken: Bool = true) { self.isBroken = isBroken }
  }

  /// Fills `digits` and `groups`; false when a store is full.
  func read(
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, digits: inout Store<UInt8>,
    groups: inout Store<DigitGroup>
  ) -> Bool {
    digits.removeAll()
    groups.removeAll()
    var between = Between()
    var spoken = Spoken()
    var index = 0
    let count = tokens.count
    while index < count {
      let token = tokens[index]
      let classes: WordClass =
        token.entry == 0 ? [] : lexicon.entries[Int(token.entry) &- 1].classes
      if token.kind == .word, !classes.isDisjoint(with: [.number, .plural, .repeater, .hundred]) {
        let value = lexicon.entries[Int(token.entry) &- 1].value
        // Speech goes on only over a plain blank, or the dash of "seventy-nine".
        let isDashed =
          between.signs == 1 && between.lastSign == UInt8(ascii: "-") && token.gap == 0
          && spoken.rank == 2 && (1...9).contains(value)
        if token.gap > 1 || (between.signs > 0 && !isDashed) || between.fillers > 0
          || between.plusAt >= 0 || between.isBroken
        {
          guard close(&spoken, views, &digits, &groups) else { return false }
        }
        if token.gap > 0 {
          between.hasBlank = true
          if token.gap > 1 { between.hasNewline = true }
        }
        guard speak(value, classes, token, index, &spoken, &between, views, &digits, &groups)
        else { return false }
        between = Between(isBroken: value > 900)
        index &+= 1
        continue
      }
      if token.gap > 0 {
        between.hasBlank = true
        if token.gap > 1 { between.hasNewline = true }
      }
      switch token.kind {
      case .digits:
        if joins(token, spoken, between, views) {
          // "девятьсот 26", "сорок4": the rest of the spoken group in digits.
          for position in Int(token.start)..<Int(token.end) {
            let digit = Int32(views.digit[position] &- 0x30)
            let isTens = Int(token.end) &- position == 2
            spoken.value &+= isTens ? digit &* 10 : digit
          }
          spoken.end = token.end
          spoken.lastToken = index
          spoken.rank = 1
          between = Between(isBroken: false)
          break
        }
        guard close(&spoken, views, &digits, &groups) else { return false }
        guard addDigits(token, index, &between, views, &digits, &groups) else { return false }
      case .sign:
        if token.sign == UInt8(ascii: "+") {
          between.plusAt = index
          between.isBroken = true
        } else {
          switch Self.joint(token.sign) {
          case .plain: between.signs &+= 1
          case .loose:
            between.signs &+= 1
            between.onlyPlain = false
          case .never:
            if token.sign == UInt8(ascii: "$") {
              between.units = 1
            } else {
              between.isBroken = true
            }
          }
          between.lastSign = token.sign
          if token.sign == UInt8(ascii: "(") { between.bracketAt = index }
          // Nothing but an opening bracket may stand between a plus and its digits.
          if token.sign != UInt8(ascii: "(") { between.plusAt = -1 }
          if between.signs > 4 { between.isBroken = true }
        }
      case .word:
        if token.entry == 0, !between.isBroken, between.signs <= 4,
          between.lastSign != UInt8(ascii: "'"), isLookAlike(token, views)
        {
          // "ОЗ", "Зб" behind digits; "50's" is a decade.
          guard close(&spoken, views, &digits, &groups),
            addDigits(token, index, &between, views, &digits, &groups)
          else { return false }
        } else if !classes.isDisjoint(with: [.plus]) {
          between.plusAt = index
          between.isBroken = true
        } else if !classes.isDisjoint(with: [.filler, .dash, .underscore, .slash]),
          between.fillers < 3
        {
          between.fillers &+= 1
          between.plusAt = -1
        } else if classes.contains(.unit), between.units == 0, between.fillers < 3 {
          between.units = 1
          between.plusAt = -1
        } else {
          between.isBroken = true
          between.plusAt = -1
        }
      }
      index &+= 1
    }
    return close(&spoken, views, &digits, &groups)
  }

  /// Whether digits finish a spoken group: two behind a hundred, one behind tens.
  private func joins(
    _ token: Token, _ spoken: Spoken, _ between: Between, _ views: borrowing Views
  ) -> Bool {
    guard spoken.isOpen, between.signs == 0, between.fillers == 0, token.gap < 2,
      !token.isDisguised, spoken.repeats == 1, !spoken.isZero
    else { return false }
    let count = token.end &- token.start
    if spoken.rank == 3 { return spoken.value % 100 == 0 && count <= 2 }
    return spoken.rank == 2 && spoken.value % 10 == 0 && count == 1
  }

  /// Up to three letters that all look like digits.
  private func isLookAlike(_ token: Token, _ views: borrowing Views) -> Bool {
    guard token.end &- token.start <= 3 else { return false }
    for position in Int(token.start)..<Int(token.end) where views.digit[position] == 0 {
      return false
    }
    return true
  }

  private func addDigits(
    _ token: Token, _ index: Int, _ between: inout Between, _ views: borrowing Views,
    _ digits: inout Store<UInt8>, _ groups: inout Store<DigitGroup>
  ) -> Bool {
    let first = digits.count
    for position in Int(token.start)..<Int(token.end) where views.digit[position] != 0 {
      guard digits.append(views.digit[position] &- 0x30) else { return false }
    }
    let hidden =
      token.isDisguised || token.kind == .word
      || hasDropped(views, Int(token.start), Int(token.end))
    return add(
      first, digits.count, Int(token.start), Int(token.end), index, index, hidden, false, &between,
      &groups)
  }

  /// True when something invisible was dropped between two of the positions.
  private func hasDropped(_ views: borrowing Views, _ start: Int, _ end: Int) -> Bool {
    guard views.dropped > 0 else { return false }
    // Styled and foreign digits are longer in bytes too, and hidden all the same.
    return Int(views.offset[end]) &- Int(views.offset[start]) > end &- start
  }

  private func add(
    _ first: Int, _ last: Int, _ start: Int, _ end: Int, _ firstToken: Int, _ lastToken: Int,
    _ hidden: Bool, _ words: Bool, _ between: inout Between, _ groups: inout Store<DigitGroup>
  ) -> Bool {
    var separator = DigitGroup.Separator.first
    if !between.isBroken {
      if between.hasNewline {
        separator = .newline
      } else if between.units > 0 {
        separator = .unit
      } else if between.fillers > 0 {
        separator = .word
      } else if between.signs == 0 {
        separator = between.hasBlank ? .blank : .none
      } else if between.onlyPlain {
        separator = between.hasBlank || between.bracketAt >= 0 ? .plain : .tight
      } else {
        separator = .loose
      }
    }
    let group = DigitGroup(
      firstDigit: Int32(truncatingIfNeeded: first),
      digitCount: Int32(truncatingIfNeeded: last &- first), start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: end), separator: separator,
      joint: between.signs == 1 && !between.hasBlank ? between.lastSign : 0,
      sign: between.lastSign, hasPlus: between.plusAt >= 0,
      hasBracket: between.bracketAt >= 0, isHidden: hidden, isWords: words,
      firstToken: Int32(truncatingIfNeeded: firstToken),
      lastToken: Int32(truncatingIfNeeded: lastToken))
    between = Between(isBroken: false)
    return groups.append(group)
  }

  /// Takes one spoken part in.
  private func speak(
    _ value: Int32, _ classes: WordClass, _ token: Token, _ index: Int, _ spoken: inout Spoken,
    _ between: inout Between, _ views: borrowing Views, _ digits: inout Store<UInt8>,
    _ groups: inout Store<DigitGroup>
  ) -> Bool {
    if classes.contains(.repeater), !spoken.isOpen || spoken.rank != 0 {
      guard close(&spoken, views, &digits, &groups) else { return false }
      spoken = Spoken(at: token, index, after: between)
      spoken.repeats = max(1, min(4, value))
      return true
    }
    if classes.contains(.plural), spoken.isOpen, spoken.rank == 1, (2...5).contains(spoken.value) {
      // "две двойки", "три нуля": the count was read as a unit.
      spoken.repeats = spoken.value
      spoken.value = value
      spoken.isZero = value == 0
      spoken.lastToken = index
      spoken.end = token.end
      return close(&spoken, views, &digits, &groups)
    }
    if classes.contains(.hundred), spoken.isOpen, spoken.rank == 1, (1...9).contains(spoken.value) {
      spoken.value &*= 100
      spoken.rank = 3
      spoken.lastToken = index
      spoken.end = token.end
      return true
    }
    guard (0...999).contains(value), value < 100 || value % 100 == 0 else {
      // A thousand and more is an amount, not a part of a number that is dialled.
      return close(&spoken, views, &digits, &groups)
    }
    let rank = value >= 100 ? 3 : value >= 20 ? 2 : 1
    let isWaiting = spoken.isOpen && spoken.rank == 0
    let goesOn =
      spoken.isOpen && (isWaiting || (value != 0 && rank < spoken.rank && !spoken.isZero))
      && !(spoken.rank == 2 && value >= 10) && (isWaiting || spoken.repeats == 1)
    if !goesOn {
      guard close(&spoken, views, &digits, &groups) else { return false }
      spoken = Spoken(at: token, index, after: between)
    }
    spoken.end = token.end
    spoken.value &+= value
    spoken.rank = rank
    spoken.isZero = value == 0
    spoken.lastToken = index
    if value == 0 || (isWaiting && spoken.repeats > 1) {
      return close(&spoken, views, &digits, &groups)
    }
    return true
  }

  /// Ends the spoken group, if one is open.
  private func close(
    _ spoken: inout Spoken, _ views: borrowing Views, _ digits: inout Store<UInt8>,
    _ groups: inout Store<DigitGroup>
  ) -> Bool {
    guard spoken.isOpen else { return true }
    spoken.isOpen = false
    // A lone "double" says no digit.
    guard spoken.rank > 0 else { return true }
    let first = digits.count
    for _ in 0..<spoken.repeats {
      if spoken.value >= 100 {
        guard digits.append(UInt8(truncatingIfNeeded: spoken.value / 100)) else { return false }
      }
      if spoken.value >= 10 {
        guard digits.append(UInt8(truncatingIfNeeded: spoken.value / 10 % 10)) else { return false }
      }
      guard digits.append(UInt8(truncatingIfNeeded: spoken.value % 10)) else { return false }
    }
    return add(
      first, digits.count, Int(spoken.start), Int(spoken.end), spoken.firstToken,
      spoken.lastToken, true, true, &spoken.before, &groups)
  }
}
