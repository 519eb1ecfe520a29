/// The regions of the telephone network (`Patterns/tables/regions.tsv`, made from the metadata of
/// libphonenumber by `Sources/generate/regions.py`).
///
/// Immutable after loading, so every thread may share it.
struct Regions: Sendable {
  /// Ascending by calling code; of several regions with one code the main one is first.
  let all: [Region]
  /// For each calling code below 1000 where its regions begin in `all`, and at 1000 their number.
  /// Invariant: ascending, 1001 entries.
  private let firstOfCode: [Int]

  /// Reads a table of lines `region TAB calling TAB trunk TAB exit TAB lengths TAB languages`.
  ///
  /// - Complexity: linear in the table.
  init(_ table: Span<UInt8>) throws(TableFault) {
    var lines = TableLines()
    var regions: [Region] = []
    var known: Set<String> = []
    while let line = lines.next(in: table) {
      let region = try Self.region(line, of: table, in: lines)
      if let last = regions.last, last.callingCode > region.callingCode {
        throw lines.fault(.unordered)
      }
      guard
        known.insert(region.name == Self.noCountry ? "\(region.callingCode)" : region.name)
          .inserted
      else { throw lines.fault(.repeated) }
      regions.append(region)
    }
    guard !regions.isEmpty else { throw lines.fault(.size(0)) }
    all = regions
    firstOfCode = Self.index(regions)
  }

  /// The regions with a calling code, the main one first; none for a code that nobody has.
  func regions(callingCode: Int) -> ArraySlice<Region> {
    guard (1...999).contains(callingCode) else { return [] }
    return all[firstOfCode[callingCode]..<firstOfCode[callingCode + 1]]
  }

  /// Whether a national number behind `callingCode` may have `count` digits. Weaker than any answer
  /// of `NumberingPlan`: only the length counts.
  func allows(_ count: Int, digitsBehind callingCode: Int) -> Bool {
    regions(callingCode: callingCode).contains { $0.lengths.contains(count) }
  }

  /// The region of an ISO 3166-1 code. Linear: to be asked when a configuration is read.
  func region(named name: String) -> Region? { all.first { $0.name == name } }

  private static func index(_ regions: [Region]) -> [Int] {
    var first: [Int] = []
    first.reserveCapacity(1001)
    var next = 0
    for code in 0...1000 {
      while next < regions.count, regions[next].callingCode < code { next += 1 }
      first.append(next)
    }
    return first
  }

  private static func region(
    _ line: Range<Int>, of table: Span<UInt8>, in lines: TableLines
  ) throws(TableFault) -> Region {
    let columns = try lines.columns(line, of: table, count: 6)
    guard let name = name(columns[0], of: table) else {
      throw lines.fault(.malformed(column: "region"))
    }
    guard let code = table.decimal(in: columns[1]), (1...999).contains(code) else {
      throw lines.fault(.malformed(column: "calling"))
    }
    guard let trunk = dialCodes(columns[2], of: table) else {
      throw lines.fault(.malformed(column: "trunk"))
    }
    guard let exit = dialCodes(columns[3], of: table) else {
      throw lines.fault(.malformed(column: "exit"))
    }
    guard let lengths = LengthSet(table, columns[4]) else {
      throw lines.fault(.malformed(column: "lengths"))
    }
    guard let languages = languages(columns[5], of: table) else {
      throw lines.fault(.malformed(column: "languages"))
    }
    return Region(
      name: name, callingCode: code, trunk: trunk, exit: exit, lengths: lengths,
      languages: languages)
  }

  /// The name of services of no country, of which each calling code may have one.
  private static let noCountry = "001"

  private static func name(_ range: Range<Int>, of table: Span<UInt8>) -> String? {
    let text = table.text(in: range)
    if text == noCountry { return text }
    guard range.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    return text
  }

  private static func dialCodes(_ range: Range<Int>, of table: Span<UInt8>) -> [DialCode]? {
    if table.isDash(range) { return [] }
    var pieces = TablePieces(range, separator: UInt8(ascii: ","))
    var codes: [DialCode] = []
    while let piece = pieces.next(in: table) {
      guard let code = DialCode(table, piece) else { return nil }
      codes.append(code)
    }
    return codes
  }

  private static func languages(_ range: Range<Int>, of table: Span<UInt8>) -> [String]? {
    if table.isDash(range) { return [] }
    var pieces = TablePieces(range, separator: UInt8(ascii: ","))
    var languages: [String] = []
    while let piece = pieces.next(in: table) {
      let text = table.text(in: piece)
      guard piece.count == 2, text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
        return nil
      }
      languages.append(text)
    }
    return languages
  }
}
