/// A date as people write it: up to three groups of digits, perhaps with a month in letters.
///
/// Read are 12.05.1987, 12/05/87, 1987-05-12, 05/12/1987 (with slashes only), 12 May 1987,
/// May 12 1987, 1987年5月12日, 12051987, 19870512 and 120587. Unlike the other checks it sees the
/// signs themselves, because the separators say where a group ends.
///
/// Which word the letters make is not asked: the pattern that found the candidate has seen to it.
/// Nor does it tell a date of birth from a date of delivery; a label does.
struct DateText {
  private var first = Group()
  private var second = Group()
  private var third = Group()
  private var groups = 0
  private var hasSlash = false
  private var hasLetters = false

  private struct Group {
    var value = 0
    /// How many digits were written.
    var length = 0
    /// Whether it can be a day or a month by its length.
    var isShort: Bool { length == 1 || length == 2 }
  }

  /// Fails when there are more than three groups, or more digits than a date has.
  init?(_ signs: Span<UInt8>) {
    guard signs.count <= 64 else { return nil }
    var group = Group()
    for index in signs.indices {
      let sign = signs[index]
      if sign >= UInt8(ascii: "0"), sign <= UInt8(ascii: "9") {
        guard group.length < 8 else { return nil }
        group.value = group.value * 10 + Int(sign - UInt8(ascii: "0"))
        group.length += 1
      } else {
        guard close(&group) else { return nil }
        if sign == UInt8(ascii: "/") { hasSlash = true }
        if sign >= 0x80 || Symbol.isLetter(sign & 0xDF) { hasLetters = true }
      }
    }
    guard close(&group) else { return nil }
  }

  private mutating func close(_ group: inout Group) -> Bool {
    guard group.length > 0 else { return true }
    switch groups {
    case 0: first = group
    case 1: second = group
    case 2: third = group
    default: return false
    }
    groups += 1
    group = Group()
    return true
  }

  /// Whether some reading is a day of the years 1900 to 2100.
  var isDate: Bool {
    isRead { year, month, day in
      (1900...2100).contains(year) && CivilDate.exists(year: year, month: month, day: day)
    }
  }

  /// Whether some reading is a day on which somebody alive can have been born.
  var isBirth: Bool { isRead { CivilDate.isBirth(year: $0, month: $1, day: $2) } }

  private func isRead(_ accepts: (Int, Int, Int) -> Bool) -> Bool {
    switch groups {
    case 1: return isReadUnbroken(accepts)
    case 2:
      // A month in letters; January has all the days that a month may have.
      guard hasLetters, first.isShort else { return false }
      return years(second) { accepts($0, 1, first.value) }
    case 3:
      if first.length == 4 {
        return second.isShort && third.isShort && accepts(first.value, second.value, third.value)
      }
      guard first.isShort, second.isShort else { return false }
      return years(third) { year in
        accepts(year, second.value, first.value)
          || (hasSlash && accepts(year, first.value, second.value))
      }
    default: return false
    }
  }

  private func isReadUnbroken(_ accepts: (Int, Int, Int) -> Bool) -> Bool {
    let value = first.value
    switch first.length {
    case 8:
      return accepts(value % 10_000, value / 10_000 % 100, value / 1_000_000)
        || accepts(value / 10_000, value / 100 % 100, value % 100)
    case 6:
      let year = Group(value: value % 100, length: 2)
      return years(year) { accepts($0, value / 100 % 100, value / 10_000) }
    default: return false
    }
  }

  /// A year of four digits is itself, one of two digits may be of either century.
  private func years(_ group: Group, _ accepts: (Int) -> Bool) -> Bool {
    switch group.length {
    case 4: accepts(group.value)
    case 2: accepts(1900 + group.value) || accepts(2000 + group.value)
    default: false
    }
  }
}
