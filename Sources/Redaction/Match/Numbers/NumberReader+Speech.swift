/// Composition of spoken parts into one group.
struct Spoken {
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
  var isGuessed = false
  /// The unit that was added to hundreds or tens, and what there was without it: it may turn out to
  /// be the count of a plural ("двести три нуля").
  var unit: Int32 = 0
  var unitStart: Int32 = 0
  var unitToken = 0
  var endBeforeUnit: Int32 = 0
  var tokenBeforeUnit = 0
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

// Number words as they are said one after the other.
extension NumberReader {
  /// Speech goes on only over a plain blank, or the dash of "seventy-nine".
  func endsSpeech(_ token: Token, _ value: Int32, _ spoken: Spoken, _ between: Between) -> Bool {
    let isDashed =
      between.signs == 1 && between.lastSign == UInt8(ascii: "-") && token.gap == 0
      && spoken.rank == 2 && (1...9).contains(value)
    return token.gap > 1 || (between.signs > 0 && !isDashed) || between.words > 0
      || between.plusAt >= 0 || between.isBroken
  }

  /// Whether digits finish a spoken group: two behind a hundred, one behind tens.
  func joins(
    _ token: Token, _ spoken: Spoken, _ between: Between, _ views: borrowing Views
  ) -> Bool {
    guard spoken.isOpen, between.signs == 0, between.words == 0, token.gap < 2,
      !token.isDisguised, spoken.repeats == 1 || spoken.rank == 0, !spoken.isZero
    else { return false }
    let count = token.end &- token.start
    if spoken.rank == 0 { return count == 1 }
    if spoken.rank == 3 { return spoken.value % 100 == 0 && count <= 2 }
    return spoken.rank == 2 && spoken.value % 10 == 0 && count == 1
  }

  /// "девятьсот 26", "сорок4": the rest of the spoken group in digits; "triple 5".
  func finish(_ spoken: inout Spoken, _ token: Token, _ index: Int, _ views: borrowing Views) {
    for position in Int(token.start)..<Int(token.end) {
      let digit = Int32(views.digit[position] &- 0x30)
      let isTens = Int(token.end) &- position == 2
      spoken.value &+= isTens ? digit &* 10 : digit
    }
    spoken.end = token.end
    spoken.lastToken = index
    spoken.rank = 1
    spoken.unit = 0
  }

  /// Takes one spoken part in.
  func speak(
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
      return count(value, token, index, &spoken, views, &digits, &groups)
    }
    if classes.contains(.plural), spoken.isOpen, (2...5).contains(spoken.unit) {
      // "двести три нуля": 200 and three zeros.
      var counted = spoken
      counted.value = spoken.unit
      counted.start = spoken.unitStart
      counted.firstToken = spoken.unitToken
      counted.before = Between(isBroken: false)
      counted.before.hasBlank = true
      spoken.value &-= spoken.unit
      spoken.end = spoken.endBeforeUnit
      spoken.lastToken = spoken.tokenBeforeUnit
      guard close(&spoken, views, &digits, &groups) else { return false }
      spoken = counted
      return count(value, token, index, &spoken, views, &digits, &groups)
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
    if goesOn, !isWaiting {
      spoken.unit = rank == 1 ? value : 0
      spoken.unitStart = token.start
      spoken.unitToken = index
      spoken.endBeforeUnit = spoken.end
      spoken.tokenBeforeUnit = spoken.lastToken
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

  /// "две двойки", "три нуля": the count was read as a unit.
  private func count(
    _ value: Int32, _ token: Token, _ index: Int, _ spoken: inout Spoken, _ views: borrowing Views,
    _ digits: inout Store<UInt8>, _ groups: inout Store<DigitGroup>
  ) -> Bool {
    spoken.repeats = spoken.value
    spoken.value = value
    spoken.isZero = value == 0
    spoken.lastToken = index
    spoken.end = token.end
    return close(&spoken, views, &digits, &groups)
  }

  /// Ends the spoken group, if one is open.
  func close(
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
    var group = DigitGroup(
      firstDigit: Int32(truncatingIfNeeded: first),
      digitCount: Int32(truncatingIfNeeded: digits.count &- first), start: spoken.start,
      end: spoken.end, spoken.before, firstToken: spoken.firstToken, lastToken: spoken.lastToken)
    group.isHidden = true
    group.isWords = true
    group.isGuessed = spoken.isGuessed
    return groups.append(group)
  }
}
