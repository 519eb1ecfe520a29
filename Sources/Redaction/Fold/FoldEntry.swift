/// What one code point folds to, in eight bytes.
///
/// A code point that is dropped (`ignorable` or `mark`) has the signs 0. All others have a sign in
/// each view, and a few stand for two positions.
///
/// One 64-bit number and not a struct of fields, so that the layout is that of the file whatever
/// the compiler does, and an entry travels in a register.
struct FoldEntry: Sendable, Equatable {
  /// From the lowest byte: canonical, folded, skeleton, digit, flags (two bytes), second, folded2.
  let bits: UInt64

  /// What stands for a malformed byte, a surrogate, and a number beyond U+10FFFF.
  static let malformed = FoldEntry(bits: UInt64(Sign.malformed) &* 0x01_0101)

  /// Kept, and in one position: neither `ignorable` nor `mark`, no `second` and no `folded2`.
  @inline(__always) var isPlain: Bool { bits & 0xFFFF_0003_0000_0000 == 0 }

  /// The sign that keeps case and script.
  @inline(__always) var canonical: UInt8 { UInt8(truncatingIfNeeded: bits) }

  /// The sign without case, style, width and accents.
  @inline(__always) var folded: UInt8 { UInt8(truncatingIfNeeded: bits >> 8) }

  /// The folded sign, or the Latin letter that it looks like.
  @inline(__always) var skeleton: UInt8 { UInt8(truncatingIfNeeded: bits >> 16) }

  /// The ASCII digit that the code point is (flag `digit`) or may stand for (flag
  /// `lookAlikeDigit`); 0 when neither.
  @inline(__always) var digit: UInt8 { UInt8(truncatingIfNeeded: bits >> 24) }

  @inline(__always) var flags: FoldFlags {
    FoldFlags(rawValue: UInt16(truncatingIfNeeded: bits >> 32))
  }

  /// The ASCII digit of the second position of a two-digit sign, as the 2 of "Ⅻ"; else 0.
  @inline(__always) var second: UInt8 { UInt8(truncatingIfNeeded: bits >> 48) }

  /// The sign of the second position of a two-letter sign, as the i of "ﬁ", in all views; else 0.
  @inline(__always) var folded2: UInt8 { UInt8(truncatingIfNeeded: bits >> 56) }
}

/// Properties of a code point. The same names and numbers stand in `Sources/generate/fold.py`.
struct FoldFlags: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// Invisible: dropped. Default_Ignorable_Code_Point and all format controls.
  static let ignorable = FoldFlags(rawValue: 1 << 0)
  /// Nonspacing or enclosing mark, variation selector, tag: dropped, part of the sign before it.
  static let mark = FoldFlags(rawValue: 1 << 1)
  /// Letter of an alphabet: its folded sign is a letter or the class of letters without a sign.
  /// Ideographs, kana and hangul, whose words are not set apart, do not have it.
  static let letter = FoldFlags(rawValue: 1 << 2)
  static let upper = FoldFlags(rawValue: 1 << 3)
  /// A digit of any script or series: its sign is the ASCII digit in every view.
  static let digit = FoldFlags(rawValue: 1 << 4)
  /// Another shape of something plain (fullwidth, mathematical, circled, small capital, digit of
  /// another script ...): evidence of hiding.
  static let styled = FoldFlags(rawValue: 1 << 5)
  static let latin = FoldFlags(rawValue: 1 << 6)
  static let cyrillic = FoldFlags(rawValue: 1 << 7)
  static let han = FoldFlags(rawValue: 1 << 8)
  /// Emoji or ornament.
  static let pictograph = FoldFlags(rawValue: 1 << 9)
  /// Blank to the eye: all spaces, tab, line controls but U+000A, U+2800.
  static let blank = FoldFlags(rawValue: 1 << 10)
  /// Not a digit, but may stand for one among digits: O, З, l, |, ○.
  static let lookAlikeDigit = FoldFlags(rawValue: 1 << 11)
  /// Part of what ordinary messages are written in; `Patterns/unicode/everyday.txt`.
  static let everyday = FoldFlags(rawValue: 1 << 12)
  static let regionalIndicator = FoldFlags(rawValue: 1 << 13)
  /// Direction control: the text may show its signs in another order.
  static let bidiControl = FoldFlags(rawValue: 1 << 14)
  /// U+0306, which makes й of и.
  static let breve = FoldFlags(rawValue: 1 << 15)
}
