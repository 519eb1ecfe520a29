/// A part of an address that is spoken, spaced or bracketed: what people write so that a machine
/// does not read "ivan@example.com".
struct Piece: BitwiseCopyable {
  enum Kind: UInt8 {
    /// Letters or digits in one run.
    case name
    case at, dot, dash, underscore, slash
    /// Anything else: nothing is joined over it.
    case other
  }

  /// How a joint is written.
  enum Style: UInt8 {
    /// The bare sign.
    case sign
    /// The word for it: "точка", "at".
    case word
    /// In brackets: "[.]", "(at)".
    case bracket
  }

  var kind: Kind
  var style: Style
  /// Blanks in front: 0 none, 1 blanks, 2 and more line ends.
  var gap: UInt8
  /// Positions in the views.
  var start: Int32
  var end: Int32
  var entry: UInt16

  var length: Int { Int(end &- start) }
}
