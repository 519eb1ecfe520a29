/// What is written in place of the findings of each category; built once a stream.
///
/// It allocates nothing when it writes: `keepLast` puts the signs into its own copy of the mark.
struct MaskTable: Sendable {
  fileprivate struct Mark: Sendable {
    var bytes: [UInt8]
    /// The places for kept signs, before the closing bracket. Empty unless `keepLast`.
    var kept: Range<Int>
    /// Set for `pseudonym`: `kept` takes the token.
    var hash: KeyedHash?
    /// What stands for a finding that gets no token.
    var label: [UInt8] = []
    /// For `initials`, which are put between the head of the label and its bracket.
    var isInitials = false
  }

  /// One mark a category, by ``Category/ordinal``.
  private var marks: [Mark]
  /// For canonical forms; nil where no category has pseudonyms.
  private let form: CanonicalForm?
  /// What is hashed, and labels with initials; kept from finding to finding.
  private var scratch: [UInt8] = []

  /// What stands in place of a piece that could not be scanned. Like a label it is no finding.
  static let unscanned: StaticString = "[UNSCANNED]"

  /// - Parameters:
  ///   - operators: categories without an entry get `label`.
  ///   - fold: for pseudonyms, which are labels without it.
  init(_ operators: [Category: Operator] = [:], fold: FoldTable? = nil) {
    form = fold.map(CanonicalForm.init)
    marks = Category.allCases
      .sorted { $0.ordinal < $1.ordinal }
      .map { Self.mark(for: $0, operators[$0] ?? .label) }
  }

  private static func mark(for category: Category, _ choice: Operator) -> Mark {
    let label = Array(category.label.utf8)
    switch choice {
    case .label: return Mark(bytes: label, kept: 0..<0)
    case .remove: return Mark(bytes: [], kept: 0..<0)
    case .initials:
      return Mark(bytes: label, kept: 0..<0, isInitials: category == .person)
    case .pseudonym(let hash):
      let head = label.dropLast() + [UInt8(ascii: ":")]
      let token = [UInt8](repeating: UInt8(ascii: "*"), count: Self.tokenLength)
      return Mark(
        bytes: head + token + [UInt8(ascii: "]")],
        kept: head.count..<head.count + Self.tokenLength, hash: hash, label: label)
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
    if let hash = marks[place].hash {
      guard let original, let form else {
        marks[place].label.withUnsafeBytes { sink.pass($0) }
        return
      }
      scratch.removeAll(keepingCapacity: true)
      scratch.append(contentsOf: category.rawValue.utf8)
      scratch.append(0)
      form.append(original, of: category, to: &scratch)
      marks[place].put(scratch.withUnsafeBytes { hash($0) })
    } else if marks[place].isInitials {
      if let original, putInitials(of: original, marks[place].bytes) {
        scratch.withUnsafeBytes { sink.pass($0) }
        return
      }
    } else if !marks[place].kept.isEmpty {
      marks[place].keep(from: original)
    }
    if !marks[place].bytes.isEmpty { marks[place].bytes.withUnsafeBytes { sink.pass($0) } }
  }

  /// Writes the mark of a piece that could not be scanned.
  static func markUnscanned(to sink: any StreamSink) {
    // SAFETY: the bytes of a static string live as long as the program.
    sink.pass(
      UnsafeRawBufferPointer(start: unscanned.utf8Start, count: unscanned.utf8CodeUnitCount))
  }
}

extension MaskTable {
  /// Signs of a token: four bits each.
  fileprivate static let tokenLength = 16
  /// Consonants, for a token must not be a word nor a number.
  fileprivate static let tokenSigns = Array("bcdfghjklmnpqrst".utf8)

  /// Makes the label with the first letters of the words in `original`; false when there is none.
  private mutating func putInitials(of original: UnsafeRawBufferPointer, _ label: [UInt8]) -> Bool {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: label.dropLast())
    scratch.append(UInt8(ascii: ":"))
    var words = 0
    var isInside = false
    var index = 0
    while index < original.count, words < 4 || isInside {
      var scalar = UInt32(original[index])
      let length = scalar < 0x80 ? 1 : max(1, Folder.decode(original, index, &scalar))
      let byte = original[index]
      // A letter: of ASCII, or a sequence that is no sign of U+0080..U+00BF or U+2000..U+2FFF.
      let isLetter = byte >= 0x80 ? length > 1 && byte != 0xC2 && byte != 0xE2 : byte.isSign
      let isJoint = byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
      if isLetter, !isInside, words < 4 {
        for place in index..<index + length { scratch.append(original[place]) }
        scratch.append(UInt8(ascii: "."))
        words += 1
      }
      isInside = isLetter || (isInside && isJoint)
      index += length
    }
    scratch.append(UInt8(ascii: "]"))
    return words > 0
  }
}

extension MaskTable.Mark {
  /// Puts the token of a hash into the places.
  fileprivate mutating func put(_ hash: UInt64) {
    var left = hash
    for place in kept {
      bytes[place] = MaskTable.tokenSigns[Int(left >> 60)]
      left <<= 4
    }
  }

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
