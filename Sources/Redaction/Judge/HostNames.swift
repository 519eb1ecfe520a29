/// Lists of host names that are compared with the canonical bytes of a host: the platform's own,
/// the messengers', and names that only look like hosts.
///
/// Keys are hashes of lower-case ASCII bytes; a host outside ASCII is in no list, and that is the
/// point: `оzon.ru` with a Cyrillic letter is not the platform.
struct HostNames: Sendable {
  private var keys: Set<UInt64> = []
  /// Path prefixes by host, for entries such as `youtube.com/@`.
  private var prefixes: [UInt64: [[UInt8]]] = [:]

  init() {}

  /// One host a line, `host` or `host/path-prefix`.
  init(_ bytes: UnsafeRawBufferPointer) {
    TextTable.forEachLine(bytes) { line in
      insert(String(decoding: bytes[line], as: UTF8.self))
    }
  }

  mutating func insert(_ entry: String) {
    let bytes = Array(entry.utf8).map { Self.lower($0) }
    let slash = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    var key = EndingTable.seed
    for byte in bytes[..<slash] { key = EndingTable.hash(key, byte) }
    if slash == bytes.count {
      keys.insert(key)
    } else {
      prefixes[key, default: []].append(Array(bytes[slash...]))
    }
  }

  var isEmpty: Bool { keys.isEmpty && prefixes.isEmpty }

  /// True when `host`, or a domain that it lies below, is in the list. `path` begins behind host
  /// and port.
  ///
  /// - Complexity: constant; at most 253 bytes, once for each of their labels.
  func contains(
    _ host: Range<Int>, path: Range<Int>, below: Bool, _ views: borrowing Views,
    _ source: UnsafeRawBufferPointer
  ) -> Bool {
    let bytes = views.bytes(of: host)
    // Longer than any name of a host (RFC 1035): it is in no list, and labels without end would be
    // looked up again and again.
    guard bytes.count <= 253 else { return false }
    var start = bytes.lowerBound
    while true {
      var key = EndingTable.seed
      for index in start..<bytes.upperBound {
        guard source[index] < 0x80 else { return false }
        key = EndingTable.hash(key, Self.lower(source[index]))
      }
      if keys.contains(key) { return true }
      if let known = prefixes[key], !path.isEmpty {
        let rest = UnsafeRawBufferPointer(rebasing: source[views.bytes(of: path)])
        if known.contains(where: { prefix in
          prefix.count <= rest.count
            && prefix.indices.allSatisfy { prefix[$0] == Self.lower(rest[$0]) }
        }) {
          return true
        }
      }
      guard below,
        let dot = (start..<bytes.upperBound).first(where: { source[$0] == UInt8(ascii: ".") })
      else { return false }
      start = dot + 1
    }
  }

  /// True when the host whose lower-case ASCII bytes have this hash (`EndingTable.hash`) is in the
  /// list without a path.
  func contains(key: UInt64) -> Bool { keys.contains(key) }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
