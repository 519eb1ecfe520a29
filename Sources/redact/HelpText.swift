internal import ArgumentParser

/// The help of plain `redact`.
///
/// The parser shows the flags of a default subcommand only in that subcommand's own help, and a
/// first look at `redact --help` would find no flag at all. So the top level shows the default
/// command's help, with the list of subcommands and the exit statuses below it. Everything comes
/// from the same definitions as the man page and the completions.
enum HelpText {
  /// `message` itself, unless it is the help of the top level.
  ///
  /// - Parameter hidden: whether hidden flags were asked for. The top level has none, so `message`
  ///   does not tell.
  static func complete(_ message: String, hidden: Bool) -> String {
    guard message == RedactCommand.helpMessage(includeHidden: hidden) else { return message }
    let main = RedactCommand.helpMessage(for: MaskCommand.self, includeHidden: hidden)
    return [main, subcommands(in: message), ExitStatus.section].joined(separator: "\n")
  }

  /// The lines from "SUBCOMMANDS:" to the end.
  private static func subcommands(in help: String) -> String {
    help.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "SUBCOMMANDS:" }
      .joined(separator: "\n") + "\n"
  }
}
