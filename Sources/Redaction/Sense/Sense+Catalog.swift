internal import CSense

extension Sense {
  /// The sense for the rules in force.
  ///
  init(
    _ source: CatalogSource, lexicon: Lexicon, suffixes: Lexicon, filter: WordFilter,
    compiled: [CompiledRule],
    digitTriggers: [DigitTrigger], ruleCount: Int, names: NameSense?,
    signs: SignSet
  ) {
    var ruleNeeds = [RuleNeed](repeating: RuleNeed(), count: ruleCount)
    for rule in compiled {
      ruleNeeds[Int(rule.index)] = RuleNeed(
        amount: RecordEvidence.amount(
          digits: rule.digits, hasNumberWord: rule.beside == .number),
        asksForWord: rule.beside == .numberWord,
        least: rule.least, near: rule.near, within: rule.within)
    }
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
      suffixes: suffixes, ruleNeeds: ruleNeeds,
      digits: digits, lineDigits: lineDigits, signs: signs, names: names,
      isAlwaysOn: compiled.contains { $0.isUntriggered } || !signs.isEmpty, variant: sense_best())
  }

  /// The filter of the words, for the first look.
  ///
  /// - Parameters:
  ///   - endings: their signs from last to first.
  ///   - hasPersons: names of people are wanted.
  ///   - table: the filter of other words, which these are added to.
  static func filter(
    _ words: [Lexicon.Word], endings: [Lexicon.Word], hasPersons: Bool, fold: FoldTable,
    classes: SignClasses, adding table: BeginningsTable? = nil
  ) -> WordFilter {
    let wanted = hasPersons ? Self.wanted.union(Self.persons) : Self.wanted
    return WordFilter(
      words.filter { $0.rule != nil || !$0.classes.isDisjoint(with: wanted) }
        + Self.gluedJoints(words),
      endings: endings, table: fold, classes: classes, adding: table)
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
