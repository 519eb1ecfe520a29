internal import ArgumentParser
internal import Glibc
internal import Redaction

/// `redact scan`: the findings instead of the text.
struct ScanCommand: Performing {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Prints the findings, one JSON object a line.",
    discussion: """
      {"record":0,"start":12,"end":29,"category":"phone","rule":"phone.ru",\
      "policy":"private-contact","score":0.98}: record counts from 0, start and end are byte \
      offsets in the record, end exclusive.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var timing: OutputOptions
  @Flag(help: "Print the text of each finding too.")
  var showText = false
  @OptionGroup var rules: RuleOptions
  @OptionGroup var errors: ErrorOptions

  func perform() throws(Diagnostic) -> ExitStatus {
    let sources = try Source.resolve(input.files, output: STDOUT_FILENO)
    let redactor = try rules.redactor()
    let output = try Output()
    let sink = ScanSink(output: output, onError: errors.onError)
    let pump = Pump(
      sources: sources, framing: input.framing, output: output, lineBuffered: timing.lineBuffered)
    if showText {
      let stream = ShownStream(redactor, framing: input.framing, sink: sink)
      var intake = RecordSplitter(framing: input.framing) { record throws(Diagnostic) in
        try stream.scan(record)
      }
      try pump.run(&intake)
    } else {
      var intake = RecordIntake(
        redactor, framing: input.framing, output: .findings, sink: sink)
      try pump.run(&intake)
    }
    try output.finish()
    try sink.tally.conclude()
    return .success
  }
}

/// Writes each finding as a JSON object.
final class ScanSink: CountingSink {
  private let output: Output
  private(set) var tally: Tally
  /// The record that is being scanned, if its text is to be shown.
  var shown: UnsafeRawBufferPointer?

  init(output: Output, onError: OnError) {
    self.output = output
    tally = Tally(onError: onError)
  }

  func pass(_ bytes: UnsafeRawBufferPointer) {}

  func finding(_ finding: Finding, record: Int) {
    if tally.isStopped { return }
    tally.countFinding()
    var text: UnsafeRawBufferPointer?
    if let shown, finding.start >= 0, finding.start <= finding.end, finding.end <= shown.count {
      text = UnsafeRawBufferPointer(rebasing: shown[finding.start..<finding.end])
    }
    FindingLine.write(finding, record: record, text: text) { output.append($0) }
  }

  func unscannable(record: Int?, failure: ScanFailure) {
    tally.countUnscannable(record: record, failure: String(describing: failure))
  }
}

/// A stream that is given one whole record at a time, so that the text of its findings is at hand.
final class ShownStream {
  private let sink: ScanSink
  private let framing: Framing
  private var stream: RecordStream

  init(_ redactor: Redactor, framing: Framing, sink: ScanSink) {
    self.sink = sink
    self.framing = framing
    stream = RecordStream(redactor, framing: framing, output: .findings)
  }

  func scan(_ record: RecordSplitter.Record) throws(Diagnostic) {
    sink.shown = record.text
    defer { sink.shown = nil }
    stream.write(record.whole, to: sink)
    // Only the last record can lack its end, and then nothing comes after it.
    if record.text.count == record.whole.count { stream.finish(to: sink) }
    try sink.tally.check()
  }
}
