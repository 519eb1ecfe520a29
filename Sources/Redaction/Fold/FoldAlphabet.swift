internal import Synchronization

/// The fold table as the alphabet of patterns: what a letter of a pattern becomes in a view, and
/// which signs make up a class.
struct FoldAlphabet: SignAlphabet {
  let table: FoldTable
  private let classes: FoldClasses

  init(_ table: FoldTable) {
    self.table = table
    classes = FoldClasses(table)
  }

  func sign(_ scalar: UInt32, in view: View) -> UInt8? {
    guard scalar <= 0x10FFFF else { return nil }
    let entry = table.entry(scalar)
    guard entry.flags.isDisjoint(with: [.ignorable, .mark]) else { return nil }
    return switch view {
    case .canonical: entry.canonical
    case .folded: entry.folded
    case .skeleton: entry.skeleton
    }
  }

  func signs(of class: PatternClass, in view: View) -> SignSet {
    let classes = classes.signs(in: view)
    let words = classes.letters | classes.han | classes.digits | SignSet([UInt8(ascii: "_")])
    return switch `class` {
    case .digit, .number: classes.digits
    case .word: words
    case .space: SignSet([Sign.blank, Sign.newline])
    case .letter: classes.letters | classes.han
    case .upper: view == .canonical ? classes.upper : SignSet()
    case .lower: view == .canonical ? classes.lower : SignSet()
    case .han: classes.han
    }
  }
}

/// The signs of the classes, read off the table when the first pattern asks: a start needs none,
/// since the built-in patterns are translated when they first run.
///
/// Safe to share between threads.
private final class FoldClasses: Sendable {
  /// The signs of each class in one view.
  struct Signs {
    var letters = SignSet()
    var upper = SignSet()
    var lower = SignSet()
    var han = SignSet()
    var digits = SignSet(UInt8(ascii: "0")...UInt8(ascii: "9"))

    mutating func add(_ sign: UInt8, _ flags: FoldFlags) {
      if flags.contains(.han) {
        han.insert(sign)
      } else if flags.contains(.letter) {
        letters.insert(sign)
        if flags.contains(.upper) { upper.insert(sign) } else { lower.insert(sign) }
      }
    }
  }

  private let table: FoldTable
  private let known = Mutex<(canonical: Signs, folded: Signs)?>(nil)

  init(_ table: FoldTable) { self.table = table }

  /// - Complexity: the first time one table step for each of about 30,000 code points: every letter
  ///   that has a sign lies in the ranges looked at. 0.4 ms.
  func signs(in view: View) -> Signs {
    let both = known.withLock { known in
      if let known { return known }
      let read = Self.read(table)
      known = read
      return read
    }
    return view == .canonical ? both.canonical : both.folded
  }

  private static func read(_ table: FoldTable) -> (canonical: Signs, folded: Signs) {
    var canonical = Signs()
    var folded = Signs()
    for scalar in UInt32(0x20)..<0xA000 where scalar < 0x600 || scalar >= 0x3000 {
      let entry = table.entry(scalar)
      guard entry.flags.isDisjoint(with: [.ignorable, .mark, .digit]) else { continue }
      canonical.add(entry.canonical, entry.flags)
      folded.add(entry.folded, entry.flags.subtracting(.upper))
    }
    for sign in [Sign.otherLetter, Sign.syllable] {
      canonical.letters.insert(sign)
      canonical.lower.insert(sign)
      folded.letters.insert(sign)
    }
    canonical.han.insert(Sign.ideograph)
    folded.han.insert(Sign.ideograph)
    return (canonical, folded)
  }
}
