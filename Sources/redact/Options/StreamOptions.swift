internal import ArgumentParser
internal import Redaction

/// Where the records come from, as it was typed.
struct InputOptions: ParsableArguments {
  @Flag(
    name: [.customShort("0"), .long], help: "Records end with a NUL byte, not with a line feed.")
  var null = false

  @Argument(
    help: ArgumentHelp(
      "Files to read, as one stream; - or none is standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  var framing: Framing { null ? .null : .lines }
}

/// When the output leaves.
struct OutputOptions: ParsableArguments {
  @Flag(
    help: """
      Write after every read, even while more input is waiting. (When input pauses, all complete \
      records leave anyway.)
      """
  )
  var lineBuffered = false
}

/// How many work on the stream, and what is told of the work.
struct JobOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Threads that scan, 1 to 64; the output is the same, and in the same order.",
      valueName: "number"))
  var jobs = 1

  @Flag(
    help: "At the end, say on standard error how much was read and found, and how fast.")
  var stats = false

  @Flag(
    help: "At the end, print on standard error where the time has gone, by stage and by rule.")
  var profile = false

  func validate() throws {
    guard 1...64 ~= jobs else { throw ValidationError("--jobs takes a number from 1 to 64") }
  }
}

/// What becomes of a record that cannot be scanned.
struct ErrorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A record that cannot be scanned is masked whole (status 3), or ends the run (status 70).",
      valueName: "way"))
  var onError: OnError = .mask
}

enum OnError: String, ExpressibleByArgument, CaseIterable {
  case mask, stop
}
