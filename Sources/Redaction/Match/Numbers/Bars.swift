/// Whether "|" and "!" between digits part them or stand for a one: "8|916|402" or "89|6 402".
///
/// The digits are counted with and without the bars, and the count of a whole telephone number
/// decides. The answer holds for the whole run, so that every token is looked at once.
struct Bars {
  /// Last token that the answer is for.
  private var until = -1
  private var answer = false

  private static let reach = 64

  mutating func areDigits(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    groups: borrowing Store<DigitGroup>, digits: borrowing Store<UInt8>, _ between: Between
  ) -> Bool {
    guard touchesDigits(index, tokens) else { return false }
    if index > until {
      decide(index, tokens, views, groups: groups, digits: digits, between)
    }
    return answer
  }

  private func touchesDigits(_ index: Int, _ tokens: borrowing Store<Token>) -> Bool {
    if index > 0, tokens[index].gap == 0, tokens[index &- 1].kind == .digits { return true }
    return index &+ 1 < tokens.count && tokens[index &+ 1].gap == 0
      && tokens[index &+ 1].kind == .digits
  }

  private mutating func decide(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    groups: borrowing Store<DigitGroup>, digits: borrowing Store<UInt8>, _ between: Between
  ) {
    var total = 0
    var leading: UInt8?
    var group = groups.count &- 1
    while !between.isBroken, group >= 0, total <= 20 {
      total &+= Int(groups[group].digitCount)
      leading = digits[Int(groups[group].firstDigit)]
      if groups[group].separator == .first { break }
      group &-= 1
    }
    var bars = 0
    /// Bars with digits behind them; those alone at the end close a sentence or a column.
    var inner = 0
    var cursor = index
    scan: while cursor < tokens.count, cursor &- index < Self.reach, total <= 20 {
      let token = tokens[cursor]
      switch token.kind {
      case .digits:
        total &+= Int(token.end &- token.start)
        inner = bars
        leading = leading ?? (views.digit[Int(token.start)] &- 0x30)
      case .sign:
        if views.digit[Int(token.start)] != 0 {
          if touchesDigits(cursor, tokens) { bars &+= 1 }
          leading = leading ?? 1
        } else if token.sign == UInt8(ascii: "?") || token.sign == UInt8(ascii: "@") {
          break scan
        }
      case .word: break scan
      }
      cursor &+= 1
    }
    until = max(index, cursor &- 1)
    let whole =
      switch leading ?? 0 {
      case 0, 1, 7, 8: 11
      default: 10
      }
    answer =
      inner > 0 && total < whole && (total &+ bars == whole || total &+ inner == whole)
  }
}
