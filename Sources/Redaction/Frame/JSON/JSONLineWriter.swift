/// Writes one line after the other: the bytes that stay, and what stands in place of the others.
///
/// Bytes that stay are handed on in runs as long as the region, over the ends of lines.
struct JSONLineWriter {
  let writesText: Bool
  private var masks: MaskTable
  /// Offset in the region of the first byte that has not been handed on.
  private var clean = 0

  init(output: StreamOutput, masks: MaskTable) {
    writesText = output != .findings
    self.masks = masks
  }

  /// Hands on the untouched bytes up to `end`.
  mutating func pass(
    upTo end: Int, of region: UnsafeRawBufferPointer, to sink: any StreamSink
  ) {
    if writesText, end > clean { sink.pass(region.slice(clean..<end)) }
    clean = max(clean, end)
  }

  /// The bytes up to `end` are written by somebody else.
  mutating func skip(to end: Int) { clean = max(clean, end) }

  /// Writes the mark of a finding in place of the bytes in `range`.
  ///
  /// - Parameters:
  ///   - original: the finding's bytes, decoded.
  ///   - quoted: what is replaced is no string, and the mark becomes one.
  mutating func mark(
    _ category: Category, in original: UnsafeRawBufferPointer, for range: Range<Int>, quoted: Bool,
    of region: UnsafeRawBufferPointer, to sink: any StreamSink
  ) {
    pass(upTo: range.lowerBound, of: region, to: sink)
    clean = max(clean, range.upperBound)
    guard writesText else { return }
    if quoted { Self.quote(to: sink) }
    masks.mark(category, in: original, to: sink)
    if quoted { Self.quote(to: sink) }
  }

  /// Writes the mark of what could not be scanned in place of the bytes in `range`.
  mutating func markUnscanned(
    for range: Range<Int>, quoted: Bool, of region: UnsafeRawBufferPointer, to sink: any StreamSink
  ) {
    pass(upTo: range.lowerBound, of: region, to: sink)
    clean = max(clean, range.upperBound)
    guard writesText else { return }
    if quoted { Self.quote(to: sink) }
    MaskTable.markUnscanned(to: sink)
    if quoted { Self.quote(to: sink) }
  }

  /// The region's first `consumed` bytes go.
  mutating func leave(
    _ region: UnsafeRawBufferPointer, consumed: Int, to sink: any StreamSink
  ) {
    pass(upTo: consumed, of: region, to: sink)
    clean = 0
  }

  private static func quote(to sink: any StreamSink) {
    let quote: StaticString = "\""
    // SAFETY: the bytes of a static string live as long as the program.
    sink.pass(UnsafeRawBufferPointer(start: quote.utf8Start, count: 1))
  }
}
