/// A pattern as it is written: code points and classes, not yet signs of a view.
///
/// `at` is the offset of the first byte of the construct in the rule file (`PatternText`), so that
/// a fault found much later, and perhaps inside a fragment, still names its place.
enum PatternNode: Sendable {
  case sign(UInt32, at: Int)
  case set(PatternSet, at: Int)
  case edge(PatternEdge, at: Int)
  case sequence([PatternNode])
  /// Two branches or more.
  case alternation([PatternNode])
  indirect case group(PatternGroup, PatternNode, at: Int)
  /// `at` is the offset of the quantifier.
  indirect case repetition(PatternNode, PatternRepeat, at: Int)
}

/// Something that takes no position and looks at the two signs beside it.
enum PatternEdge: Sendable {
  /// `\b`
  case word
  /// `\B`
  case noWord
  /// `^`: the start of a line, as in PCRE2's multi-line mode. The start of the record is one.
  case lineStart
  /// `$`: the end of a line.
  case lineEnd
}

enum PatternGroup: Sendable, Equatable {
  /// `(?: )`, and `( )`, which does not capture, and a fragment.
  case plain
  case named(String)
  case atomic
  case look(ahead: Bool, negative: Bool)
}

struct PatternRepeat: Sendable {
  enum Manner { case greedy, lazy, possessive }
  let lower: Int
  /// Nil when the author wrote no upper bound. Otherwise `1 <= upper` and `lower <= upper`.
  let upper: Int?
  var manner: Manner
}

/// A class in brackets, or one of `\d \w \s \p{} .`.
struct PatternSet: Sendable {
  enum Member: Sendable {
    case sign(UInt32, at: Int)
    case range(UInt32, UInt32, at: Int)
    case named(PatternClass, isNegated: Bool, at: Int)
  }
  var members: [Member]
  var isNegated: Bool
}

extension PatternNode {
  /// The offset of the first byte in the file; nil for a sequence without items.
  var at: Int? {
    switch self {
    case .sign(_, let at), .set(_, let at), .edge(_, let at), .group(_, _, let at): at
    case .sequence(let nodes), .alternation(let nodes): nodes.first?.at
    case .repetition(let item, _, _): item.at
    }
  }
}
