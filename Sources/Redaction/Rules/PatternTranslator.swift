/// Turns patterns of plain UTF-8 into patterns over the signs of one view, and refuses those that
/// could match nothing, anything, without end, or at a cost that grows out of hand.
///
/// Every code point of the pattern is folded as the text will be: `Т` in a pattern for the folded
/// view is the sign of `т`, and of a full-width or bold one as well. A letter that the view has no
/// sign for is a fault, because its class sign would match every other such letter.
///
/// - Complexity: linear in the pattern with its fragments unfolded, at most `PatternLimit.steps`
///   nodes. Immutable; safe to share between threads when the alphabet is.
struct PatternTranslator: Sendable {
  let alphabet: any SignAlphabet
  let view: View
  /// The classes of the view, looked up once: the alphabet reads them off its whole table.
  let classes: [PatternClass: SignSet]
  /// The word signs and their text, which most patterns need several times.
  let word: SignSet
  let wordText: String

  init(alphabet: any SignAlphabet, view: View) {
    self.alphabet = alphabet
    self.view = view
    var classes: [PatternClass: SignSet] = [:]
    for name in PatternClass.allCases { classes[name] = alphabet.signs(of: name, in: view) }
    self.classes = classes
    word = classes[.word] ?? SignSet()
    wordText = PatternWriter.text(of: word)
  }

  func translate(_ pattern: ParsedPattern) throws(LocatedFault) -> TranslatedPattern {
    var writer = PatternWriter(translator: self, start: pattern.at)
    let extent = try writer.write(pattern.node, outer: 1, isAtomicTail: false)
    if extent.lower == 0 { throw LocatedFault(fault: .matchesEmpty, at: pattern.at) }
    if extent.narrow == 0 { throw LocatedFault(fault: .catchAll, at: pattern.at) }
    return TranslatedPattern(
      text: writer.output, length: extent.lower...extent.upper, reach: extent.reach,
      lookbehind: extent.behind, firstSigns: extent.first, digits: extent.digits,
      newlines: extent.newlines, code: extent.code)
  }

  func signs(of name: PatternClass) -> SignSet { classes[name] ?? SignSet() }

  /// The sign of a code point, which must be a sign of its own.
  func sign(_ scalar: UInt32, at place: Int) throws(LocatedFault) -> UInt8 {
    // Below 0x07 are the classes of what has no sign: symbols, other letters, controls.
    if let sign = alphabet.sign(scalar, in: view), sign > Sign.control { return sign }
    throw LocatedFault(fault: .noOwnSign(scalar: scalar, view: view.rawValue), at: place)
  }

  /// The signs of a class. A negated class is the rest of all 256 signs, class signs included.
  func signs(of set: PatternSet, at place: Int) throws(LocatedFault) -> SignSet {
    var signs = SignSet()
    for member in set.members {
      switch member {
      case .sign(let scalar, let at): signs.insert(try sign(scalar, at: at))
      case .range(let first, let last, let at):
        for scalar in first...last { signs.insert(try sign(scalar, at: at)) }
      case .named(let name, let isNegated, _):
        let members = self.signs(of: name)
        signs |= isNegated ? ~members : members
      }
    }
    if set.isNegated { signs = ~signs }
    if signs.isEmpty { throw LocatedFault(fault: .emptySet(view: view.rawValue), at: place) }
    return signs
  }
}
