/// The International Bank Account Numbers of all countries (ISO 13616; `Patterns/tables/iban.tsv`,
/// made from SWIFT's registry by `Sources/generate/iban.py`).
///
/// Immutable after loading, so every thread may share it. Lookups allocate nothing.
struct IBANTable: Sendable {
  /// Greatest length of any country's number, in characters (ISO 13616-1, section 5).
  static let longest = 34

  /// 1 for a digit, 2 for a letter, 3 for either; `longest` entries a country.
  private var kinds: [UInt8] = []
  /// Characters of a country's number. Invariant: 5...`longest`.
  private var lengths: [Int] = []
  /// For the two letters of a country its row in `lengths`, or -1. Invariant: 676 entries.
  private var rows = [Int16](repeating: -1, count: 26 * 26)

  /// Reads a table of lines `country TAB length TAB form`, the form as `4a14n`.
  ///
  /// - Complexity: linear in the table.
  init(_ table: Span<UInt8>) throws(TableFault) {
    var lines = TableLines()
    while let line = lines.next(in: table) {
      let columns = try lines.columns(line, of: table, count: 3)
      guard columns[0].count == 2,
        let row = Self.row(table[columns[0].lowerBound], table[columns[0].lowerBound + 1])
      else { throw lines.fault(.malformed(column: "country")) }
      guard let length = table.decimal(in: columns[1]), (5...Self.longest).contains(length) else {
        throw lines.fault(.malformed(column: "length"))
      }
      guard rows[row] < 0 else { throw lines.fault(.repeated) }
      guard let form = Self.form(columns[2], of: table), form.count == length else {
        throw lines.fault(.malformed(column: "form"))
      }
      rows[row] = Int16(lengths.count)
      lengths.append(length)
      kinds += form
      kinds += [UInt8](repeating: 0, count: Self.longest - length)
    }
    guard !lengths.isEmpty else { throw lines.fault(.size(0)) }
  }

  var countryCount: Int { lengths.count }

  /// Characters of the numbers of a country, of which `first` and `second` are the ASCII letters;
  /// nil when it has none.
  func length(ofCountry first: UInt8, _ second: UInt8) -> Int? {
    guard let row = Self.row(first, second), rows[row] >= 0 else { return nil }
    return lengths[Int(rows[row])]
  }

  /// Whether the ASCII letters (either case) and digits are an account number: length and form of
  /// its country, and check digits 02...98 that leave 1 modulo 97 (ISO 7064, MOD 97-10). No
  /// separators.
  func accepts(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 5, let row = Self.row(text[0], text[1]), rows[row] >= 0 else {
      return false
    }
    let country = Int(rows[row])
    guard lengths[country] == text.count else { return false }
    // The country and the check digits are read last, as the standard moves them to the end.
    var rest: UInt32 = 0
    for index in 4..<text.count {
      guard Self.read(text[index], kinds[country * Self.longest + index], into: &rest) else {
        return false
      }
    }
    for index in 0..<4 {
      guard Self.read(text[index], kinds[country * Self.longest + index], into: &rest) else {
        return false
      }
    }
    // 00, 01 and 99 leave the same rest as 97, 98 and 02, but the standard never makes them.
    guard let tens = text.digit(at: 2), let ones = text.digit(at: 3) else { return false }
    return rest == 1 && (2...98).contains(tens * 10 + ones)
  }

  @inline(__always)
  private static func read(_ byte: UInt8, _ kind: UInt8, into rest: inout UInt32) -> Bool {
    let digit = byte &- UInt8(ascii: "0")
    if digit <= 9 {
      rest = (rest &* 10 &+ UInt32(digit)) % 97
      return kind & 1 != 0
    }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    guard letter < 26 else { return false }
    rest = (rest &* 100 &+ UInt32(letter) &+ 10) % 97
    return kind & 2 != 0
  }

  private static func row(_ first: UInt8, _ second: UInt8) -> Int? {
    let high = (first | 0x20) &- UInt8(ascii: "a")
    let low = (second | 0x20) &- UInt8(ascii: "a")
    return high < 26 && low < 26 ? Int(high) * 26 + Int(low) : nil
  }

  /// The kinds of all characters of a number whose form behind the check digits is in `range`.
  private static func form(_ range: Range<Int>, of table: Span<UInt8>) -> [UInt8]? {
    var form: [UInt8] = [2, 2, 1, 1]
    var count = 0
    for index in range {
      if let digit = table.digit(at: index) {
        count = count * 10 + Int(digit)
        guard count <= longest else { return nil }
        continue
      }
      guard count > 0 else { return nil }
      switch table[index] {
      case UInt8(ascii: "n"): form += [UInt8](repeating: 1, count: count)
      case UInt8(ascii: "a"): form += [UInt8](repeating: 2, count: count)
      case UInt8(ascii: "c"): form += [UInt8](repeating: 3, count: count)
      default: return nil
      }
      count = 0
    }
    return count == 0 ? form : nil
  }
}
