/// How the process ends. The numbers from 64 on are those of sysexits.h; 0, 1 and 3 are as with
/// grep and diff: more than 1 is trouble.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case found = 1
  case unscannable = 3
  case usage = 64
  case dataRefused = 65
  case noInput = 66
  case software = 70
  case system = 71
  case inputOutput = 74
  case configuration = 78

  /// One line for the help and the man page.
  var when: String {
    switch self {
    case .success: "all input was scanned and all output written"
    case .found: "only with check: something was found"
    case .unscannable: "done, but a record could not be scanned and was masked whole"
    case .usage: "the command line is wrong, or the output file is the input file"
    case .dataRefused: "the input is refused: UTF-16 or UTF-32"
    case .noInput: "a file or folder is absent or cannot be read"
    case .software: "a record could not be scanned (--on-error stop), or a self-test failed"
    case .system: "the system refused memory, the JIT compiler or a descriptor"
    case .inputOutput: "an error while reading, writing or closing"
    case .configuration: "a rule or a key is wrong, or no rule is in force"
    }
  }

  /// The table of statuses as a section of the help.
  static var section: String {
    let rows = allCases.map { status in
      let number = String(status.rawValue)
      return "  \(number)\(spaces(24 - number.utf8.count))\(status.when)"
    }
    let signals = "  129, 130, 141, 143\(spaces(6))killed by HUP, INT, PIPE, TERM"
    return (["EXIT STATUS:"] + rows + [signals]).joined(separator: "\n")
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(count, 1))
  }
}
