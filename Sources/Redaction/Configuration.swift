/// A rule file to be used beside the built-in ones.
public struct RuleFile: Sendable, Hashable {
  /// What diagnostics call it; a path, usually.
  public var name: String
  /// TOML, at most 1 MiB.
  public var contents: [UInt8]

  public init(name: String, contents: [UInt8]) {
    self.name = name
    self.contents = contents
  }
}

/// Which of PCRE2's two engines runs the patterns.
public enum Engine: String, Sendable, Hashable, CaseIterable {
  /// Machine code; refused, never silently replaced, where the system forbids it.
  case jit
  /// The interpreter, some 10 to 100 times slower: for hosts that allow no writable code pages.
  case interpreter
}

/// What a redactor looks for and what it leaves alone. `Configuration()` is the marketplace's:
/// all categories, the platform's own hosts allowed, all built-in rules.
public struct Configuration: Sendable, Hashable {
  /// The categories that are findings; nil for all.
  public var only: Set<Category>? = nil
  /// Categories that are no findings, whatever `only` says.
  public var except: Set<Category> = []
  /// Registrable domains that are never findings, nor the hosts below them; added to the built-in
  /// ones. Compared exactly, as lower-case ASCII.
  public var allowedHosts: [String] = []
  /// Telephone numbers that are never findings, in any writing; compared by their digits.
  public var allowedPhones: [String] = []
  /// Rule files added to the built-in ones; a rule with a known id takes that rule's place.
  public var ruleFiles: [RuleFile] = []
  public var engine: Engine = .jit
  /// False looks into every record, sensed or not: for tests of the promise that sensing changes
  /// no byte.
  public var sensing = true
  /// Whether the rules of `ruleFiles` are tried on their own examples, by machine code and by the
  /// interpreter, before any text is read: less than a millisecond for a hundred rules. The built-in
  /// rules are tried when the library is tested, and by `redact rules check`: that takes 60 ms, twice
  /// the start of the filter.
  public var selfTest = true

  /// Whether streams keep a profile: where the time goes, by stage and by rule. See ``StreamProfile``.
  public var profiling = false

  public init() {}

  /// Whether findings of `category` are wanted.
  func includes(_ category: Category) -> Bool {
    !except.contains(category) && (only?.contains(category) ?? true)
  }
}
