/// Turns the rules of one file, as they are written, into checked rules.
struct RuleChecker {
  let text: RuleText
  let file: PatternFile
  /// One for each view.
  let translators: [View: PatternTranslator]
  /// What is known of the file's patterns, by rule; nil when they are to be translated at once.
  let facts: [String: PatternFacts]?
  let isKnownValidator: (String) -> Bool

  /// Reads the fragments, unless the file's patterns wait.
  func checkFragments(_ sources: [FragmentSource]) throws(RuleError) {
    guard facts == nil else { return }
    do throws(LocatedFault) {
      _ = try file.fragments()
    } catch {
      let name = sources.last { $0.at <= error.at }?.name ?? ""
      throw .badPattern(text.place(error.at, rule: "fragments." + name), error.fault)
    }
  }

  func rule(_ source: RuleSource) throws(RuleError) -> Rule {
    let id = source.id.value
    guard Rule.isIdentifier(id) else { throw .badIdentifier(text.place(source.id.at)) }
    let place = { (at: Int) in text.place(at, rule: id) }

    let category = source.category ?? Located(value: prefix(of: id), at: source.id.at)
    guard let knownCategory = Category(rawValue: category.value) else {
      throw .unknownCategory(place(category.at))
    }
    guard let policy = Policy(rawValue: source.policy.value) else {
      throw .unknownPolicy(place(source.policy.at))
    }
    let viewName = source.view ?? Located(value: View.folded.rawValue, at: source.at)
    guard let view = View(rawValue: viewName.value), let translator = translators[view] else {
      throw .unknownView(place(viewName.at))
    }
    for validator in source.validators {
      guard Check(rawValue: validator.value) != nil || isKnownValidator(validator.value) else {
        throw .unknownValidator(place(validator.at))
      }
    }
    if let score = source.score, !(0...1 ~= score.value) { throw .badScore(place(score.at)) }
    var detector: Detector?
    if let name = source.detector {
      detector = Detector(rawValue: name.value)
      if detector == nil { throw .unknownDetector(place(name.at)) }
    }
    if source.match.isEmpty { throw .noExamples(place(source.at)) }
    return Rule(
      id: id, category: knownCategory, policy: policy, view: view,
      trigger: try trigger(source.trigger, place), reach: try reach(source.reach, place),
      pattern: try pattern(source, translator, view, place), detector: detector,
      validators: source.validators.map(\.value),
      score: source.score?.value ?? Rule.standardScore, match: examples(source.match),
      pass: examples(source.pass), place: place(source.at))
  }

  private func prefix(of id: String) -> String {
    String(id.prefix { $0 != "." })
  }

  private func examples(_ texts: [Located<String>]) -> [Rule.Example] {
    texts.map { Rule.Example(text: $0.value, line: text.line($0.at)) }
  }

  private func pattern(
    _ source: RuleSource, _ translator: PatternTranslator, _ view: View,
    _ place: (Int) -> RulePlace
  ) throws(RuleError) -> RulePattern? {
    guard let text = source.pattern else { return nil }
    if let known = facts?[source.id.value] {
      return RulePattern(WaitingPattern(file: file, text: text, view: view), known)
    }
    do throws(LocatedFault) {
      let parsed = try PatternParser.parse(text, fragments: file.fragments())
      return RulePattern(try translator.translate(parsed))
    } catch {
      throw .badPattern(place(error.at), error.fault)
    }
  }

  private func reach(
    _ source: Located<[Int]>?, _ place: (Int) -> RulePlace
  ) throws(RuleError) -> Rule.Reach {
    guard let source else { return .standard }
    guard source.value.count == 2, let before = source.value.first, let after = source.value.last,
      0...Rule.Reach.limit ~= before, 0...Rule.Reach.limit ~= after
    else { throw .badReach(place(source.at)) }
    return Rule.Reach(before: before, after: after)
  }

  /// Whether the scalar is a sign of its own for the word list: another one could never be sensed.
  private func hasSign(_ scalar: UInt32) -> Bool {
    guard let sign = translators[.skeleton]?.alphabet.sign(scalar, in: .skeleton) else {
      return false
    }
    return sign > Sign.control && sign != Sign.newline
  }

  private func trigger(
    _ source: TriggerSource?, _ place: (Int) -> RulePlace
  ) throws(RuleError) -> Trigger? {
    guard let source else { return nil }
    var words: [Trigger.Word] = []
    for word in source.words {
      let isPrefix = word.value.utf8.last == UInt8(ascii: "*")
      let isSuffix = word.value.utf8.first == UInt8(ascii: "*") && !isPrefix
      let text =
        isPrefix
        ? String(word.value.dropLast()) : isSuffix ? String(word.value.dropFirst()) : word.value
      guard let first = text.utf8.first, let last = text.utf8.last, first > 0x20, last > 0x20,
        text.utf8.count <= Trigger.wordLimit, !text.utf8.contains(UInt8(ascii: "*")),
        text.unicodeScalars.allSatisfy({ hasSign($0.value) })
      else { throw .badTriggerWord(place(word.at)) }
      words.append(Trigger.Word(text: text, isPrefix: isPrefix, isSuffix: isSuffix))
    }
    let signs = source.signs.map { Array($0.value.utf8) } ?? []
    let isPunctuation = { (byte: UInt8) -> Bool in
      switch byte {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
      default: false
      }
    }
    if let given = source.signs, signs.isEmpty || !signs.allSatisfy(isPunctuation) {
      throw .badTriggerSign(place(given.at))
    }
    if let digits = source.digits, !(1...Trigger.digitLimit ~= digits.value) {
      throw .badTriggerDigits(place(digits.at))
    }
    if words.isEmpty, signs.isEmpty, source.digits == nil { throw .emptyTrigger(place(source.at)) }
    if let least = source.least, !(1...Trigger.leastLimit ~= least.value) || words.isEmpty {
      throw .badTriggerLeast(place(least.at))
    }
    var company = Trigger.Company.none
    if let beside = source.beside {
      guard let known = Trigger.Company(rawValue: beside.value), known != .none,
        known != .letter || (words.isEmpty && signs.isEmpty)
      else {
        throw .badTriggerBeside(place(beside.at))
      }
      company = known
    }
    for distance in [source.near, source.within] {
      if let distance, !(1...Trigger.distanceLimit ~= distance.value) || words.isEmpty {
        throw .badTriggerDistance(place(distance.at))
      }
    }
    if let within = source.within, source.least?.value ?? 1 == 1 {
      throw .badTriggerDistance(place(within.at))
    }
    return Trigger(
      words: words, signs: signs, digits: source.digits?.value, least: source.least?.value ?? 1,
      beside: company, near: source.near?.value ?? 0,
      within: source.within?.value ?? 0)
  }
}
