internal import ArgumentParser

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
    var masking = Masking()
    masking.files = input.files
    masking.framing = input.framing
    masking.lineBuffered = timing.lineBuffered
    masking.jobs = work.jobs
    masking.stats = work.stats
    masking.fields = json.fields
    masking.onError = errors.onError
    return try masking.run(
      operators: marks.table,
      redactor: { () throws(Diagnostic) in
        try rules.redactor(profiling: work.profile)
      })
  }
}
