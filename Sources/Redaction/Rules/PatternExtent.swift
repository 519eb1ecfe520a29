/// What is known of the matches of a part of a pattern, in positions of the view.
///
/// Every figure is exact or on the safe side: `reach`, `behind` and the sets may be too large,
/// `lower` and `narrow` too small.
struct PatternExtent {
  /// Positions of the shortest and the longest match: `0 <= lower <= upper <= reach`.
  var lower = 0
  var upper = 0
  /// Positions, from the start of the match, that are looked at: lookaheads included.
  var reach = 0
  /// Positions before the start that are looked at.
  var behind = 0
  /// Signs that a match can begin and end with; without meaning when `upper` is 0.
  var first = SignSet()
  var last = SignSet()
  /// Positions that every match requires and that fewer than `PatternLimit.narrowSet` signs fit.
  var narrow = 0
  /// Digits and line ends that every match holds, those of lookarounds not counted.
  var digits = 0
  var newlines = 0
  /// Estimated bytes of PCRE2's compiled code, after its unrolling of repeated groups; repeats of
  /// one sign and branches count more, for their machine code is larger (`PatternLimit.code`).
  var code = 0

  static func sign(_ sign: UInt8) -> PatternExtent {
    var set = SignSet()
    set.insert(sign)
    return PatternExtent(
      lower: 1, upper: 1, reach: 1, first: set, last: set, narrow: 1,
      digits: (0x30...0x39).contains(sign) ? 1 : 0, newlines: sign == Sign.newline ? 1 : 0,
      code: 2)
  }

  private static let digit = SignSet(UInt8(ascii: "0")...UInt8(ascii: "9"))

  static func signs(_ set: SignSet) -> PatternExtent {
    let count = set.count
    return PatternExtent(
      lower: 1, upper: 1, reach: 1, first: set, last: set,
      narrow: count <= PatternLimit.narrowSet ? 1 : 0, digits: set.isSubset(of: Self.digit) ? 1 : 0,
      newlines: set.single == Sign.newline ? 1 : 0, code: count == 1 ? 2 : 34)
  }

  /// Of this part followed by `next`.
  func followed(by next: PatternExtent) -> PatternExtent {
    PatternExtent(
      lower: lower + next.lower, upper: upper + next.upper,
      reach: max(reach, upper + next.reach),
      // `next` begins at this part's start or behind it.
      behind: max(behind, next.behind),
      first: lower == 0 ? first | next.first : first,
      last: next.lower == 0 ? last | next.last : next.last,
      narrow: narrow + next.narrow, digits: digits + next.digits,
      newlines: newlines + next.newlines, code: code + next.code)
  }

  /// Of this part or `other`.
  func or(_ other: PatternExtent) -> PatternExtent {
    PatternExtent(
      lower: min(lower, other.lower), upper: max(upper, other.upper),
      reach: max(reach, other.reach), behind: max(behind, other.behind),
      first: first | other.first, last: last | other.last,
      narrow: min(narrow, other.narrow), digits: min(digits, other.digits),
      newlines: min(newlines, other.newlines), code: code + other.code + 9)
  }

  /// Of `lowerBound` to `upperBound` matches of this part in a row; a single sign is not unrolled.
  func repeated(_ lowerBound: Int, _ upperBound: Int, isSign: Bool) -> PatternExtent {
    PatternExtent(
      lower: lower * lowerBound, upper: upper * upperBound,
      reach: upper * (upperBound - 1) + reach, behind: behind, first: first, last: last,
      narrow: narrow * lowerBound, digits: digits * lowerBound, newlines: newlines * lowerBound,
      code: isSign ? code + 16 : (code + 10) * upperBound)
  }

  /// Of a lookahead at this part.
  func lookedAt(negative: Bool) -> PatternExtent {
    PatternExtent(
      reach: reach, behind: behind, narrow: negative ? 0 : narrow, code: code + 8)
  }

  /// Of a lookbehind at this part.
  func lookedBack(negative: Bool) -> PatternExtent {
    PatternExtent(
      reach: max(0, reach - lower), behind: upper + behind, narrow: negative ? 0 : narrow,
      code: code + 11)
  }
}
