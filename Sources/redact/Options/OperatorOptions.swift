internal import ArgumentParser
internal import Redaction

/// How findings are written, as it was typed.
struct OperatorOptions: ParsableArguments {
  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp(
      """
      What stands for the findings of a category: label, remove, keep-last (or keep-last:2), \
      initials, pseudonym; a list, or repeated.
      """,
      valueName: "category=way"))
  var operators: [OperatorList] = []

  @Option(
    help: ArgumentHelp(
      "The key of the pseudonyms: a file that nobody else can read, of 32 bytes or more.",
      valueName: "file"),
    completion: .file())
  var keyFile: String?

  @Option(
    help: ArgumentHelp(
      "The same from an open descriptor.", valueName: "number"))
  var keyFd: Int32?

  func validate() throws {
    if keyFile != nil, keyFd != nil {
      throw ValidationError("--key-file and --key-fd exclude each other")
    }
  }

  /// The operators by category; the last one given for a category counts.
  ///
  /// - Throws: status 78 when a pseudonym has no key, or its key cannot be used.
  func table() throws(Diagnostic) -> [Category: Operator] {
    var hash: KeyedHash?
    var table: [Category: Operator] = [:]
    for (category, way) in operators.flatMap(\.items) {
      switch way {
      case .label: table[category] = .label
      case .remove: table[category] = .remove
      case .initials: table[category] = .initials
      case .keepLast(let count): table[category] = .keepLast(count)
      case .pseudonym:
        let known: KeyedHash
        if let hash { known = hash } else { known = try Pseudonyms.hash(key()) }
        hash = known
        table[category] = .pseudonym(known)
      }
    }
    if hash == nil, keyFile != nil || keyFd != nil {
      throw Diagnostic(
        .usage, .usage, "a key without a pseudonym", why: "give --operator <category>=pseudonym")
    }
    return table
  }

  private func key() throws(Diagnostic) -> Key {
    if let keyFile { return try Key(file: keyFile) }
    if let keyFd { return try Key(descriptor: keyFd) }
    throw Diagnostic(
      .configuration, .start, "--operator pseudonym",
      why: "no key; give --key-file or --key-fd")
  }
}

/// The value of `--operator`: `card=keep-last,person=initials`.
struct OperatorList: ExpressibleByArgument {
  enum Way: Equatable {
    case label, remove, initials, pseudonym
    case keepLast(Int)

    init?(_ text: Substring) {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first else { return nil }
      if name == "keep-last" {
        guard parts.count > 1 else {
          self = .keepLast(4)
          return
        }
        guard let count = Int(parts[1]), 1...4 ~= count else { return nil }
        self = .keepLast(count)
        return
      }
      guard parts.count == 1 else { return nil }
      switch name {
      case "label": self = .label
      case "remove": self = .remove
      case "initials": self = .initials
      case "pseudonym": self = .pseudonym
      default: return nil
      }
    }
  }

  var items: [(category: Category, way: Way)] = []

  init?(argument: String) {
    guard let list = CommaList(argument: argument) else { return nil }
    for item in list.items {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let category = Category(rawValue: String(parts[0])),
        let way = Way(parts[1]), way != .initials || category == .person
      else { return nil }
      items.append((category, way))
    }
  }
}
