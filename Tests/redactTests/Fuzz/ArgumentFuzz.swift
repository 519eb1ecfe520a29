import Foundation

/// F6: whatever the command line and the environment, the filter ends with a status of its own, says
/// at most one line, and lets no contact pass.
enum ArgumentFuzz {
  private static let words = [
    "--only", "--except", "email", "phone,email", "--rules", "/nonexistent", "--jit", "off", "on",
    "--on-error", "stop", "mask", "-0", "--jobs", "2", "--stats", "--jsonl", "--field", "t", ".",
    "a[].b", "--sender", "--line-buffered", "--allow-host", "example.com", "--allow-phone", "scan",
    "check", "explain", "rules", "list", "--help", "--version", "help", "--", "-", "/dev/null",
    "--show-text", "--help-hidden", "--generate-completion-script", "zsh", "--no-sense", "/", "",
    "--experimental-dump-help", "--jobs=0", "--field=", "🙂", "-", "=", "--only=",
  ]
  static let input = Array("a ivan.petrov@example.com, +7 916 123-45-67\n".utf8)

  static func run(_ bytes: [UInt8]) throws -> String? {
    var rest = bytes[...]
    var arguments: [String] = []
    var environment: [String] = []
    while let choice = rest.popFirst(), arguments.count < 12 {
      switch choice {
      case ..<200: arguments.append(words[Int(choice) % words.count])
      case ..<230:
        arguments.append(text(&rest, Int(choice) - 199))
      default:
        environment.append(
          ["LANG=", "LC_ALL=", "TERM=", "HOME=", "COLUMNS="][Int(choice) % 5]
            + text(&rest, Int(choice) - 229))
      }
    }
    let child = try Child(arguments, environment: environment)
    let (output, errors, status) = child.communicate(input)
    guard case .exited(let code) = status, [0, 1, 3, 64, 65, 66, 70, 71, 74, 78].contains(code)
    else {
      return "\(status) for \(arguments)"
    }
    if !errors.isEmpty, !errors.hasPrefix("redact: ") || errors.filter(\.isNewline).count != 1 {
      return "standard error is \(errors) for \(arguments)"
    }
    let shows = String(decoding: output, as: UTF8.self)
    // What shows the text, or lets it pass, on demand.
    let onDemand = ["--show-text", "explain", "--except", "--only", "--allow", "--jsonl"]
    let isAsked = arguments.contains { word in onDemand.contains { word.hasPrefix($0) } }
    if !isAsked, shows.contains("petrov") || shows.contains("916 123") {
      return "a contact passed for \(arguments)"
    }
    return nil
  }

  /// Without NUL, which no argument holds.
  private static func text(_ rest: inout ArraySlice<UInt8>, _ count: Int) -> String {
    let taken = rest.prefix(count)
    rest = rest.dropFirst(count)
    return String(decoding: taken.map { $0 == 0 ? 0x30 : $0 }, as: UTF8.self)
  }
}
