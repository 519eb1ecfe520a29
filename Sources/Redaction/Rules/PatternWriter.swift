/// Writes one pattern out in signs, and measures it on the way.
///
/// One pass over the nodes. The only thing that cannot be written when it is met is a word edge
/// (`PatternWriter+Edge.swift`): its short form depends on what follows.
struct PatternWriter {
  let translator: PatternTranslator
  /// Offset of the pattern in its file, for the faults of the whole.
  let start: Int
  var output: [UInt8] = []
  private var names: [String] = []
  private var groups = 0
  private var steps = 0

  init(translator: PatternTranslator, start: Int) {
    self.translator = translator
    self.start = start
    output.reserveCapacity(1024)
  }

  /// Appends `node` to the output.
  ///
  /// - Parameters:
  ///   - outer: Product of the upper bounds of the repeats around the node.
  ///   - isAtomicTail: Whether the node ends an atomic group, so that nothing in it is tried again:
  ///     an open repeat there is as good as a possessive one.
  mutating func write(
    _ node: PatternNode, outer: Int, isAtomicTail: Bool
  ) throws(LocatedFault) -> PatternExtent {
    steps += 1
    if steps > PatternLimit.steps { throw LocatedFault(fault: .tooManySteps, at: start) }
    switch node {
    case .sign(let scalar, let at):
      let sign = try translator.sign(scalar, at: at)
      append(sign: sign)
      return .sign(sign)
    case .set(let set, let at):
      let signs = try translator.signs(of: set, at: at)
      append(signs)
      return .signs(signs)
    case .edge(let edge, _):
      append(edgeText(edge, before: nil, after: nil))
      return Self.edgeExtent
    case .sequence(let nodes):
      return try write(sequence: nodes, outer: outer, isAtomicTail: isAtomicTail)
    case .alternation(let branches):
      return try write(branches: branches, outer: outer, isAtomicTail: isAtomicTail)
    case .group(let kind, let body, let at):
      return try write(kind, body, at: at, outer: outer, isAtomicTail: isAtomicTail)
    case .repetition(let item, let count, let at):
      return try write(repeated: item, count, at: at, outer: outer, isAtomicTail: isAtomicTail)
    }
  }

  /// Throws when a part has grown beyond what a pattern may look at or compile to. Called wherever
  /// parts are put together, so that no figure is ever much greater than its limit.
  func check(
    _ extent: PatternExtent, at place: @autoclosure () -> Int?
  ) throws(LocatedFault) {
    if extent.reach > PatternLimit.reach {
      throw LocatedFault(fault: .matchTooLong(positions: extent.reach), at: place() ?? start)
    }
    if extent.code > PatternLimit.code {
      throw LocatedFault(fault: .codeTooLarge(bytes: extent.code), at: place() ?? start)
    }
  }

  // MARK: Compounds

  private mutating func write(
    branches: [PatternNode], outer: Int, isAtomicTail: Bool
  ) throws(LocatedFault) -> PatternExtent {
    var whole: PatternExtent?
    for branch in branches {
      if whole != nil { append("|") }
      let extent = try write(branch, outer: outer, isAtomicTail: isAtomicTail)
      let union = whole?.or(extent) ?? extent
      try check(union, at: branch.at)
      whole = union
    }
    return whole ?? PatternExtent()
  }

  private mutating func write(
    repeated item: PatternNode, _ count: PatternRepeat, at place: Int, outer: Int,
    isAtomicTail: Bool
  ) throws(LocatedFault) -> PatternExtent {
    var manner = count.manner
    if count.upper == nil, manner != .possessive {
      guard isAtomicTail, manner == .greedy else {
        throw LocatedFault(fault: .openRepeat, at: place)
      }
      manner = .possessive
    }
    let upper = count.upper ?? max(count.lower, PatternLimit.openRepeat)
    let product = outer * upper
    if product > PatternLimit.nestedRepeats {
      throw LocatedFault(fault: .nestedRepeats(product: product), at: place)
    }
    let extent = try write(item, outer: product, isAtomicTail: false)
    if extent.lower == 0, upper > 1 { throw LocatedFault(fault: .repeatOfEmpty, at: place) }
    append(quantifier: count.lower, upper, manner)
    let isSign: Bool
    switch item {
    case .sign, .set: isSign = true
    default: isSign = false
    }
    let whole = extent.repeated(count.lower, upper, isSign: isSign)
    try check(whole, at: place)
    return whole
  }

  private mutating func write(
    _ kind: PatternGroup, _ body: PatternNode, at place: Int, outer: Int, isAtomicTail: Bool
  ) throws(LocatedFault) -> PatternExtent {
    groups += 1
    if groups > PatternLimit.groups { throw LocatedFault(fault: .tooManyGroups, at: place) }
    var extent: PatternExtent
    switch kind {
    case .plain:
      append("(?:")
      extent = try write(body, outer: outer, isAtomicTail: isAtomicTail)
    case .atomic:
      append("(?>")
      extent = try write(body, outer: outer, isAtomicTail: true)
    case .named(let name):
      if names.contains(name) {
        throw LocatedFault(fault: .repeatedGroupName(name), at: place)
      }
      names.append(name)
      if names.count > PatternLimit.names { throw LocatedFault(fault: .tooManyNames, at: place) }
      append("(?<")
      output.append(contentsOf: name.utf8)
      append(">")
      extent = try write(body, outer: outer, isAtomicTail: isAtomicTail)
      // A finding is never empty.
      if name == "span", extent.lower == 0 { throw LocatedFault(fault: .emptySpan, at: place) }
    case .look(ahead: true, let negative):
      append(negative ? "(?!" : "(?=")
      extent = try write(body, outer: outer, isAtomicTail: false).lookedAt(negative: negative)
    case .look(ahead: false, let negative):
      append(negative ? "(?<!" : "(?<=")
      extent = try write(lookbehind: body, at: place, outer: outer).lookedBack(negative: negative)
    }
    append(")")
    extent.code += 10
    try check(extent, at: place)
    return extent
  }

  /// The branches of a lookbehind, each of a fixed length: PCRE2 10.42 knows no other.
  private mutating func write(
    lookbehind body: PatternNode, at place: Int, outer: Int
  ) throws(LocatedFault) -> PatternExtent {
    var body = body
    // A fragment, or (?: ) around all, may hold branches of different lengths as well.
    while case .group(.plain, let inner, _) = body { body = inner }
    let branches: [PatternNode]
    if case .alternation(let several) = body { branches = several } else { branches = [body] }
    var whole: PatternExtent?
    for branch in branches {
      if whole != nil { append("|") }
      let extent = try write(branch, outer: outer, isAtomicTail: false)
      if extent.lower != extent.upper {
        throw LocatedFault(fault: .variableLookbehind, at: branch.at ?? place)
      }
      if extent.upper > PatternLimit.lookbehind {
        throw LocatedFault(
          fault: .lookbehindTooLong(positions: extent.upper), at: branch.at ?? place)
      }
      whole = whole?.or(extent) ?? extent
    }
    return whole ?? PatternExtent()
  }
}
