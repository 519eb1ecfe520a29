/// What the tests know of Unicode comes from the standard library's copy of the Unicode Character
/// Database and not from the fold table: it has to be able to contradict it.
enum UnicodeVersion {
  /// The version that `Patterns/tables/fold.table` names in its first lines. The standard library
  /// may know a later one, whose new signs are not asked for.
  static let ofTable: Unicode.Version = (15, 0)

  /// The version up to which `Patterns/unicode/digits.txt` has the decimal digits that the table's
  /// database does not have.
  static let ofDigits: Unicode.Version = (17, 0)

  /// All code points that have a meaning, or that the database keeps for one: the others are private,
  /// or left free in planes of which nothing is known.
  static let scalars: [Unicode.Scalar] =
    ((UInt32(0)...0x3_FFFF).lazy.compactMap(Unicode.Scalar.init)
      + (UInt32(0xE_0000)...0xE_0FFF).lazy.compactMap(Unicode.Scalar.init))
}

extension Unicode.Scalar {
  /// Whether it was there in `version`, or is not there in any.
  func isKnown(to version: Unicode.Version) -> Bool {
    properties.age.map { $0 <= version } ?? true
  }

  /// As in "U+200B".
  var name: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
