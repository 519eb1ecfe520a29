@testable import Redaction

/// A scanner whose findings can be told from the text with the naked eye.
///
/// - A run of `X` is a phone, unless `-` stands before it or `+` behind it.
/// - A run of `Y` is an e-mail if there is a `k` within `context` bytes before it, or an `m` within
///   `context` bytes behind it.
/// - `Z`s with at most one blank between them are a card.
/// - A run of `ж` (two bytes) is a person.
/// - A piece with an `F` in it cannot be scanned.
struct ToyScanner: WindowScanner {
  enum Sensing: CaseIterable {
    /// Every record is scanned.
    case off
    /// Only records are scanned in which something can be found.
    case exact
    /// `e` is taken for a sign, too, though there is never anything to it.
    case eager
  }

  /// What the scanner was asked.
  final class Log {
    var pieces: [[UInt8]] = []
    var keepsPieces = false
    var scanned = 0
  }

  var sensing = Sensing.exact
  var context = 16
  var log = Log()
  private var found: [Category] = []

  init(sensing: Sensing = .exact, context: Int = 16, log: Log = Log()) {
    self.sensing = sensing
    self.context = context
    self.log = log
  }

  func sense(_ bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
    if sensing == .off { return from }
    var end = bytes.count
    for sign in [UInt8](sensing == .eager ? [0xD0] + "XYZFe".utf8 : [0xD0] + "XYZF".utf8) {
      end = bytes.firstIndex(of: sign, in: from..<end) ?? end
    }
    return end < bytes.count ? end : nil
  }

  mutating func scan(_ piece: UnsafeRawBufferPointer, spans: inout SpanList) -> ScanFailure? {
    log.scanned += piece.count
    if log.keepsPieces { log.pieces.append(Array(piece)) }
    found.removeAll(keepingCapacity: true)
    if piece.firstIndex(of: UInt8(ascii: "F"), in: 0..<piece.count) != nil {
      return .limit(.match, rule: "toy")
    }
    var at = 0
    while at < piece.count {
      let (end, category) = run(in: piece, from: at)
      if let category {
        spans.append(MaskSpan(start: at, end: end, category: category, finding: found.count))
        found.append(category)
      }
      at = max(end, at + 1)
    }
    return nil
  }

  func finding(at index: Int) -> Finding {
    Finding(
      start: -1, end: -1, category: found[index], policy: .privateContact,
      rule: "toy.\(found[index].rawValue)", score: 1)
  }

  /// The end of the run that begins at `start`, and what it is, if it is anything.
  private func run(in piece: UnsafeRawBufferPointer, from start: Int) -> (Int, Redaction.Category?)
  {
    var end = start
    switch piece[start] {
    case UInt8(ascii: "X"):
      while end < piece.count, piece[end] == UInt8(ascii: "X") { end += 1 }
      if start > 0, piece[start - 1] == UInt8(ascii: "-") { return (end, nil) }
      if end < piece.count, piece[end] == UInt8(ascii: "+") { return (end, nil) }
      return (end, .phone)
    case UInt8(ascii: "Y"):
      while end < piece.count, piece[end] == UInt8(ascii: "Y") { end += 1 }
      let isKnown =
        piece[max(0, start - context)..<start].contains(UInt8(ascii: "k"))
        || piece[end..<min(piece.count, end + context)].contains(UInt8(ascii: "m"))
      return (end, isKnown ? .email : nil)
    case UInt8(ascii: "Z"):
      var next = start
      while next < piece.count, piece[next] == UInt8(ascii: "Z") {
        end = next + 1
        next = end
        if next < piece.count, piece[next] == UInt8(ascii: " ") { next += 1 }
      }
      return (end, .card)
    case 0xD0:
      while end + 1 < piece.count, piece[end] == 0xD0, piece[end + 1] == 0xB6 { end += 2 }
      return (end, end > start ? .person : nil)
    default:
      return (start, nil)
    }
  }
}

/// Keeps everything.
final class KeepingSink: StreamSink {
  struct Reported: Equatable {
    var record: Int
    var start: Int
    var end: Int
    var category: Redaction.Category
  }

  var output: [UInt8] = []
  var runs = 0
  var longestRun = 0
  var findings: [Reported] = []
  var failures: [(record: Int?, failure: ScanFailure)] = []

  func pass(_ bytes: UnsafeRawBufferPointer) {
    output.append(contentsOf: bytes)
    runs += 1
    longestRun = max(longestRun, bytes.count)
  }

  func finding(_ finding: Finding, record: Int) {
    findings.append(
      Reported(
        record: record, start: finding.start, end: finding.end, category: finding.category))
  }

  func unscannable(record: Int?, failure: ScanFailure) {
    failures.append((record, failure))
  }

  var text: String { String(decoding: output, as: UTF8.self) }
}

/// Counts only, for streams that are too long to keep.
final class CountingSink: StreamSink {
  var count = 0
  func pass(_ bytes: UnsafeRawBufferPointer) { count += bytes.count }
  func finding(_ finding: Finding, record: Int) {}
  func unscannable(record: Int?, failure: ScanFailure) {}
}
