internal import PCRE2

/// Everything that finding needs and that never changes once it is made: tables, words, rules and
/// the detectors built from them. Shared by all workers of a redactor.
struct Catalog: Sendable {
  /// What is known of a rule once a finding names it.
  struct Entry: Sendable {
    var id: String
    var category: Category
    var policy: Policy
  }

  let rules: [Rule]
  let entries: [Entry]
  let compiled: [CompiledRule]
  let patterns: PatternCache
  let digitTriggers: [DigitTrigger]

  let sense: Sense
  let folder: Folder
  let tokenizer: Tokenizer
  let numbers: NumberReader
  let numberJudge: NumberJudge
  let links: LinkDetector
  let handles: HandleDetector
  let spoken: SpokenDetector
  let pickupPoints: PickupPoints
  /// Nil when no rule for persons is wanted.
  let persons: PersonDetector?
  let lexicon: Lexicon
  let classes: SignClasses

  /// Whether a rule's findings are wanted, by rule.
  let isWanted: [Bool]

  init(_ configuration: Configuration) throws(RuleError) {
    let source = try CatalogSource()
    var loader = RuleLoader(
      alphabet: FoldAlphabet(source.fold), isKnownValidator: { _ in false })
    try loader.readBuiltIn(
      facts: Knowledge.file("tables/pattern-facts.tsv").map { FactsTable($0) })
    for file in configuration.ruleFiles {
      try loader.read(file.contents, file: file.name, replacing: true)
    }
    rules = try loader.finish()
    entries = rules.map { Entry(id: $0.id, category: $0.category, policy: $0.policy) }
    let isWanted = rules.map { configuration.includes($0.category) }
    self.isWanted = isWanted

    // Patterns of the built-in rules are compiled when first needed, and tested; those of the user
    // now, so that what PCRE2 refuses is said before any text is read.
    let own = Set(configuration.ruleFiles.map(\.name))
    var words = source.words
    var endings: [Lexicon.Word] = []
    // Those of the user's rules alone.
    var ownWords: [Lexicon.Word] = []
    var ownEndings: [Lexicon.Word] = []
    var compiled: [CompiledRule] = []
    var digitTriggers: [DigitTrigger] = []
    for (index, rule) in rules.enumerated() where isWanted[index] {
      let number = UInt16(truncatingIfNeeded: index)
      guard let pattern = rule.pattern else { continue }
      compiled.append(
        CompiledRule(
          index: number, view: rule.view, pattern: pattern, category: rule.category.code,
          score: Float(rule.score), checks: rule.validators.compactMap(Check.init(rawValue:)),
          before: rule.reach.before, after: rule.reach.after, digits: pattern.facts.digits,
          least: rule.trigger?.least ?? 1,
          beside: rule.trigger?.beside ?? .none,
          near: rule.trigger?.near ?? 0, within: rule.trigger?.within ?? 0,
          isUntriggered: rule.trigger == nil))
      guard let trigger = rule.trigger else { continue }
      let (beginnings, ends) = source.words(of: trigger, rule: number)
      words += beginnings
      endings += ends
      if own.contains(rule.place.file) {
        ownWords += beginnings
        ownEndings += ends
      }
      if let digits = trigger.digits {
        digitTriggers.append(
          DigitTrigger(
            rule: number, digits: digits, isOfLines: pattern.facts.newlines > 0,
            asksForLetter: trigger.beside == .letter))
      }
    }
    self.compiled = compiled
    patterns = PatternCache(count: compiled.count, engine: configuration.engine)
    for (slot, rule) in compiled.enumerated()
    where own.contains(rules[Int(rule.index)].place.file) {
      do throws(RunnableFault) {
        _ = try patterns.pattern(slot, of: rule)
      } catch {
        let place = rules[Int(rule.index)].place
        switch error {
        case .notTranslated(let fault): throw .badPattern(place, fault)
        case .notCompiled(let code): throw .patternNotCompiled(place, code: code)
        }
      }
    }
    self.digitTriggers = digitTriggers

    let rules = rules
    let namesPersons = rules.indices.contains {
      isWanted[$0] && rules[$0].detector == .person
    }
    let lexicon = Lexicon(words + [Lexicon.label])
    let wordEndings = Lexicon(endings, indexed: false)
    let classes = SignClasses(source.fold)
    self.lexicon = lexicon
    self.classes = classes
    folder = Folder(table: source.fold)
    // The words of the rules that are not wanted would only be looked up in vain.
    let table = isWanted.contains(false) ? nil : BeginningsTable.builtIn
    sense = Sense(
      source, lexicon: lexicon, suffixes: wordEndings,
      filter: Sense.filter(
        table == nil ? words : ownWords, endings: table == nil ? endings : ownEndings,
        hasPersons: namesPersons, fold: source.fold, classes: classes, adding: table),
      compiled: compiled, digitTriggers: digitTriggers, ruleCount: rules.count,
      names: namesPersons
        ? NameSense(names: NameReader(table: source.names), fold: source.fold) : nil,
      signs: SignSet(
        rules.enumerated().flatMap { isWanted[$0.offset] ? $0.element.trigger?.signs ?? [] : [] }
      ))
    tokenizer = Tokenizer(lexicon: lexicon, endings: wordEndings, classes: classes)
    var ear = source.ear
    ear.learn(words, lexicon)
    numbers = NumberReader(lexicon: lexicon, ear: ear)
    let neighbours = Neighbours(lexicon: lexicon)

    func index(_ id: String) -> UInt16 {
      UInt16(truncatingIfNeeded: rules.firstIndex { $0.id == id } ?? 0)
    }
    numberJudge = NumberJudge(
      phones: PhoneJudge(
        plans: source.plans, formats: source.formats,
        rules: PhoneJudge.Rules(
          international: index("phone.international"), national: index("phone.national"),
          local: index("phone.local")),
        allowed: AllowedPhones(configuration.allowedPhones)),
      cards: CardJudge(issuers: source.issuers, rule: index("card.number")),
      neighbours: neighbours)
    var allowed = source.allowedHosts
    for host in configuration.allowedHosts { allowed.insert(host) }
    links = LinkDetector(
      scan: HostScan(classes: classes, endings: source.endings), tail: LinkTail(classes: classes),
      rules: LinkDetector.Rules(
        link: index("url.link"), messengerLink: index("messenger.link"),
        email: index("email.address"), address: index("ip.address")),
      messengerHosts: source.messengerHosts, allowedHosts: allowed, notHosts: source.notHosts)
    spoken = SpokenDetector(
      reader: PieceReader(lexicon: lexicon),
      endings: HostScan(classes: classes, endings: source.endings),
      messengerHosts: source.messengerHosts, allowedHosts: allowed,
      rules: SpokenDetector.Rules(
        email: index("email.spoken"), link: index("url.spoken"),
        messengerLink: index("messenger.spoken")),
      lexicon: lexicon)
    handles = HandleDetector(
      lexicon: lexicon, classes: classes,
      rules: HandleDetector.Rules(
        mention: index("messenger.mention"), handle: index("messenger.handle"),
        mail: index("email.hint")),
      neighbours: neighbours)
    pickupPoints = PickupPoints(neighbours: neighbours)
    persons =
      namesPersons
      ? PersonDetector(
        table: source.names, fold: source.fold, lexicon: lexicon,
        rules: PersonDetector.Rules(
          full: index("person.full-name"), patronymic: index("person.patronymic"),
          initials: index("person.initials"), labelled: index("person.labelled"),
          given: index("person.given"), chinese: index("person.chinese"))) : nil
  }
}
