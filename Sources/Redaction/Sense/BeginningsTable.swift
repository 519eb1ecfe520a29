/// The filter of all built-in words (`Patterns/tables/beginnings.table`), so that a start need not
/// work it out: that was 60 of the 163 million instructions of one.
///
/// It holds for exactly the words, rules and fold table that it was made from, which a checksum tells;
/// for others there is none, and the filter is made when it is needed. Made by
/// `redact rules beginnings`; its 24 bytes in front are a name with a version, and the checksum.
///
/// A value; its bytes live as long as the process.
struct BeginningsTable {
  /// A constant of the executable; as long as `WordFilter.size`.
  private let bits: UnsafeRawBufferPointer

  /// To be raised when the filter of the same words becomes another one.
  private static let name: [UInt8] = Array("redact-words v1\n".utf8)
  private static let head = 24

  /// The table for the files that are embedded; nil when it is of other files.
  ///
  /// - Complexity: linear in the bytes of the words, the rules and the fold table.
  static var builtIn: BeginningsTable? {
    guard let file = Knowledge.file("tables/beginnings.table") else { return nil }
    return BeginningsTable(file, sum: sum)
  }

  /// Nil when the bytes are not a table with this checksum.
  init?(_ bytes: UnsafeRawBufferPointer, sum: UInt64) {
    guard bytes.count == Self.head + WordFilter.size, bytes.prefix(16).elementsEqual(Self.name),
      bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self) == UInt64(littleEndian: sum)
    else { return nil }
    bits = UnsafeRawBufferPointer(rebasing: bytes[Self.head...])
  }

  /// Overwrites `target`, which is `WordFilter.size` long.
  func copy(into target: UnsafeMutableRawBufferPointer) { target.copyMemory(from: bits) }

  /// Of all files that the filter is made from.
  static var sum: UInt64 {
    var sum: UInt64 = 0
    for name in Knowledge.names
    where name.hasPrefix("words/") || name.hasPrefix("rules/") || name == "tables/fold.table" {
      guard let file = Knowledge.file(name) else { continue }
      sum = (sum ^ FactsTable.checksum(file)) &* 0x100_0000_01B3
    }
    return sum
  }

  /// The table of these bits.
  static func bytes(_ filter: WordFilter) -> [UInt8] {
    name + withUnsafeBytes(of: sum.littleEndian) { Array($0) } + filter.bytes
  }
}

extension BeginningsTable {
  /// The table for the files that are embedded.
  static func ofBuiltInRules() throws(RuleError) -> [UInt8] {
    let source = try CatalogSource()
    var loader = RuleLoader(alphabet: FoldAlphabet(source.fold), isKnownValidator: { _ in false })
    try loader.readBuiltIn()
    var words = source.words
    var endings: [Lexicon.Word] = []
    for trigger in try loader.finish().compactMap(\.trigger) {
      let (beginnings, ends) = source.words(of: trigger, rule: 0)
      words += beginnings
      endings += ends
    }
    return bytes(
      Sense.filter(
        words, endings: endings, hasPersons: true, fold: source.fold,
        classes: SignClasses(source.fold)))
  }
}
