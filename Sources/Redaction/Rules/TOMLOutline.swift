/// The tables, keys and values of a rule file, each with the offset at which it stands.
///
/// The reader is our own. TOMLKit 0.6.0 was tried first, and lost: it links Foundation, which takes
/// the start-up of the filter from 4.1 to 14.0 ms; it never frees what it parses (860 KB at each
/// load of the built-in rules, which are 141 KB), and takes 6.6 ms where this takes 2.0; a key of
/// 400 000 dotted parts overflows its stack; and a string ends at `\u0000` on its way through C.
/// Above all it knows the position of a syntax error but of no key and no value, and every
/// diagnostic has to name a line and a column. So a scanner had to find them first anyway, and
/// decoding what it finds is a small part of it.
///
/// Read in one pass, and refused at the first byte that is wrong: what a hostile file makes the
/// outline hold is bounded by `RuleLimit`, not by the file.
///
/// - Complexity: linear in the bytes; 1 MiB of the worst takes 12 ms.
struct TOMLOutline {
  /// A key with its value. The value of an inline table is one entry, and so is each key in it.
  struct Entry {
    /// The key with those around it below the section, joined by dots: `trigger.words`.
    let path: String
    /// Offset of the key.
    let key: Int
    /// Offset of the value; of the header for a table that has one.
    let at: Int
    var value: TOMLValue
  }

  /// What stands below a header, or above the first one.
  struct Section {
    enum Kind { case top, fragments, rule }
    let kind: Kind
    /// Offset of the header.
    let at: Int
    /// Known keys, each of them once; at most `RuleLimit.fragments`.
    fileprivate(set) var entries: [Entry] = []

    func entry(_ path: String) -> Entry? { entries.first { $0.path == path } }
  }

  private(set) var sections: [Section]
  private let text: RuleText

  /// - Parameter limit: The greatest number of rules that the text may hold.
  init(_ text: RuleText, limit: Int) throws(RuleError) {
    self.text = text
    var scanner = TOMLScanner(text: text)
    sections = [Section(kind: .top, at: 0)]
    var rules = 0
    var prefix = ""
    while try scanner.skipToNextLine() {
      let start = scanner.index
      let last = sections.count - 1
      if scanner.take("[") {
        let isArray = scanner.take("[")
        let path = try scanner.header(isArray: isArray, start: start)
        prefix = ""
        switch (path, isArray) {
        case (["fragments"], false):
          if sections.contains(where: { $0.kind == .fragments }) {
            throw .malformed(text.place(start), .repeatedTable)
          }
          sections.append(Section(kind: .fragments, at: start))
        case (["rules"], true):
          if rules == limit { throw .tooManyRules(text.place(start)) }
          rules += 1
          sections.append(Section(kind: .rule, at: start))
        case (["rules", "trigger"], false) where sections[last].kind == .rule:
          let header = Entry(path: "trigger", key: start, at: start, value: .table)
          if sections[last].entries.contains(where: { Self.excludes($0.path, header.path) }) {
            throw .malformed(text.place(start), .repeatedTable)
          }
          sections[last].entries.append(header)
          prefix = "trigger."
        default: throw .unknownTable(text.place(start))
        }
      } else {
        let first = sections[last].entries.count
        try scanner.entry(prefix: prefix, depth: 0, into: &sections[last].entries)
        try check(sections[last], from: first, isBelowHeader: !prefix.isEmpty)
      }
      try scanner.endLine()
    }
  }

  /// Refuses those entries of one line, from `first` on, that no rule file has, or has already.
  private func check(
    _ section: Section, from first: Int, isBelowHeader: Bool
  ) throws(RuleError) {
    for (index, entry) in section.entries.enumerated().dropFirst(first) {
      switch section.kind {
      case .top: throw .unknownKey(text.place(entry.key))
      case .fragments:
        if index == RuleLimit.fragments { throw .tooManyFragments(text.place(entry.key)) }
        guard PatternParser.fragmentName(entry.path.utf8) != nil else {
          throw .badFragmentName(text.place(entry.key))
        }
      case .rule:
        guard RuleKey(rawValue: entry.path) != nil else {
          throw .unknownKey(text.place(entry.key))
        }
      }
      // A table is written in one place: in braces, below its header, or as dotted keys.
      let isWhole = index == first && !isBelowHeader && section.kind == .rule
      for earlier in section.entries.prefix(index)
      where isWhole ? Self.excludes(earlier.path, entry.path) : earlier.path == entry.path {
        throw .malformed(text.place(entry.key), .repeatedKey)
      }
    }
  }

  /// Whether the paths are the same, or one is the table that the other lies in.
  private static func excludes(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
    // The byte behind the shorter one decides nearly always, and costs less than the prefix.
    guard let next = long.utf8.dropFirst(short.utf8.count).first else { return long == short }
    return next == UInt8(ascii: ".") && long.hasPrefix(short)
  }
}
