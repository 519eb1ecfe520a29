internal import ArgumentParser

/// The command itself: it has no flags of its own, and without a subcommand it masks.
struct RedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Masks contact details and personal data in a stream of messages.",
    discussion: ExitStatus.section,
    version: Version.line,
    subcommands: [
      MaskCommand.self, ScanCommand.self, CheckCommand.self, ExplainCommand.self,
      RulesCommand.self,
    ],
    defaultSubcommand: MaskCommand.self)
}
