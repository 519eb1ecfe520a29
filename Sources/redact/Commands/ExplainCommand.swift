internal import ArgumentParser
internal import Glibc
internal import Redaction

/// `redact explain`: what each stage made of each record.
struct ExplainCommand: Performing {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Prints, stage by stage, why each finding is one.",
    discussion: "For rule authors: the output shows the text of the messages.")

  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions

  func perform() throws(Diagnostic) -> ExitStatus {
    let sources = try Source.resolve(input.files, output: STDOUT_FILENO)
    let redactor = try rules.redactor(selfTest: false)
    let output = try Output()
    var intake = RecordSplitter(framing: input.framing) { record in
      output.append("record \(record.number)\n")
      var endsLine = true
      redactor.explain(record.text) { words in
        if words.isEmpty { return }
        output.append(words)
        endsLine = words.utf8.last == 0x0A
      }
      if !endsLine { output.append("\n") }
    }
    try Pump(sources: sources, framing: input.framing, output: output).run(&intake)
    try output.finish()
    return .success
  }
}
