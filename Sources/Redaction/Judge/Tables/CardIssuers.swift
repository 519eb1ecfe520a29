/// The schemes of payment cards by the first digits and the length of a card number
/// (ISO/IEC 7812; `Patterns/tables/card-issuers.tsv`, written by hand).
///
/// Immutable after loading, so every thread may share it. Lookups allocate nothing.
struct CardIssuers: Sendable {
  /// A scheme whose cards have the number that was asked for.
  struct Issuer: Sendable, Hashable {
    /// Name of the scheme, as `Visa`.
    var name: String
    var check: Check
  }

  /// What the last digit of a scheme's numbers is.
  enum Check: Sendable, Hashable {
    /// Always the Luhn digit (ISO/IEC 7812-1, annex B).
    case luhn
    /// The Luhn digit on most cards: cards without it were issued, or the scheme's rule is not
    /// public. A wrong digit is evidence against a number, but no proof.
    case often
  }

  /// Digits that decide on the scheme: those of the issuer identification number.
  private static let prefixDigits = 8

  /// Numbers of one scheme by their first `prefixDigits` digits.
  private struct Block: Sendable {
    /// Invariant: `low <= high`, both of `prefixDigits` digits.
    var low: UInt32
    var high: UInt32
    var lengths: LengthSet
    /// Invariant: an index of `issuers`.
    var issuer: Int
  }

  private let issuers: [Issuer]
  /// Grouped by the first two digits; a block that spans groups stands in each. Inside a group the
  /// narrowest block is first; of equally narrow ones, the one that the table names first.
  private let blocks: [Block]
  /// For the first two digits where their group begins in `blocks`, and at 100 the number of
  /// blocks. Invariant: ascending, 101 entries.
  private let groups: [Int]

  /// Reads a table of lines `scheme TAB prefixes TAB lengths TAB check TAB source`, the prefixes as
  /// `4`, `34,37` or `51-55,2221-2720` of 1 to 8 digits.
  ///
  /// - Complexity: linear in the table, but for sorting each group.
  init(_ table: Span<UInt8>) throws(TableFault) {
    var lines = TableLines()
    var issuers: [Issuer] = []
    var grouped = [[Block]](repeating: [], count: 100)
    while let line = lines.next(in: table) {
      let columns = try lines.columns(line, of: table, count: 5)
      guard !columns[0].isEmpty else { throw lines.fault(.malformed(column: "scheme")) }
      guard let lengths = LengthSet(table, columns[2]) else {
        throw lines.fault(.malformed(column: "lengths"))
      }
      guard let check = Self.check(table.text(in: columns[3])) else {
        throw lines.fault(.malformed(column: "check"))
      }
      guard !columns[4].isEmpty else { throw lines.fault(.malformed(column: "source")) }
      var prefixes = TablePieces(columns[1], separator: UInt8(ascii: ","))
      while let prefix = prefixes.next(in: table) {
        guard let (low, high) = Self.bounds(of: prefix, in: table) else {
          throw lines.fault(.malformed(column: "prefixes"))
        }
        let block = Block(low: low, high: high, lengths: lengths, issuer: issuers.count)
        for group in Int(low / 1_000_000)...Int(high / 1_000_000) { grouped[group].append(block) }
      }
      issuers.append(Issuer(name: table.text(in: columns[0]), check: check))
    }
    guard !issuers.isEmpty else { throw lines.fault(.size(0)) }
    self.issuers = issuers
    var blocks: [Block] = []
    var groups: [Int] = []
    for group in grouped {
      groups.append(blocks.count)
      blocks += group.sorted { one, other in
        let widths = (one.high - one.low, other.high - other.low)
        return widths.0 < widths.1 || widths.0 == widths.1 && one.issuer < other.issuer
      }
    }
    self.blocks = blocks
    self.groups = groups + [blocks.count]
  }

  /// The scheme that gives out numbers with these first digits and of this length; nil when none
  /// does. Digits are values 0...9; the check digit is not looked at.
  ///
  /// - Complexity: constant; at most a dozen comparisons.
  func issuer(of digits: Span<UInt8>) -> Issuer? {
    guard let prefix = Self.prefix(of: digits) else { return nil }
    let group = Int(prefix / 1_000_000)
    for index in groups[group]..<groups[group + 1] {
      let block = blocks[index]
      if block.low <= prefix, prefix <= block.high, block.lengths.contains(digits.count) {
        return issuers[block.issuer]
      }
    }
    return nil
  }

  /// The lengths of all numbers with these first digits that some scheme gives out.
  ///
  /// - Complexity: constant; at most a dozen comparisons.
  func lengths(beginning digits: Span<UInt8>) -> LengthSet {
    var lengths = LengthSet()
    guard let prefix = Self.prefix(of: digits) else { return lengths }
    let group = Int(prefix / 1_000_000)
    for index in groups[group]..<groups[group &+ 1]
    where blocks[index].low <= prefix && prefix <= blocks[index].high {
      lengths.formUnion(blocks[index].lengths)
    }
    return lengths
  }

  private static func prefix(of digits: Span<UInt8>) -> UInt32? {
    guard digits.count >= prefixDigits else { return nil }
    var prefix: UInt32 = 0
    for index in 0..<prefixDigits {
      guard digits[index] <= 9 else { return nil }
      prefix = prefix &* 10 &+ UInt32(digits[index])
    }
    return prefix
  }

  private static func check(_ text: String) -> Check? {
    switch text {
    case "luhn": .luhn
    case "often": .often
    default: nil
    }
  }

  /// The first and the last eight digits of the numbers with a prefix, or with one of the prefixes
  /// from one to another of the same length.
  private static func bounds(
    of range: Range<Int>, in table: Span<UInt8>
  ) -> (low: UInt32, high: UInt32)? {
    var ends = TablePieces(range, separator: UInt8(ascii: "-"))
    guard let first = ends.next(in: table) else { return nil }
    let last = ends.next(in: table) ?? first
    guard ends.next(in: table) == nil, first.count == last.count, first.count <= prefixDigits,
      let low = table.decimal(in: first), let high = table.decimal(in: last), low <= high
    else { return nil }
    var unit = 1
    for _ in first.count..<prefixDigits { unit *= 10 }
    return (UInt32(low * unit), UInt32((high + 1) * unit - 1))
  }
}
