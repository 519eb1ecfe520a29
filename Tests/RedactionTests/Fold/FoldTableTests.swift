import Testing

@testable import Redaction

/// A suite about the embedded table.
protocol ReadsFoldTable {}

extension ReadsFoldTable {
  var table: FoldTable {
    get throws { try embedded.get() }
  }

  func entry(_ scalar: UInt32) throws -> FoldEntry { try table.entry(scalar) }

  /// The signs of `text` in the view that `sign` chooses, without what is dropped.
  func signs(_ text: String, _ sign: (FoldEntry) -> UInt8 = \.folded) throws -> [UInt8] {
    let table = try table
    var signs: [UInt8] = []
    for scalar in text.unicodeScalars {
      let entry = table.entry(scalar.value)
      if !entry.flags.isDisjoint(with: [.ignorable, .mark]) { continue }
      signs.append(sign(entry))
      let second = entry.second != 0 ? entry.second : entry.folded2
      if second != 0 { signs.append(second) }
    }
    return signs
  }
}

/// Read once for all suites.
private let embedded = Result { () throws -> FoldTable in
  try FoldTable.load(#require(Knowledge.file("tables/fold.table"), "the table is not embedded"))
}

@Suite("The fold table: digits")
struct FoldTableDigitTests: ReadsFoldTable {
  /// The zeros of the 68 sets of decimal digits in Unicode 15.0 (general category Nd).
  static let zeros: [UInt32] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6,
    0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80,
    0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
    0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0,
    0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60,
    0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0,
    0x1E950, 0x1FBF0,
  ]

  @Test("the decimal digits of every script are the ASCII digits", arguments: zeros)
  func decimalDigits(zero: UInt32) throws {
    for value in UInt32(0)...9 {
      let entry = try entry(zero + value)
      let digit = UInt8(0x30 + value)
      #expect(
        [entry.canonical, entry.folded, entry.skeleton, entry.digit]
          == [digit, digit, digit, digit])
      #expect(entry.flags.contains(.digit))
      #expect(entry.flags.contains(.styled) == (zero != 0x30))
      #expect(entry.second == 0)
    }
  }

  @Test("there are 68 sets of decimal digits")
  func numberOfSets() { #expect(Set(Self.zeros).count == 68) }

  @Test(
    "a series of digit-like signs counts up from its first digit",
    arguments: [
      (0x2460, 1, 9), (0x2474, 1, 9), (0x2488, 1, 9), (0x24F5, 1, 9), (0x2776, 1, 9),
      (0x2780, 1, 9), (0x278A, 1, 9), (0x2160, 1, 9), (0x2170, 1, 9), (0x1F100, 0, 0),
      (0x1F101, 0, 9), (0x2080, 0, 9), (0x2074, 4, 9), (0x24EA, 0, 0), (0x24FF, 0, 0),
      (0x2070, 0, 0), (0x00B9, 1, 1), (0x00B2, 2, 3), (0x1F10B, 0, 0), (0x1F10C, 0, 0),
      (0x3021, 1, 9), (0x1D360, 1, 9), (0x2680, 1, 6), (0x1369, 1, 9), (0x1FBF0, 0, 9),
    ] as [(UInt32, UInt8, UInt8)])
  func digitSeries(start: UInt32, first: UInt8, last: UInt8) throws {
    for value in first...last {
      let entry = try entry(start + UInt32(value - first))
      #expect(entry.folded == 0x30 + value)
      #expect(entry.digit == 0x30 + value)
      #expect(entry.flags.contains([.digit, .styled]))
    }
  }

  @Test(
    "a sign that stands for a number of two digits gives both",
    arguments: [
      (0x2469, 10, 20), (0x247D, 10, 20), (0x2491, 10, 20), (0x24EB, 11, 20), (0x3251, 21, 35),
      (0x32B1, 36, 50), (0x2169, 10, 12), (0x2179, 10, 12), (0x24FE, 10, 10), (0x277F, 10, 10),
      (0x2789, 10, 10), (0x2793, 10, 10), (0x1F51F, 10, 10), (0x324F, 80, 80),
    ] as [(UInt32, UInt8, UInt8)])
  func twoDigits(start: UInt32, first: UInt8, last: UInt8) throws {
    for value in first...last {
      let entry = try entry(start + UInt32(value - first))
      #expect(entry.folded == 0x30 + value / 10)
      #expect(entry.digit == 0x30 + value / 10)
      #expect(entry.second == 0x30 + value % 10)
      #expect(entry.flags.contains(.digit))
    }
  }

  @Test("a keycap is its digit, with two marks behind it")
  func keycaps() throws { #expect(try signs("8\u{FE0F}\u{20E3}9\u{20E3}") == Array("89".utf8)) }

  @Test(
    "a letter with the shape of a digit names the digit and stays a letter",
    arguments: [
      ("0", "ОоOoØøΟοՕÓⓄ🅾"), ("1", "IlІӀӏıİΙ𝐈"), ("2", "ZzＺ"), ("3", "ЗзƷʒ"), ("4", "Чч"),
      ("5", "SsЅѕŞ"), ("6", "Бб"), ("8", "BВΒ"), ("9", "gqɡğ"),
    ])
  func lookAlikeDigits(digit: Unicode.Scalar, letters: String) throws {
    for letter in letters.unicodeScalars {
      let entry = try entry(letter.value)
      #expect(entry.digit == UInt8(digit.value), "\(letter)")
      #expect(entry.flags.contains([.lookAlikeDigit, .letter]), "\(letter)")
      #expect(!entry.flags.contains(.digit), "\(letter)")
      #expect(!(0x30...0x39).contains(entry.folded), "\(letter)")
    }
  }

  @Test("marks with the shape of 1 and 0 stand for them too")
  func lookAlikeMarks() throws {
    for (mark, digit) in [("|", "1"), ("!", "1"), ("｜", "1"), ("│", "1"), ("○", "0"), ("〇", "0")] {
      let entry = try entry(try #require(mark.unicodeScalars.first).value)
      #expect([entry.digit] == Array(digit.utf8), "\(mark)")
      #expect(entry.flags.contains(.lookAlikeDigit))
      #expect(!entry.flags.contains(.letter))
    }
  }

  @Test("other letters and marks stand for no digit")
  func noDigits() throws {
    for scalar in "AaEeTtвiGQьюЭ.,-/°½№●一".unicodeScalars {
      let entry = try entry(scalar.value)
      #expect(entry.digit == 0, "\(scalar)")
      #expect(entry.flags.isDisjoint(with: [.digit, .lookAlikeDigit]), "\(scalar)")
    }
  }
}

@Suite("The fold table: as a whole")
struct FoldTableFileTests: ReadsFoldTable {
  @Test("every code point has an entry that agrees with itself")
  func everyCodePoint() throws {
    let table = try table
    var failures: [UInt32] = []
    for scalar in UInt32(0)...0x10_FFFF where !Self.isSound(table.entry(scalar), of: scalar) {
      failures.append(scalar)
    }
    #expect(failures.isEmpty)
  }

  /// Without arrays and sets: a debug build runs it a million times.
  private static func isSound(_ entry: FoldEntry, of scalar: UInt32) -> Bool {
    let flags = entry.flags
    if flags.contains(.ignorable) || flags.contains(.mark) {
      return entry.bits & 0xFFFF_0000_FFFF_FFFF == 0
    }
    if scalar >= 0xD800, scalar <= 0xDFFF { return entry == .malformed }
    let (canonical, folded, skeleton) = (entry.canonical, entry.folded, entry.skeleton)
    guard canonical != 0, folded != 0, skeleton != 0 else { return false }
    let isLetter =
      folded >= 0x61 && folded <= 0x7A || folded == Sign.otherLetter
      || folded >= 0xB0 && folded <= 0xBD || folded >= 0xE0
    // The multiplication sign is the only x that is no letter.
    guard flags.contains(.letter) == isLetter || folded == 0x78 else { return false }
    let isDigit = folded >= 0x30 && folded <= 0x39
    guard flags.contains(.digit) == isDigit else { return false }
    if isDigit {
      guard canonical == folded, skeleton == folded, entry.digit == folded else { return false }
      return entry.folded2 == 0 && !flags.contains(.lookAlikeDigit)
    }
    guard (entry.digit != 0) == flags.contains(.lookAlikeDigit) else { return false }
    guard flags.contains(.blank) == (folded == Sign.blank) else { return false }
    if flags.contains(.latin), !isLetter { return false }
    if flags.contains(.han), canonical != Sign.ideograph { return false }
    // The folder's buffers hold one position a source byte.
    return entry.second == 0 && (entry.folded2 == 0 || isLetter && scalar >= 0x80)
  }

  @Test("numbers beyond Unicode are malformed")
  func beyond() throws {
    for scalar: UInt32 in [0x11_0000, 0x7FFF_FFFF, .max] {
      #expect(try entry(scalar) == .malformed)
    }
  }

  @Test("the embedded table is about 64 KB")
  func size() throws {
    let bytes = try #require(Knowledge.file("tables/fold.table"))
    #expect(bytes.count < 72 * 1024)
    #expect(try table.blockCount < 1200)
    #expect(try table.entryCount < 1200)
  }

  /// Loads a copy of the table after `change`.
  private func load(changedBy change: (inout [UInt8]) -> Void) throws {
    var bytes = Array(try #require(Knowledge.file("tables/fold.table")))
    change(&bytes)
    // The copy dies with this call, and so does the table: only `load` itself is under test.
    try bytes.withUnsafeBytes { _ = try FoldTable.load($0) }
  }

  @Test("a damaged table is refused, with its cause")
  func damage() throws {
    var whole = Array(try #require(Knowledge.file("tables/fold.table")))
    let header = (try #require(whole.firstIndex(of: 0)) + 16) & ~15
    let stage2 = header + 16 + 12512 * 2
    #expect(throws: TableError.headerWithoutEnd) { try load { $0 = [] } }
    #expect(throws: TableError.headerWithoutEnd) { try load { $0 = [0x61, 0x62] } }
    #expect(throws: TableError.size(expected: header + 16, found: header)) {
      try load { $0.removeLast($0.count - header) }
    }
    #expect(throws: TableError.notAFoldTable) { try load { $0[header] = 0x66 } }
    #expect(throws: TableError.version(found: 2)) { try load { $0[header + 4] = 2 } }
    #expect(throws: TableError.size(expected: whole.count, found: whole.count - 1)) {
      try load { $0.removeLast() }
    }
    #expect(throws: TableError.size(expected: whole.count, found: whole.count + 1)) {
      try load { $0.append(0) }
    }
    #expect(throws: TableError.block(place: 3, found: 0xFFFF)) {
      try load { $0.replaceSubrange((header + 22)..<(header + 24), with: [0xFF, 0xFF]) }
    }
    #expect(throws: TableError.entry(place: 5, found: 0xFFFE)) {
      try load { $0.replaceSubrange((stage2 + 10)..<(stage2 + 12), with: [0xFE, 0xFF]) }
    }
    // Counts that would overflow anything smaller than 64 bits.
    whole.replaceSubrange((header + 8)..<(header + 16), with: [UInt8](repeating: 0xFF, count: 8))
    let huge = stage2 + 0xFFFF_FFFF * 32 + 0xFFFF_FFFF * 8
    #expect(throws: TableError.size(expected: huge, found: whole.count)) { try load { $0 = whole } }
  }

  @Test("an error says what is wrong and what to do")
  func messages() {
    #expect(
      TableError.version(found: 9).description
        == "fold table: format 9, but this build reads 1; generate it again with "
        + "Sources/generate/fold.py")
  }
}
