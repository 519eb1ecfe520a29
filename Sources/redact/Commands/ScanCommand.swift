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
      offsets in the record, end exclusive. With --jsonl, "field" is the path that named the \
      string, "string" counts those of the line that were scanned, from 0, and the offsets are \
      those of the decoded string. A line with "completed" is the earlier part of a contact that \
      ended in that record.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var timing: OutputOptions
  @OptionGroup var json: JSONOptions
  @Flag(help: "Print the text of each finding too.")
  var showText = false
  @OptionGroup var rules: RuleOptions
  @OptionGroup var errors: ErrorOptions

  func perform() throws(Diagnostic) -> ExitStatus {
    let sources = try Source.resolve(input.files, output: STDOUT_FILENO)
    let redactor = try rules.redactor()
    let output = try Output()
    let sink = ScanSink(output: output, onError: errors.onError)
    sink.showsText = showText
    sink.paths = json.fields?.fields.map(\.text) ?? []
    let pump = Pump(
      sources: sources, framing: input.framing, output: output, lineBuffered: timing.lineBuffered)
    if let fields = json.fields {
      var intake = JSONIntake(
        redactor, fields: fields, framing: input.framing, output: .findings, sink: sink)
      try pump.run(&intake)
    } else if showText {
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
final class ScanSink: CountingJSONSink {
  private let output: Output
  private(set) var tally: Tally
  /// The record that is being scanned, if its text is to be shown.
  var shown: UnsafeRawBufferPointer?
  /// Whether the text of findings in JSON is to be shown.
  var showsText = false
  /// The paths of the fields, as they were typed.
  var paths: [String] = []

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

  func finding(_ finding: Finding, text: UnsafeRawBufferPointer?, at place: JSONPlace) {
    if tally.isStopped { return }
    tally.countFinding()
    FindingLine.write(
      finding, record: place.record, string: name(of: place), text: showsText ? text : nil
    ) { output.append($0) }
  }

  func earlierPart(_ part: EarlierPart, at earlier: JSONPlace, completedAt place: JSONPlace) {
    if tally.isStopped { return }
    FindingLine.write(
      part.finding, record: earlier.record, string: name(of: earlier), text: nil,
      completed: place.record
    ) { output.append($0) }
  }

  private func name(of place: JSONPlace) -> FindingLine.StringName? {
    guard let field = place.field, field < paths.count else { return nil }
    return FindingLine.StringName(path: paths[field], number: place.string)
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
