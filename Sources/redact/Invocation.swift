internal import ArgumentParser

/// A subcommand, parsed. Parsing opens nothing and reads nothing; all that happens in `perform`.
protocol Performing: ParsableCommand {
  /// Does what was asked for.
  ///
  /// - Returns: the exit status, when the way to it needs no line on standard error.
  func perform() throws(Diagnostic) -> ExitStatus
}

/// From the words of the command line to an exit status.
enum Invocation {
  /// Parses `arguments` (without the command's own name) and does what they ask for. Whatever fails
  /// has been reported on standard error when this returns.
  static func run(_ arguments: [String]) -> ExitStatus {
    do throws(Diagnostic) {
      // Nothing to parse. To learn what could have been there takes the parser a fifth of the time
      // to start (4 of 20 ms).
      if arguments.isEmpty { return try Masking().run() }
      var command: any ParsableCommand
      do {
        command = try RedactCommand.parseAsRoot(arguments)
        if let task = command as? any Performing { return try task.perform() }
        // What is left is the parser's own `help`, which throws what it has to say.
        try command.run()
        return .success
      } catch let diagnostic as Diagnostic {
        throw diagnostic
      } catch {
        return try conclude(error, hidden: arguments.contains("--help-hidden"))
      }
    } catch {
      error.report()
      return error.status
    }
  }

  /// The parser throws for a mistake, and also for `--help`, `--version` and completion scripts.
  private static func conclude(_ error: any Error, hidden: Bool) throws(Diagnostic) -> ExitStatus {
    guard RedactCommand.exitCode(for: error).isSuccess else {
      throw Diagnostic(.usage, .usage, firstLine(of: RedactCommand.message(for: error)))
    }
    let output = try Output()
    output.append(HelpText.complete(RedactCommand.fullMessage(for: error), hidden: hidden))
    output.append("\n")
    try output.finish()
    return .success
  }

  /// A diagnostic is one line: of a message that goes on with a list, only what is before it.
  private static func firstLine(of message: String) -> String {
    var line = message.prefix { !$0.isNewline }
    if line.last == ":", let stop = line.lastIndex(of: ".") { line = line[...stop] }
    if line.last == "." { line.removeLast() }
    return String(line)
  }
}
