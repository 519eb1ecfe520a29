internal import Chat

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#else
  @preconcurrency internal import Darwin
#endif

// Writes a corpus to standard output: the messages as lines, or with --labels as labelled JSON.

let help = """
  Writes messages of a marketplace's chats, the same ones for the same options.

  usage: chat-corpus [--seed N] [--messages N | --bytes N] [--contacts PERCENT]
                     [--hiding plain|hidden|mixed] [--languages ru,en,zh,kk,uz,tr]
                     [--no-numbers] [--labels]

    --contacts   share of the messages with a contact, in percent (10)
    --labels     one JSON object a line: id, class, lang, text, spans in UTF-8 bytes
  """

struct Arguments {
  var options = ChatGenerator.Options()
  var messages = 1000
  var bytes: Int?
  var labels = false
}

func parse(_ words: [String]) -> Arguments? {
  var arguments = Arguments()
  var words = words[...]
  while let word = words.popFirst() {
    switch word {
    case "--labels": arguments.labels = true
    case "--no-numbers": arguments.options.numbers = false
    default:
      guard let value = words.popFirst(), set(word, value, &arguments) else { return nil }
    }
  }
  return arguments
}

func set(_ name: String, _ value: String, _ arguments: inout Arguments) -> Bool {
  switch name {
  case "--seed":
    guard let seed = UInt64(value) else { return false }
    arguments.options.seed = seed
  case "--messages", "--bytes":
    guard let count = Int(value), count >= 0 else { return false }
    if name == "--bytes" { arguments.bytes = count } else { arguments.messages = count }
  case "--contacts":
    guard let percent = Double(value), (0...100).contains(percent) else { return false }
    arguments.options.contactsPerThousand = Int((percent * 10).rounded())
  case "--hiding":
    guard let hiding = Hiding(rawValue: value) else { return false }
    arguments.options.hiding = hiding
  case "--languages":
    let names = value.split(separator: ",")
    arguments.options.languages = names.compactMap { Language(rawValue: String($0)) }
    if names.isEmpty || arguments.options.languages.count != names.count { return false }
  default: return false
  }
  return true
}

guard let arguments = parse(Array(CommandLine.arguments.dropFirst())) else {
  fputs(help + "\n", stderr)
  exit(64)
}
do throws(TemplateError) {
  var generator = try ChatGenerator(arguments.options)
  var written = 0
  var number = 0
  while arguments.bytes.map({ written < $0 }) ?? (number < arguments.messages) {
    let message = generator.next()
    print(arguments.labels ? message.jsonLine(id: "chat-\(number)") : message.text)
    written += message.text.utf8.count + 1
    number += 1
  }
} catch {
  fputs("chat-corpus: \(error)\n", stderr)
  exit(78)
}
