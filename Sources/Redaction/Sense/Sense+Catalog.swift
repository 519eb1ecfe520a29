internal import CSense

extension Sense {
  /// The sense for the rules in force.
  ///
  /// - Parameters:
  ///   - words: all words of `lexicon`.
  ///   - endings: all of `suffixes`, their signs from last to first.
  init(
    _ source: CatalogSource, lexicon: Lexicon, words: [Lexicon.Word], suffixes: Lexicon,
    endings: [Lexicon.Word], classes: SignClasses, compiled: [CompiledRule],
    digitTriggers: [DigitTrigger], ruleCount: Int, names: NameSense?,
    signs: SignSet
  ) {
    var digitsOfRule = [Int](repeating: WordLook.noNeed, count: ruleCount)
    var digitsOfPair = digitsOfRule
    var digitsOfTriple = digitsOfRule
    for rule in compiled {
      let need = RecordEvidence.amount(
        digits: rule.digits, hasNumberWord: rule.isBesideNumber)
      switch rule.least {
      case ...1: digitsOfRule[Int(rule.index)] = need
      case 2: digitsOfPair[Int(rule.index)] = need
      default: digitsOfTriple[Int(rule.index)] = need
      }
    }
    func needs(_ words: Lexicon, _ digitsOfRule: [Int]) -> [Int] {
      words.entries.map { entry in
        entry.rules.reduce(WordLook.noNeed) { least, rule in
          min(least, digitsOfRule[Int(words.startedRules[Int(rule)])])
        }
      }
    }
    let weights = lexicon.entries.map { entry in
      let rules = entry.rules.map { lexicon.startedRules[Int($0)] }
      return rules.reduce(0) { most, rule in max(most, rules.count { $0 == rule }) }
    }
    let wanted = names == nil ? Self.wanted : Self.wanted.union(Self.persons)
    let filter = WordFilter(
      words.filter { $0.rule != nil || !$0.classes.isDisjoint(with: wanted) }
        + Self.gluedJoints(words),
      endings: endings, table: source.fold, classes: classes)
    var digits = Self.shortest
    var lineDigits = Self.shortest
    for trigger in digitTriggers {
      if trigger.isOfLines {
        lineDigits = min(lineDigits, trigger.digits)
      } else if trigger.digits >= Self.shortest {
        digits = min(digits, trigger.digits)
      }
    }
    self.init(
      filter: filter, table: source.fold, lexicon: lexicon, endings: source.endings,
      suffixes: suffixes, needs: needs(lexicon, digitsOfRule),
      pairNeeds: needs(lexicon, digitsOfPair), tripleNeeds: needs(lexicon, digitsOfTriple),
      weights: weights, suffixNeeds: needs(suffixes, digitsOfRule),
      digits: digits, lineDigits: lineDigits, signs: signs, names: names,
      isAlwaysOn: compiled.contains { $0.isUntriggered } || !signs.isEmpty, variant: sense_best())
  }

  /// Words for "@" and the dot with what may be glued to them, for the first look.
  private static func gluedJoints(_ words: [Lexicon.Word]) -> [Lexicon.Word] {
    let rests = words.filter { !$0.classes.isDisjoint(with: [.mailBrand, .spokenEnding]) }
    // The first look knows eight bytes and whether there are more: nine signs say all.
    var beginnings: Set<[UInt8]> = []
    for joint in words
    where !joint.classes.isDisjoint(with: [.at, .dot]) && joint.signs.count >= 3
      && !joint.signs.contains(Sign.blank)
    {
      let left = max(0, 9 - joint.signs.count)
      for rest in rests { beginnings.insert(joint.signs + rest.signs.prefix(left)) }
    }
    return beginnings.map {
      Lexicon.Word(signs: $0, classes: [], value: 0, isPrefix: false, rule: nil)
    }
  }
}
