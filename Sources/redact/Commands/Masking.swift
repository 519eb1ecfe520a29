internal import Glibc
internal import Redaction

/// The filter's main job, as its options say; without any of them, as these properties say.
struct Masking {
  var files: [String] = []
  var framing = Framing.lines
  var lineBuffered = false
  var jobs = 1
  var stats = false
  /// Nil when the records are plain.
  var fields: JSONFields?
  var onError = OnError.mask

  /// What is wrong with the sources is said before what is wrong with keys, and that before what
  /// is wrong with rules.
  func run(
    operators table: () throws(Diagnostic) -> [Category: Operator] = { [:] },
    redactor made: () throws(Diagnostic) -> Redactor = { () throws(Diagnostic) in
      try .made(with: Configuration())
    }
  ) throws(Diagnostic) -> ExitStatus {
    let sources = try Source.resolve(files, output: STDOUT_FILENO)
    let operators = try table()
    let redactor = try made()
    let output = try Output()
    let sink = MaskSink(output: output, onError: onError)
    let meter = stats ? Meter() : nil
    let pump = Pump(
      sources: sources, framing: framing, output: output, lineBuffered: lineBuffered, meter: meter)
    let statistics: StreamStatistics
    if let fields {
      var intake = JSONIntake(
        redactor, fields: fields, framing: framing, output: .text(numbered: true),
        operators: operators, sink: sink)
      try pump.run(&intake)
      statistics = intake.statistics
    } else if jobs > 1 {
      var intake = try ParallelIntake(
        redactor, framing: framing, jobs: jobs, numbered: stats, operators: operators, sink: sink)
      try pump.run(&intake)
      statistics = intake.statistics
    } else {
      var intake = RecordIntake(
        redactor, framing: framing, output: .text(numbered: stats), operators: operators,
        sink: sink)
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
