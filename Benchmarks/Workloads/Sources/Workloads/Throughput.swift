internal import Chat
internal import Redaction

/// How many bytes a second go through one core.
enum Throughput {
  /// By the share of messages with a contact, in percent, and by how it is written.
  static func byDensity(_ settings: Settings, _ report: (Row) -> Void) throws {
    let redactor = try Redactor()
    for (percent, hiding) in [
      (0, Hiding.plain), (1, .plain), (1, .hidden), (10, .plain), (10, .hidden), (30, .plain),
      (30, .hidden),
    ] {
      let name = percent == 0 ? "no contacts" : "\(percent) % \(hiding.rawValue)"
      var options = ChatGenerator.Options()
      options.contactsPerThousand = percent * 10
      options.hiding = hiding
      let corpus = try Corpus(name, size: settings.size, options)
      try measure("density", Masking(redactor, corpus), settings, report)
    }
  }

  /// By language, with a contact in every tenth message.
  static func byLanguage(_ settings: Settings, _ report: (Row) -> Void) throws {
    let redactor = try Redactor()
    for language in Language.allCases {
      var options = ChatGenerator.Options()
      options.languages = [language]
      let corpus = try Corpus(language.rawValue, size: settings.size / 2, options)
      try measure("language", Masking(redactor, corpus), settings, report)
    }
  }

  /// Machine code against the interpreter; both have to find the same.
  static func byEngine(_ settings: Settings, _ report: (Row) -> Void) throws {
    let corpus = try Corpus("engine", size: settings.size / 8, ChatGenerator.Options())
    var counts: [Count] = []
    for engine in Engine.allCases {
      var configuration = Configuration()
      configuration.engine = engine
      let masking = try Masking(Redactor(configuration), corpus)
      try measure("engine", masking, name: engine.rawValue, settings, report)
      counts.append(masking.count)
    }
    for count in counts { try counts[0].check(same: count, "engine") }
  }

  /// What sensing saves: text without a number or a contact goes through untouched where nothing
  /// is sensed; without sensing every record of the same text is folded, split into tokens, matched
  /// and judged.
  static func byStage(_ settings: Settings, _ report: (Row) -> Void) throws {
    var quiet = ChatGenerator.Options()
    quiet.contactsPerThousand = 0
    quiet.numbers = false
    for (name, options) in [("words only", quiet), ("all messages", ChatGenerator.Options())] {
      let corpus = try Corpus(name, size: settings.size / 2, options)
      let sensing = try Masking(Redactor(), corpus)
      var configuration = Configuration()
      configuration.sensing = false
      let examining = try Masking(Redactor(configuration), corpus)
      try sensing.count.check(same: examining.count, name)
      try measure("stage", sensing, name: "\(name), sensing", settings, report)
      try measure("stage", examining, name: "\(name), every record", settings, report)
    }
  }

  private static func measure(
    _ group: String, _ masking: Masking, name: String? = nil, _ settings: Settings,
    _ report: (Row) -> Void
  ) throws {
    let name = name ?? masking.corpus.name
    try masking.run()
    if settings.isSmoke { return report(.checked(group, name, masking)) }
    let rate = try masking.megabytesPerSecond(seconds: settings.seconds)
    report(
      Row(
        group: group, name: name, metric: "throughput", value: rate,
        unit: "MB/s", bytes: masking.corpus.bytes.count, findings: masking.count.findings))
  }
}
