internal import ArgumentParser
internal import Redaction

/// `redact check`: only the exit status.
struct CheckCommand: Performing {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prints nothing; the exit status is 1 if anything was found.",
    discussion: """
      Reads to the end of the input even after a finding: the status shall not depend on how far \
      it was read, and whoever writes into the pipe shall not be killed by it.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var json: JSONOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var errors: ErrorOptions

  func perform() throws(Diagnostic) -> ExitStatus {
    let sources = try Source.resolve(input.files, output: nil)
    let redactor = try rules.redactor()
    let sink = CheckSink(onError: errors.onError)
    let pump = Pump(sources: sources, framing: input.framing, output: nil)
    if let fields = json.fields {
      var intake = JSONIntake(
        redactor, fields: fields, framing: input.framing, output: .findings, sink: sink)
      try pump.run(&intake)
    } else {
      var intake = RecordIntake(
        redactor, framing: input.framing, output: .findings, sink: sink)
      try pump.run(&intake)
    }
    try sink.tally.conclude()
    return sink.tally.findings > 0 ? .found : .success
  }
}

/// Counts, and nothing else.
final class CheckSink: CountingJSONSink {
  private(set) var tally: Tally

  init(onError: OnError) { tally = Tally(onError: onError) }

  func pass(_ bytes: UnsafeRawBufferPointer) {}
  func finding(_ finding: Finding, record: Int) { tally.countFinding() }

  func finding(_ finding: Finding, text: UnsafeRawBufferPointer?, at place: JSONPlace) {
    tally.countFinding()
  }

  /// Its contact has been counted with the message in which it ended.
  func earlierPart(
    _ part: EarlierPart, at earlier: JSONPlace, completedAt place: JSONPlace
  ) {}
  func unscannable(record: Int?, failure: ScanFailure) {
    tally.countUnscannable(record: record, failure: String(describing: failure))
  }
}
