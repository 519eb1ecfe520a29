/// Facts of the built-in patterns (`Patterns/tables/pattern-facts.tsv`), so that a start need not
/// translate them.
///
/// The facts of a file hold for exactly the bytes that they were made from, which a checksum tells;
/// for other bytes there are none, and its patterns are translated when the file is read. Made by
/// `redact rules facts`.
///
/// A value; safe to share between threads.
struct FactsTable: Sendable {
  /// By file and checksum.
  private var files: [String: (sum: UInt64, facts: [String: PatternFacts])] = [:]

  /// Reads lines `file TAB checksum` and, below each, `id TAB digits TAB line ends`. What cannot be
  /// read counts as not there.
  ///
  /// - Complexity: linear in the bytes.
  init(_ bytes: UnsafeRawBufferPointer) {
    var file = ""
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let columns = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      if columns.count == 2, let sum = UInt64(columns[1], radix: 16) {
        file = columns[0]
        files[file] = (sum, [:])
      } else if columns.count == 3, let digits = Int(columns[1]), let newlines = Int(columns[2]) {
        files[file]?.facts[columns[0]] = PatternFacts(digits: digits, newlines: newlines)
      }
    }
  }

  /// The facts of a file with these contents, by rule; nil when the table is of other contents.
  func facts(of file: String, _ contents: UnsafeRawBufferPointer) -> [String: PatternFacts]? {
    guard let known = files[file], known.sum == Self.checksum(contents) else { return nil }
    return known.facts
  }

  /// The table for the rules of these files.
  static func text(_ files: [(name: String, sum: UInt64, rules: [Rule])]) -> String {
    var text = """
      # What the catalog asks of the built-in patterns: digits and line ends that every match holds.
      # Made by "redact rules facts" from Patterns/rules; the checksum is of the file's bytes.

      """
    for file in files {
      text += "\(file.name)\t\(String(file.sum, radix: 16))\n"
      for rule in file.rules {
        guard let facts = rule.pattern?.facts else { continue }
        text += "\(rule.id)\t\(facts.digits)\t\(facts.newlines)\n"
      }
    }
    return text
  }

  /// FNV-1a over words of eight bytes, the last one filled up with zeros; the length goes in first.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      sum = (sum ^ UInt64(littleEndian: word)) &* 0x100_0000_01B3
      sum ^= sum >> 29
      index += 8
    }
    guard index < bytes.count else { return sum }
    var word: UInt64 = 0
    for place in 0..<bytes.count - index {
      word |= UInt64(bytes[index + place]) << UInt64(place * 8)
    }
    sum = (sum ^ word) &* 0x100_0000_01B3
    return sum ^ sum >> 29
  }
}

extension FactsTable {
  /// The table for the rules that are embedded, all of them translated.
  static func ofBuiltInRules() throws(RuleError) -> String {
    let source = try CatalogSource()
    var files: [(name: String, sum: UInt64, rules: [Rule])] = []
    for (name, file) in Knowledge.files(in: "rules/") {
      var loader = RuleLoader(
        alphabet: FoldAlphabet(source.fold), isKnownValidator: { _ in false })
      try loader.read(file, file: name)
      files.append((name, checksum(file), try loader.finish()))
    }
    return text(files)
  }
}
