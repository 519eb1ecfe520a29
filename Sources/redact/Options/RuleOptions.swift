internal import ArgumentParser

/// What is looked for, as it was typed.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Look for these categories alone; a list, or repeated.", valueName: "category"))
  var only: [CategoryList] = []

  @Option(
    help: ArgumentHelp("Leave these categories alone; a list, or repeated.", valueName: "category"))
  var except: [CategoryList] = []

  @Option(
    help: ArgumentHelp(
      "A host that is no finding, with all its subdomains; a list, or repeated.",
      valueName: "host"))
  var allowHost: [CommaList] = []

  @Option(
    help: ArgumentHelp(
      "A phone number that is no finding; a list, or repeated.", valueName: "number"))
  var allowPhone: [CommaList] = []

  @Option(
    help: ArgumentHelp(
      """
      Rules to add, a .toml file or a folder with all below it; a rule replaces the built-in one \
      of the same id.
      """,
      valueName: "dir"),
    completion: .directory)
  var rules: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compile the patterns to machine code; off is slow, for systems that forbid it.",
      valueName: "switch"))
  var jit: Switch = .on

  @Flag(
    name: .customLong("no-sense"),
    help: ArgumentHelp(
      "Examine every record, also those without a trigger. Changes no byte of the output.",
      visibility: .hidden))
  var noSense = false
}

enum Switch: String, ExpressibleByArgument, CaseIterable {
  case on, off
}
