/// The top-level domains, and the second-level domains of countries under which names are given out
/// (`Patterns/tables/tld.txt` and `second-level.txt`, made from the ICANN section of the Public
/// Suffix List by `Sources/generate/domains.py`).
///
/// Names are compared byte by byte: UTF-8 or punycode, lower case, as both files hold them.
/// Immutable after loading, so every thread may share it. Lookups allocate nothing.
struct DomainTable: Sendable {
  private let topLevel: ByteSet
  private let secondLevel: ByteSet
  /// Top-level domains under which every second-level domain is one (`*.ck`)...
  private let open: ByteSet
  /// ...except these (`!www.ck`).
  private let exceptions: ByteSet

  /// Reads both tables.
  ///
  /// - Complexity: linear in the tables.
  init(topLevel: Span<UInt8>, secondLevel: Span<UInt8>) throws(LoadError) {
    do {
      self.topLevel = try Self.topLevel(topLevel)
    } catch {
      throw .topLevel(error)
    }
    do {
      (self.secondLevel, open, exceptions) = try Self.secondLevel(secondLevel)
    } catch {
      throw .secondLevel(error)
    }
  }

  /// Which of the two tables could not be read, and why.
  enum LoadError: Error, Equatable, Sendable {
    case topLevel(TableFault)
    case secondLevel(TableFault)
  }

  var topLevelCount: Int { topLevel.count }
  var secondLevelCount: Int { secondLevel.count + open.count }

  /// Whether a label (no dot) is a top-level domain, as `com`, `рф` or `xn--p1ai`.
  @inline(__always)
  func isTopLevel(_ label: Span<UInt8>) -> Bool { topLevel.contains(label) }

  /// Whether two labels with a dot between them are a domain under which a country gives out
  /// names, as `co.uk` or `com.tr`.
  func isSecondLevel(_ name: Span<UInt8>) -> Bool {
    if secondLevel.contains(name) { return true }
    guard let dot = name.lastDot, name.extracting(..<dot).lastDot == nil, dot > 0,
      open.contains(name.extracting((dot + 1)...))
    else { return false }
    return !exceptions.contains(name)
  }

  /// Length in bytes of the ending of `host` under which names are given out: 3 for `shop.com`, 5
  /// for `shop.co.uk`, 0 when the last label is no top-level domain or nothing stands before it.
  func suffixLength(of host: Span<UInt8>) -> Int {
    guard let dot = host.lastDot, dot > 0 else { return 0 }
    let last = host.extracting((dot + 1)...)
    guard isTopLevel(last) else { return 0 }
    let front = host.extracting(..<dot)
    guard let before = front.lastDot, before > 0 else { return last.count }
    let two = host.extracting((before + 1)...)
    return isSecondLevel(two) ? two.count : last.count
  }

  private static func topLevel(_ table: Span<UInt8>) throws(TableFault) -> ByteSet {
    var names = ByteSet(table: table.copy(), capacity: 2048)
    var lines = TableLines()
    while let line = lines.next(in: table) {
      guard table.dots(in: line) == 0 else { throw lines.fault(.malformed(column: "name")) }
      guard names.insert(line) else { throw lines.fault(.repeated) }
    }
    guard names.count > 0 else { throw lines.fault(.size(0)) }
    return names
  }

  private static func secondLevel(
    _ table: Span<UInt8>
  ) throws(TableFault) -> (names: ByteSet, open: ByteSet, exceptions: ByteSet) {
    let bytes = table.copy()
    var names = ByteSet(table: bytes, capacity: 4096)
    var open = ByteSet(table: bytes, capacity: 16)
    var exceptions = ByteSet(table: bytes, capacity: 16)
    var lines = TableLines()
    while let line = lines.next(in: table) {
      let isNew: Bool
      switch table[line.lowerBound] {
      case UInt8(ascii: "*"):
        let name = min(line.lowerBound + 2, line.upperBound)..<line.upperBound
        guard table.dots(in: name) == 0, table[name.lowerBound - 1] == UInt8(ascii: ".") else {
          throw lines.fault(.malformed(column: "name"))
        }
        isNew = open.insert(name)
      case UInt8(ascii: "!"):
        let name = line.lowerBound + 1..<line.upperBound
        guard table.dots(in: name) == 1 else { throw lines.fault(.malformed(column: "name")) }
        isNew = exceptions.insert(name)
      default:
        guard table.dots(in: line) == 1 else { throw lines.fault(.malformed(column: "name")) }
        isNew = names.insert(line)
      }
      guard isNew else { throw lines.fault(.repeated) }
    }
    guard names.count > 0 else { throw lines.fault(.size(0)) }
    return (names, open, exceptions)
  }
}

extension Span where Element == UInt8 {
  fileprivate func copy() -> [UInt8] { withUnsafeBufferPointer { Array($0) } }

  fileprivate var lastDot: Int? {
    var index = count
    while index > 0 {
      index &-= 1
      if self[index] == UInt8(ascii: ".") { return index }
    }
    return nil
  }

  /// Dots in a name of the tables; nil when it is none: labels of 1 to 63 bytes out of a-z, 0-9,
  /// hyphen and bytes beyond ASCII.
  fileprivate func dots(in range: Range<Int>) -> Int? {
    var dots = 0
    var label = 0
    for index in range {
      switch self[index] {
      case UInt8(ascii: "."):
        guard label > 0 else { return nil }
        dots += 1
        label = 0
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), 0x80...:
        label += 1
        guard label <= 63 else { return nil }
      default: return nil
      }
    }
    return label > 0 ? dots : nil
  }
}
