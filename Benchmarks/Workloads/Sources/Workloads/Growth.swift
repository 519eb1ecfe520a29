internal import Chat
internal import Redaction

/// How time grows with the text and with the rules.
enum Growth {
  /// Once, twice and four times the same text.
  static func text(_ settings: Settings, _ report: (Row) -> Void) throws {
    let redactor = try Redactor()
    let corpus = try Corpus("text", size: settings.size / 4, ChatGenerator.Options())
    var first: Double?
    for factor in [1, 2, 4] {
      let masking = try Masking(redactor, corpus.repeated(factor))
      try measure("text-growth", "\(factor) x text", masking, &first, settings, report)
    }
  }

  /// The built-in rules, and generated ones beside them up to as many as a catalog takes. None of
  /// the generated rules finds anything, so that the work of masking stays the same.
  static func rules(_ settings: Settings, _ report: (Row) -> Void) throws {
    let corpus = try Corpus("rules", size: settings.size / 4, ChatGenerator.Options())
    let plain = try Masking(Redactor(), corpus)
    let builtIn = plain.redactor.rules.count
    var first: Double?
    try measure("rule-growth", "\(builtIn) rules", plain, &first, settings, report)
    for total in [250, 500, UserRules.most] {
      var configuration = Configuration()
      configuration.ruleFiles = [UserRules.file(count: total - builtIn)]
      let masking = try Masking(Redactor(configuration), corpus)
      try plain.count.check(same: masking.count, "\(total) rules")
      try measure("rule-growth", "\(total) rules", masking, &first, settings, report)
    }
  }

  /// Reports the time of one run, and how many times that of the first it is.
  private static func measure(
    _ group: String, _ name: String, _ masking: Masking, _ first: inout Double?,
    _ settings: Settings, _ report: (Row) -> Void
  ) throws {
    try masking.run()
    if settings.isSmoke { return report(.checked(group, name, masking)) }
    let bytes = masking.corpus.bytes.count
    let rate = try masking.megabytesPerSecond(seconds: settings.seconds)
    let milliseconds = Double(bytes) / rate / 1e3
    let base = first ?? milliseconds
    first = base
    for (metric, value, unit) in [
      ("time", milliseconds, "ms"), ("growth", milliseconds / base, "x"),
    ] {
      report(
        Row(
          group: group, name: name, metric: metric, value: value,
          unit: unit, bytes: bytes, findings: masking.count.findings))
    }
  }
}
