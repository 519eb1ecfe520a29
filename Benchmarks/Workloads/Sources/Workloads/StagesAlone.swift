internal import Chat
@_spi(Stages) internal import Redaction

/// How fast each stage is by itself, over text in which every tenth message holds a contact.
///
/// Sensing and folding are run alone. The other stages need what those in front have made: their
/// times are those of a profile of streams that look into every record.
enum StagesAlone {
  static func run(_ settings: Settings, _ report: (Row) -> Void) throws {
    let corpus = try Corpus("stages", size: settings.size / 2, ChatGenerator.Options())
    var configuration = Configuration()
    configuration.sensing = false
    configuration.profiling = true
    let masking = try Masking(Redactor(configuration), corpus)
    var probe = StageProbe(try Redactor())
    let (sensed, folded) = corpus.bytes.withUnsafeBytes { (probe.sense($0), probe.fold($0)) }
    // Every message with a contact is evidence; a position has one byte at least.
    guard sensed >= corpus.messagesWithContact, sensed <= corpus.records, folded > 0,
      folded <= corpus.bytes.count - corpus.records
    else {
      throw WrongCount(
        workload: corpus.name, what: "records that are evidence",
        expected: "\(corpus.messagesWithContact) to \(corpus.records)", found: sensed)
    }
    if settings.isSmoke { return report(.checked("alone", corpus.name, masking)) }
    report(row("sense", rate(settings, corpus) { probe.sense($0) }, corpus, masking))
    report(row("fold", rate(settings, corpus) { probe.fold($0) }, corpus, masking))
    let profile = masking.profile()
    for stage in StreamProfile.Stage.allCases where stage != .fold {
      report(
        row(stage.rawValue, Double(profile.bytes) / 1e6 / profile[stage], corpus, masking))
    }
  }

  private static func row(
    _ name: String, _ rate: Double, _ corpus: Corpus, _ masking: Masking
  ) -> Row {
    Row(
      group: "alone", name: name, metric: "throughput", value: rate, unit: "MB/s",
      bytes: corpus.bytes.count, findings: masking.count.findings)
  }

  private static func rate(
    _ settings: Settings, _ corpus: Corpus, _ body: (UnsafeRawBufferPointer) -> Int
  ) -> Double {
    var times: [Double] = []
    var spent = 0.0
    while times.count < 5 || spent < settings.seconds {
      let start = Clock.nanoseconds
      let count = corpus.bytes.withUnsafeBytes { body($0) }
      times.append(Double(Clock.nanoseconds - start) / 1e9)
      spent += times.last ?? 0
      if count == 0 { break }
    }
    return Double(corpus.bytes.count) / 1e6 / times.median
  }
}
