/// Collects the rules of all files: bytes in, checked rules out.
///
///     var loader = RuleLoader(alphabet: table, isKnownValidator: { names.contains($0) })
///     try loader.read(builtIn, file: "rules/phone.toml")
///     try loader.read(own, file: "my.toml", replacing: true)
///     let rules = try loader.finish()
///
/// Everything that is wrong with a file is found before any text is read, and named with its file,
/// rule, line and column. Not thread-safe; made, used and dropped when a redactor is set up.
struct RuleLoader {
  private let translators: [View: PatternTranslator]
  private let isKnownValidator: (String) -> Bool
  /// In the order of the files; one that replaces another takes its place.
  private var rules: [Rule] = []
  /// Where each id is in `rules`, and whether a later file may replace it.
  private var known: [String: (index: Int, isReplaceable: Bool)] = [:]

  /// - Parameters:
  ///   - alphabet: What the signs of the views are.
  ///   - isKnownValidator: Whether a name is that of a context validator. Those of `Check` are
  ///     known without it.
  init(alphabet: any SignAlphabet, isKnownValidator: @escaping (String) -> Bool) {
    var translators: [View: PatternTranslator] = [:]
    for view in View.allCases {
      translators[view] = PatternTranslator(alphabet: alphabet, view: view)
    }
    self.translators = translators
    self.isKnownValidator = isKnownValidator
  }

  /// Adds the rules of one file.
  ///
  /// - Parameters:
  ///   - contents: The bytes of the file, at most 1 MiB.
  ///   - file: Its name, for diagnostics.
  ///   - replacing: Whether a rule of this file takes the place of a rule with the same id that is
  ///     from a file read without `replacing`, as a user's rule does with a built-in one. Else, and
  ///     twice in files with it, an id is an error.
  ///   - facts: What is known of the file's patterns, by rule: these are then translated when they
  ///     first run.
  /// - Complexity: linear in the bytes.
  mutating func read(
    _ contents: some Collection<UInt8>, file: String, replacing: Bool = false,
    facts: [String: PatternFacts]? = nil
  ) throws(RuleError) {
    let text = try RuleText(contents, file: file)
    let source = try RuleReader(text, limit: RuleLimit.rules)
    let checker = RuleChecker(
      text: text, file: PatternFile(source.fragments, translators), translators: translators,
      facts: facts, isKnownValidator: isKnownValidator)
    try checker.checkFragments(source.fragments)
    for written in source.rules {
      try add(try checker.rule(written), idPlace: text.place(written.id.at), replacing: replacing)
    }
  }

  /// Adds the rules that are embedded.
  ///
  /// - Parameter facts: What is known of their patterns.
  mutating func readBuiltIn(facts: FactsTable? = nil) throws(RuleError) {
    for (name, bytes) in Knowledge.files(in: "rules/") {
      try read(bytes, file: name, facts: facts?.facts(of: name, bytes))
    }
  }

  private mutating func add(
    _ rule: Rule, idPlace: RulePlace, replacing: Bool
  ) throws(RuleError) {
    if let (index, isReplaceable) = known[rule.id] {
      guard replacing, isReplaceable else {
        var place = idPlace
        place.rule = rule.id
        throw .duplicateRule(place, first: rules[index].place)
      }
      if rule.detector != nil, rules[index].detector == nil { throw .newDetectorRule(rule.place) }
      rules[index] = rule
      known[rule.id] = (index, false)
      return
    }
    if replacing, rule.detector != nil { throw .newDetectorRule(rule.place) }
    guard rules.count < RuleLimit.rules else { throw .tooManyRules(rule.place) }
    known[rule.id] = (rules.count, !replacing)
    rules.append(rule)
  }

  /// The rules of all files read.
  consuming func finish() throws(RuleError) -> [Rule] {
    if rules.isEmpty { throw .noRulesAtAll }
    return rules
  }
}

/// What rule files may cost.
enum RuleLimit {
  /// Bytes of a rule file.
  static let fileBytes = 1 << 20

  /// Elements of an array: examples, words of a trigger.
  static let elements = 1000

  /// Fragments of a file.
  static let fragments = 256

  /// Rules of all files together: 9 ms and 3.4 MiB for PCRE2 to compile.
  static let rules = 1000
}
