internal import ArgumentParser
internal import Glibc
internal import Redaction

/// `redact`, which is `redact mask`: the messages with a label in place of each finding.
struct MaskCommand: Performing {
  static let configuration = CommandConfiguration(
    commandName: "mask",
    abstract: "Masks contact details and personal data in a stream of messages.",
    usage: """
      redact [<options>] [<file> ...]
      redact <subcommand> [<options>] [<file> ...]
      """,
    discussion: """
      Copies messages, a line each, and puts a label such as [PHONE] in place of each finding. \
      All other bytes are copied as they are. A record that cannot be scanned is never passed on.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var timing: OutputOptions
  @OptionGroup var work: JobOptions
  @OptionGroup var json: JSONOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var marks: OperatorOptions
  @OptionGroup var errors: ErrorOptions

  func validate() throws {
    // A conversation is read in order, by one.
    if json.jsonl, work.jobs > 1 { throw ValidationError("--jobs does not go with --jsonl") }
    if json.jsonl, work.profile { throw ValidationError("--profile does not go with --jsonl") }
  }

  func perform() throws(Diagnostic) -> ExitStatus {
    let sources = try Source.resolve(input.files, output: STDOUT_FILENO)
    let operators = try marks.table()
    let redactor = try rules.redactor(profiling: work.profile)
    let output = try Output()
    let sink = MaskSink(output: output, onError: errors.onError)
    let meter = work.stats ? Meter() : nil
    let pump = Pump(
      sources: sources, framing: input.framing, output: output, lineBuffered: timing.lineBuffered,
      meter: meter)
    let statistics: StreamStatistics
    if let fields = json.fields {
      var intake = JSONIntake(
        redactor, fields: fields, framing: input.framing, output: .text(numbered: true),
        operators: operators, sink: sink)
      try pump.run(&intake)
      statistics = intake.statistics
    } else if work.jobs > 1 {
      var intake = try ParallelIntake(
        redactor, framing: input.framing, jobs: work.jobs, numbered: work.stats,
        operators: operators, sink: sink)
      try pump.run(&intake)
      statistics = intake.statistics
    } else {
      var intake = RecordIntake(
        redactor, framing: input.framing, output: .text(numbered: work.stats),
        operators: operators, sink: sink)
      try pump.run(&intake)
      statistics = intake.statistics
    }
    try output.finish()
    if let meter { Diagnostic.write(meter.line(statistics)) }
    if let profile = statistics.profile { Diagnostic.write(ProfileTable.text(profile)) }
    try sink.tally.conclude()
    return .success
  }
}

/// Writes the text that the library passes on.
final class MaskSink: CountingJSONSink {
  private let output: Output
  private(set) var tally: Tally

  init(output: Output, onError: OnError) {
    self.output = output
    tally = Tally(onError: onError)
  }

  func pass(_ bytes: UnsafeRawBufferPointer) {
    if !tally.isStopped { output.append(bytes) }
  }

  func finding(_ finding: Finding, record: Int) {}
  func finding(_ finding: Finding, text: UnsafeRawBufferPointer?, at place: JSONPlace) {}

  /// The earlier message has left; `redact scan` reports it.
  func earlierPart(
    _ part: EarlierPart, at earlier: JSONPlace, completedAt place: JSONPlace
  ) {}

  func unscannable(record: Int?, failure: ScanFailure) {
    tally.countUnscannable(record: record, failure: String(describing: failure))
  }
}
