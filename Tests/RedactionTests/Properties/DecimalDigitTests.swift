import Testing

@testable import Redaction

/// Against the standard library's Unicode data, whose values the fold table's generator has never
/// seen.
@Suite("In the digit view")
struct DecimalDigitTests {
  private let folder: Folder

  init() throws {
    let table = try #require(Knowledge.file("tables/fold.table"))
    folder = Folder(table: try FoldTable.load(table))
  }

  @Test("77 sets of decimal digits are complete, from 0 to 9")
  func sets() {
    #expect(DecimalSet.known.count == 77)
    #expect(DecimalSet.digits.count == 770)
    for set in DecimalSet.known {
      let values = (0..<10).map { Unicode.Scalar(set.zero + $0)?.properties.numericValue }
      #expect(values == (0..<10).map(Double.init), "set from \(set.zero)")
      #expect(digits(of: (0..<10).map { set.zero + $0 }) == Array("0123456789".utf8))
    }
  }

  /// Numeric type "digit" are the superscript, circled and similar digits.
  @Test("every sign with the value of a digit stands for that digit")
  func values() {
    var count = 0
    var wrong: [String] = []
    for scalar in UnicodeVersion.scalars where scalar.isKnown(to: UnicodeVersion.ofTable) {
      let properties = scalar.properties
      guard properties.numericType == .decimal || properties.numericType == .digit,
        let value = properties.numericValue
      else { continue }
      count += 1
      if digits(of: [scalar.value]) != [UInt8(0x30 + value)] { wrong.append(scalar.name) }
    }
    #expect(count > 750)
    #expect(wrong.isEmpty)
  }

  @Test("a series of ornamental digits counts from 0 to 9", arguments: DigitSeries.ornamental)
  func ornaments(series: DigitSeries) {
    let scalars = series.digits.flatMap { $0.unicodeScalars.map(\.value) }
    #expect(digits(of: scalars) == Array("0123456789".utf8), "\(series.name)")
  }

  private func digits(of scalars: [UInt32]) -> [UInt8] {
    var views = Views(capacity: 128)
    let text = Array(scalars.map { String(codePoint: $0) }.joined().utf8)
    let isFolded = text.withUnsafeBytes { folder.fold($0, into: &views) }
    return isFolded ? Array(views.digit.values) : []
  }
}
