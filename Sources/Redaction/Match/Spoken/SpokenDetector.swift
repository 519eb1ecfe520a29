/// Finds e-mail addresses and links whose joints are spoken ("точка", "at"), bracketed ("[.]") or
/// set apart by blanks, letter by letter if need be.
///
/// "собака" and "dot" are joints only between names, and only in front of a known ending:
/// the words themselves are everyday ones.
struct SpokenDetector: Sendable {
  struct Rules: Sendable {
    var email: UInt16
    var link: UInt16
    var messengerLink: UInt16
  }

  let reader: PieceReader
  let endings: HostScan
  let messengerHosts: HostNames
  let allowedHosts: HostNames
  let rules: Rules
  let lexicon: Lexicon

  /// Greatest gap beside a joint, not included: one line end.
  static let lines: UInt8 = 3
  /// Names on each side of an "@", and parts of a path, are at most this many pieces.
  static let greatestParts = 64

  /// Adds candidates; false when a store is full.
  ///
  /// - Complexity: linear in the pieces times `greatestParts`.
  func detect(
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ context: RecordContext,
    pieces: inout Store<Piece>, into candidates: inout Store<Candidate>
  ) -> Bool {
    var isWorthIt = false
    guard reader.read(tokens, views, into: &pieces, isWorthIt: &isWorthIt) else { return false }
    guard isWorthIt else { return true }
    var index = 0
    var settled = 0
    while index < pieces.count {
      let piece = pieces[index]
      var found: Found?
      if piece.kind == .at {
        found = mail(index, settled, pieces, views, context)
      } else if piece.kind == .dot,
        isMarked(index, pieces) || leadsToPath(index, pieces, views) || leadsToEnding(index, pieces)
      {
        found = link(index, settled, pieces, views, context)
      }
      if let found {
        guard
          candidates.append(
            Candidate(
              start: pieces[found.first].start, end: pieces[found.last].end,
              category: found.category.code, rule: found.rule,
              score: found.category == .email ? 0.9 : 0.85, reason: .hidden))
        else { return false }
        settled = found.last &+ 1
        index = found.last &+ 1
      } else {
        index &+= 1
      }
    }
    return true
  }

  struct Found {
    var first: Int
    var last: Int
    var category: Category
    var rule: UInt16
  }

  /// A name that ends before, or begins behind, a joint: pieces `first...last`.
  struct Part {
    var first: Int
    var last: Int
  }
}
