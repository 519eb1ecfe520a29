/// What is written in place of the findings of each category; built once a stream.
///
/// It allocates nothing when it writes: `keepLast` puts the signs into its own copy of the mark.
struct MaskTable: Sendable {
  fileprivate struct Mark: Sendable {
    var bytes: [UInt8]
    /// The places for kept signs, before the closing bracket. Empty unless `keepLast`.
    var kept: Range<Int>
  }

  /// One mark a category, by ``Category/ordinal``.
  private var marks: [Mark]

  /// What stands in place of a piece that could not be scanned. Like a label it is no finding.
  static let unscanned: StaticString = "[UNSCANNED]"

  /// - Parameter operators: categories without an entry get `label`.
  init(_ operators: [Category: Operator] = [:]) {
    marks = Category.allCases
      .sorted { $0.ordinal < $1.ordinal }
      .map { Self.mark(for: $0, operators[$0] ?? .label) }
  }

  private static func mark(for category: Category, _ choice: Operator) -> Mark {
    let label = Array(category.label.utf8)
    switch choice {
    case .label: return Mark(bytes: label, kept: 0..<0)
    case .remove: return Mark(bytes: [], kept: 0..<0)
    case .keepLast(let count):
      let places = min(max(count, 0), 4)
      guard places > 0 else { return Mark(bytes: label, kept: 0..<0) }
      let head = label.dropLast() + [UInt8(ascii: ":")]
      let stars = [UInt8](repeating: UInt8(ascii: "*"), count: places)
      return Mark(
        bytes: head + stars + [UInt8(ascii: "]")], kept: head.count..<head.count + places)
    }
  }

  /// Writes the mark of one finding.
  ///
  /// - Parameter original: the finding's bytes; nil when they are no longer at hand, and then no
  ///   sign of them is shown.
  /// - Complexity: constant; with `keepLast` at most linear in `original`.
  mutating func mark(
    _ category: Category, in original: UnsafeRawBufferPointer?, to sink: any StreamSink
  ) {
    let place = category.ordinal
    guard place < marks.count else { return }
    if !marks[place].kept.isEmpty { marks[place].keep(from: original) }
    if !marks[place].bytes.isEmpty { marks[place].bytes.withUnsafeBytes { sink.pass($0) } }
  }

  /// Writes the mark of a piece that could not be scanned.
  static func markUnscanned(to sink: any StreamSink) {
    // SAFETY: the bytes of a static string live as long as the program.
    sink.pass(
      UnsafeRawBufferPointer(start: unscanned.utf8Start, count: unscanned.utf8CodeUnitCount))
  }
}

extension MaskTable.Mark {
  /// Puts the last signs of `original` into the places, or stars if it has too few.
  fileprivate mutating func keep(from original: UnsafeRawBufferPointer?) {
    for place in kept { bytes[place] = UInt8(ascii: "*") }
    guard let original else { return }
    var signs = 0
    for byte in original where byte.isSign {
      signs += 1
      if signs == 2 * kept.count { break }
    }
    guard signs == 2 * kept.count else { return }
    var place = kept.upperBound
    for byte in original.reversed() where byte.isSign {
      place -= 1
      bytes[place] = byte
      if place == kept.lowerBound { break }
    }
  }
}

extension UInt8 {
  /// An ASCII letter or digit.
  fileprivate var isSign: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

extension Category {
  /// A number for tables: to hash a category means to hash its name.
  fileprivate var ordinal: Int {
    switch self {
    case .phone: 0
    case .email: 1
    case .messenger: 2
    case .url: 3
    case .person: 4
    case .address: 5
    case .document: 6
    case .card: 7
    case .iban: 8
    case .dob: 9
    case .ip: 10
    }
  }
}
