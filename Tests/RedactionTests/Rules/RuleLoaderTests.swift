import Testing

@testable import Redaction

@Suite("Rule files are read, or refused with a place")
struct RuleLoaderTests {
  static let good = """
    [fragments]
    digits = '\\d{3}'
    pair = '''{{digits}} [- ]?+ {{digits}}'''

    [[rules]]
    id = "document.ru-snils"
    policy = "buyer-data"
    view = "folded"
    trigger = { words = ["снилс", "паспорт*", "t.me"], signs = "@.", digits = 9 }
    reach = [48, 160]
    pattern = ''' (?<span> {{pair}} [- ]?+ \\d{3} [ -]?+ \\d{2} ) '''
    validate = "snils"
    score = 0.9
    match = [
      "мой снилс 112-233-445 95", # invented
      "снилс 112 233 445 95",
    ]
    pass = ["заказ 112-233"]

    [[rules]]
    id = "known-word"
    category = "messenger"
    policy = "conduct"
    pattern = 'телега'
    validate = ["luhn", "handle"]
    match = ["телега"]
    [rules.trigger]
    words = ["телега"]

    """

  static func load(
    _ files: [(name: String, text: String, replacing: Bool)]
  ) throws(RuleError) -> [Rule] {
    var loader = RuleLoader(alphabet: DozenLetters()) { $0 == "handle" || $0 == "known-tld" }
    for file in files {
      try loader.read(Array(file.text.utf8), file: file.name, replacing: file.replacing)
    }
    return try loader.finish()
  }

  static func load(_ text: String) throws(RuleError) -> [Rule] {
    try load([(name: "rules/x.toml", text: text, replacing: false)])
  }

  static func rule(_ id: String, _ more: String = "", pattern: String = "a") -> String {
    """
    [[rules]]
    id = "\(id)"
    policy = "conduct"
    pattern = '\(pattern)'
    match = ["a"]
    \(more)

    """
  }

  @Test("every key arrives in the rule")
  func readsAll() throws {
    let rules = try Self.load(Self.good)
    #expect(rules.map(\.id) == ["document.ru-snils", "known-word"])
    let first = try #require(rules.first)
    #expect(first.category == .document && first.policy == .buyerData && first.view == .folded)
    #expect(
      first.trigger
        == Trigger(
          words: [
            .init(text: "снилс", isPrefix: false), .init(text: "паспорт", isPrefix: true),
            .init(text: "t.me", isPrefix: false),
          ], signs: Array("@.".utf8), digits: 9, least: 1,
          beside: .none, near: 0, within: 0))
    #expect(first.reach == Rule.Reach(before: 48, after: 160))
    #expect(first.validators == ["snils"])
    #expect(first.score == 0.9)
    #expect(first.match.map(\.line) == [15, 16])
    #expect(first.match.map(\.text) == ["мой снилс 112-233-445 95", "снилс 112 233 445 95"])
    #expect(first.pass == [Rule.Example(text: "заказ 112-233", line: 18)])
    #expect(first.place == RulePlace(file: "rules/x.toml", rule: first.id, line: 5, column: 1))
    #expect(first.pattern?.translation?.length == 11...14 && first.detector == nil && !first.isSlow)
    let second = try #require(rules.last)
    #expect(second.category == .messenger && second.policy == .conduct)
    #expect(second.trigger?.words.map(\.text) == ["телега"])
    #expect(second.reach == .standard && second.score == Rule.standardScore)
    #expect(second.validators == ["luhn", "handle"] && second.pass.isEmpty)
  }

  @Test("a rule may ask for a digit near its words, and for its words within a few positions")
  func distances() throws {
    let text = { (keys: String) in
      Self.rule("url.a", "trigger = { words = [\"a\", \"b\"], \(keys) }")
    }
    let trigger = try Self.load(text("near = 12, least = 2, within = 128")).first?.trigger
    #expect(trigger?.near == 12 && trigger?.within == 128)
    for wrong in ["near = 0", "near = 129", "within = 8", "least = 2, within = -1"] {
      #expect(throws: RuleError.self, "\(wrong)") { try Self.load(text(wrong)) }
    }
  }

  @Test("a rule may ask for a number beside its words, in digits or in words, and for nothing else")
  func besideNumber() throws {
    let text = { (beside: String) in
      Self.rule("url.a", "trigger = { words = [\"a\"], beside = \(beside) }")
    }
    #expect(try Self.load(text("\"number\"")).first?.trigger?.beside == .number)
    #expect(try Self.load(text("\"number word\"")).first?.trigger?.beside == .numberWord)
    #expect(throws: RuleError.self) { try Self.load(text("\"word\"")) }
    #expect(throws: RuleError.self) { try Self.load(text("1")) }
  }

  @Test("a rule may ask for a letter that touches its digits, and not beside words")
  func besideLetter() throws {
    let text = { (keys: String) in Self.rule("url.a", "trigger = { \(keys), beside = \"letter\" }")
    }
    #expect(try Self.load(text("digits = 7")).first?.trigger?.beside == .letter)
    for wrong in ["words = [\"a\"]", "digits = 7, words = [\"a\"]", "digits = 7, signs = \"-\""] {
      #expect(throws: RuleError.self, "\(wrong)") { try Self.load(text(wrong)) }
    }
  }

  @Test("a rule without a trigger is allowed, and known by it")
  func slowRule() throws {
    let rule = try #require(try Self.load(Self.rule("url.a")).first)
    #expect(rule.trigger == nil && rule.isSlow)
  }

  @Test("line ends, a byte order mark and long strings change nothing")
  func shapes() throws {
    let plain = try Self.load(Self.good)
    let carriage = Self.good.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    for text in [carriage, "\u{FEFF}" + Self.good] {
      let rules = try Self.load(text)
      #expect(rules.map(\.pattern?.translation) == plain.map(\.pattern?.translation))
      #expect(rules.map(\.match) == plain.map(\.match))
    }
    let quoted = Self.rule("url.a").replacing("'a'", with: "\"\"\"\n\\\\d a \\\n   b\"\"\"\"")
    #expect(throws: RuleError.self) { try Self.load(quoted + "\"") }
    let quotes = Self.rule("url.a", pattern: "''a''''")
    #expect(try Self.load(quotes).first?.pattern?.translation?.string == "a\\x27\\x27")
    #expect(try Self.load(quoted).first?.pattern?.translation?.string == "[0-9]ab\\x22")
  }

  @Test("a file that is too large or no UTF-8 is refused")
  func bytes() {
    func failure(_ bytes: [UInt8]) -> RuleError? {
      var loader = RuleLoader(alphabet: DozenLetters()) { _ in false }
      do throws(RuleError) {
        try loader.read(bytes, file: "\u{1B}x.toml")
        return nil
      } catch {
        return error
      }
    }
    let large = [UInt8](repeating: 0x20, count: 1 << 20 + 1)
    #expect(failure(large) == .fileTooLarge(file: "\u{1B}x.toml", bytes: 1 << 20 + 1))
    #expect(failure(large)?.description.hasPrefix("?x.toml: 1048577 bytes") == true)
    #expect(
      failure(Array("[[rules]]\nid = 'ы".utf8) + [0xD0, 0x27])
        == .notUTF8(RulePlace(file: "\u{1B}x.toml", line: 2, column: 8)))
    #expect(RuleError.unreadable(file: "a", errno: 2).exitStatus == 66)
  }

  @Test("no file, no rules: never a silent cat")
  func nothing() {
    #expect(throws: RuleError.noRulesAtAll) { try Self.load([]) }
  }

  @Test("a user's rule takes the place of the built-in one with its id")
  func replaces() throws {
    let builtIn = (
      name: "rules/a.toml", text: Self.rule("url.a") + Self.rule("url.b"), replacing: false
    )
    let own = (
      name: "own.toml", text: Self.rule("url.c") + Self.rule("url.a", pattern: "b"), replacing: true
    )
    let rules = try Self.load([builtIn, own])
    #expect(rules.map(\.id) == ["url.a", "url.b", "url.c"])
    #expect(rules.first?.pattern?.translation?.string == "b")
    #expect(rules.first?.place.file == "own.toml")
    // But not of another rule of the user's, nor built-in ones of one another.
    for files in [[builtIn, own, own], [builtIn, (name: "b", text: own.text, replacing: false)]] {
      #expect(throws: RuleError.self) { try Self.load(files) }
    }
  }

  @Test("a rule can name a detector instead; a user's rule only to replace such a rule")
  func detectors() throws {
    let text = Self.rule("phone.a").replacing("pattern = 'a'", with: "detector = 'number'")
    let own = text.replacing("conduct", with: "buyer-data")
    let rules = try Self.load([("rules/a.toml", text, false), ("own.toml", own, true)])
    #expect(rules.map(\.policy) == [.buyerData])
    #expect(rules.first?.detector == .number && rules.first?.pattern == nil)
    #expect(rules.first?.isSlow == false)
    for builtIn in [Self.rule("phone.a"), Self.rule("phone.b")] {
      #expect(throws: RuleError.self) {
        try Self.load([("rules/a.toml", builtIn, false), ("own.toml", own, true)])
      }
    }
  }

  @Test("an id is plain")
  func identifiers() {
    for id in ["a", "phone.ru", "a-b.c-1", String(repeating: "a", count: 64)] {
      #expect(Rule.isIdentifier(id))
    }
    for id in ["", ".a", "a.", "-a", "A", "a b", "тел", "a\n", String(repeating: "a", count: 65)] {
      #expect(!Rule.isIdentifier(id))
    }
  }
}
