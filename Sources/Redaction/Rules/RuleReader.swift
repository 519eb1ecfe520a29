/// Reads one rule file: bytes in, rules and fragments as they are written out.
struct RuleReader {
  let text: RuleText
  private(set) var fragments: [FragmentSource] = []
  private(set) var rules: [RuleSource] = []

  /// - Parameter limit: The greatest number of rules that this file may hold.
  init(_ text: RuleText, limit: Int) throws(RuleError) {
    self.text = text
    let outline = try TOMLOutline(text, limit: limit)
    for section in outline.sections {
      let values = RuleValues(section: section, text: text)
      switch section.kind {
      case .top: break
      case .fragments: try readFragments(values)
      case .rule: rules.append(try Self.rule(values))
      }
    }
    if rules.isEmpty { throw .noRules(file: text.file) }
  }

  private mutating func readFragments(_ values: RuleValues) throws(RuleError) {
    for entry in values.section.entries {
      var values = values
      values.name = "fragments." + entry.path
      fragments.append(
        FragmentSource(name: entry.path, at: entry.key, pattern: try values.pattern(entry.path)))
    }
  }

  /// A rule with a detector has no pattern, and none of the keys that say how a pattern is run.
  private static func checkOnly(
    _ detector: Located<String>, _ values: RuleValues
  ) throws(RuleError) {
    for key in RuleKey.ofPattern + [.pattern] {
      if let entry = values.section.entry(key.rawValue) {
        throw .patternAndDetector(values.place(entry.key))
      }
    }
  }

  private static func rule(_ values: RuleValues) throws(RuleError) -> RuleSource {
    var values = values
    let id = try values.requiredString("id")
    if Rule.isIdentifier(id.value) { values.name = id.value }
    var trigger: TriggerSource?
    if let (at, inner) = try values.table("trigger") {
      trigger = TriggerSource(
        at: at, words: try inner.strings("words"), signs: try inner.string("signs"),
        digits: try inner.integer("digits"), least: try inner.integer("least"),
        beside: try inner.string("beside"), near: try inner.integer("near"),
        within: try inner.integer("within"))
    }
    let detector = try values.string("detector")
    if let detector { try checkOnly(detector, values) }
    return RuleSource(
      at: values.section.at, id: id, category: try values.string("category"),
      policy: try values.requiredString("policy"), view: try values.string("view"),
      trigger: trigger, reach: try values.integers("reach"),
      pattern: detector == nil ? try values.pattern("pattern") : nil, detector: detector,
      validators: try values.strings("validate", orOne: true), score: try values.number("score"),
      match: try values.strings("match"), pass: try values.strings("pass"))
  }
}
