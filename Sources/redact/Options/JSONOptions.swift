internal import ArgumentParser
internal import Redaction

/// JSON Lines instead of plain records, as it was typed.
struct JSONOptions: ParsableArguments {
  @Flag(
    name: .customLong("jsonl"),
    help: """
      Each line is one JSON value, in which only what --field names is scanned; every other byte \
      stays. A line that is no JSON, or longer than 1 MiB, is scanned as it stands.
      """)
  var jsonl = false

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      """
      What to scan: keys between dots, [] for every item and [0] for the first of an array, as in \
      message.text, items[].text; a dot alone for all strings. Repeated for more than one.
      """,
      valueName: "path"))
  var paths: [FieldPath] = []

  @Option(
    help: ArgumentHelp(
      "Where the sender stands: contacts that one sender spreads over messages are found, too.",
      valueName: "path"))
  var sender: FieldPath?

  @Option(
    help: ArgumentHelp(
      "Where the conversation stands, if there are several; goes with --sender.",
      valueName: "path"))
  var conversation: FieldPath?

  /// nil when the records are plain.
  var fields: JSONFields? {
    guard jsonl else { return nil }
    return try? JSONFields(
      paths.map(\.path), conversation: conversation?.path, sender: sender?.path)
  }

  func validate() throws {
    guard jsonl else {
      if paths.isEmpty, sender == nil, conversation == nil { return }
      throw ValidationError("--field, --sender and --conversation go with --jsonl")
    }
    do throws(JSONFieldsError) {
      _ = try JSONFields(
        paths.map(\.path), conversation: conversation?.path, sender: sender?.path)
    } catch {
      switch error {
      case .noField: throw ValidationError("--jsonl needs a --field; --field . names all strings")
      case .noSender: throw ValidationError("--conversation needs a --sender")
      case .tooManyFields(let greatest):
        throw ValidationError("more than \(greatest) --field options; name what holds them")
      }
    }
  }
}

/// The path of a value in a JSON line: `message.text`.
struct FieldPath: ExpressibleByArgument {
  var path: JSONPath

  init?(argument: String) {
    guard let path = try? JSONPath(argument) else { return nil }
    self.path = path
  }
}
