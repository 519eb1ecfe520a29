internal import ArgumentParser

/// `redact rules`: what is known, and whether it is sound.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists or checks the rules in force.",
    subcommands: [
      RulesListCommand.self, RulesCheckCommand.self, RulesFactsCommand.self,
      RulesBeginningsCommand.self,
    ],
    defaultSubcommand: RulesListCommand.self)
}

/// One more place with rules, for those subcommands that read no messages.
struct RulePlace: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Rules to add, like --rules.", valueName: "dir"), completion: .directory)
  var folder: String?
}
