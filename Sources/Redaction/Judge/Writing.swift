/// How a stretch of groups is written, held against the ways people write telephone numbers.
struct Writing {
  let shape: NumberShape
  let isHidden: Bool
  /// The habits of grouping that it follows to the digit.
  let habits: PhoneFormats.Habits
  var groups: Int { shape.groups }

  /// One group, or few groups with nothing but blanks, dashes, dots and brackets between.
  var isWhole: Bool { shape.groups == 1 || (shape.isPlain && shape.groups <= 6) }

  /// Digit by digit, or hidden: nobody writes sizes or prices like that.
  var isLikely: Bool {
    if shape.groups == 1 || isHidden { return true }
    if shape.singles == shape.groups { return true }
    return shape.groups >= 7 && shape.singles &+ 3 >= shape.groups && shape.largest <= 4
      // "4, 4.5, 5, 5.5, 6": sizes.
      && shape.listed &* 3 < shape.groups
  }

  /// Three to eight groups in any order, as a number is told to somebody who is asked to dial it.
  var isTold: Bool {
    (3...8).contains(shape.groups) && shape.largest <= 4 && shape.dates == 0 && shape.times == 0
  }

  /// Every digit by itself, with signs between: "[4][9][1]".
  var isDigitByDigit: Bool {
    shape.singles == shape.groups && shape.listed == 0
      && (shape.brackets > 1 || (shape.blanks == 0 && shape.loose > 0))
  }

  /// In groups of any size with signs between that nobody writes a list with, for somebody who is
  /// asked to dial it: "92*63*108*280".
  var isSpread: Bool {
    (3...10).contains(shape.groups) && shape.largest <= 4 && shape.blanks == 0 && shape.listed == 0
      && shape.dates == 0 && shape.times == 0 && shape.units == 0
  }

  /// Grouped exactly as some list of habits has it.
  var isHabit: Bool {
    habits != []
  }

  func isCanonical(_ habit: PhoneFormats.Habits) -> Bool {
    if shape.groups == 1 { return true }
    if shape.groups > 8 { return false }
    if habits.contains(habit) { return true }
    switch habit {
    case .trunk:
      return shape.isPlain && shape.largest <= 4 && shape.groups <= 7 && shape.hasBorder(after: 4)
    case .area:
      return shape.isPlain && shape.brackets > 0 && shape.hasBorder(after: 3) && shape.groups <= 5
    default: return false
    }
  }

  /// Numbers within a town, as 46-62-56: formatted, or bare behind a label.
  func isLocal(isLabelled: Bool) -> Bool {
    guard shape.isPlain else { return false }
    return shape.groups == 1 ? isLabelled : habits.contains(.local)
  }
}
