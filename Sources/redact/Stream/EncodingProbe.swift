internal import Redaction

/// Tells UTF-16 and UTF-32 from what the rules understand, by the first bytes of a source. Text in
/// these encodings would pass unscanned, so it is refused.
///
/// The verdict depends on the bytes alone and not on how they were cut: it is asked for after every
/// line end within the first `window` bytes, at the end of the window, and at the end of the input.
/// No record leaves before its line end, so a refused first line has not been passed.
struct EncodingProbe {
  /// Bytes. Enough for thirty letters.
  static let window = 64

  private let framing: Framing
  private var prefix: [UInt8] = []
  private(set) var isRefused = false

  init(framing: Framing) {
    self.framing = framing
    prefix.reserveCapacity(Self.window)
  }

  /// Looks at the next bytes of the source. Costs nothing once the window is full.
  mutating func see(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes.prefix(Self.window - prefix.count) {
      prefix.append(byte)
      if byte == 0x0A || prefix.count == Self.window { judge() }
    }
  }

  /// The source has ended.
  mutating func seeEnd() { judge() }

  private mutating func judge() {
    if isRefused { return }
    isRefused = hasByteOrderMark || framing == .lines && (looksWide(high: 1) || looksWide(high: 0))
  }

  /// FF FE begins UTF-16 and UTF-32 of little-endian order, and neither byte occurs in UTF-8.
  private var hasByteOrderMark: Bool {
    prefix.starts(with: [0xFF, 0xFE]) || prefix.starts(with: [0xFE, 0xFF])
      || prefix.starts(with: [0x00, 0x00, 0xFE, 0xFF])
  }

  /// Whether nearly every pair of bytes is a Latin or Cyrillic letter in UTF-16, or half of one in
  /// UTF-32. `high` is the place of the upper byte in the pair: 1 in little-endian order.
  ///
  /// With NUL framing there is no such test: there, a stream of one-letter messages looks just so.
  private func looksWide(high: Int) -> Bool {
    var pairs = 0
    var letters = 0
    var fitting = 0
    for start in stride(from: 0, to: prefix.count - 1, by: 2) {
      let upper = prefix[start + high]
      let lower = prefix[start + 1 - high]
      pairs += 1
      switch upper {
      case 0x00 where lower >= 0x20 && lower < 0x7F: letters += 1
      case 0x00: fitting += 1
      case 0x04: letters += 1
      default: break
      }
    }
    // Fewer letters than four hold no contact. The middle term keeps NUL padding out, of which
    // UTF-32 has as much as letters.
    return letters >= 4 && 3 * letters >= pairs && 4 * (letters + fitting) >= 3 * pairs
  }
}
