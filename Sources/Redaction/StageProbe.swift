/// Runs single stages over a text of lines, so that each can be measured alone.
///
/// Not thread-safe; for benchmarks, not for redacting.
@_spi(Stages) public struct StageProbe: ~Copyable {
  private var scanner: Scanner

  public init(_ redactor: Redactor) { scanner = redactor.makeScanner() }

  /// How many records of `lines` hold evidence.
  ///
  /// - Complexity: linear.
  public mutating func sense(_ lines: UnsafeRawBufferPointer) -> Int {
    scanner.restart()
    var count = 0
    var from = 0
    while from < lines.count,
      let sensed = scanner.sense(lines, from: from, terminator: Framing.lines.terminator)
    {
      count += 1
      let end = lines.firstTerminator(.lines, in: max(from, sensed)..<lines.count)
      from = end.map { $0 + 1 } ?? lines.count
    }
    return count
  }

  /// How many positions the records of `lines` fold to, those longer than a window left out.
  ///
  /// - Complexity: linear.
  public mutating func fold(_ lines: UnsafeRawBufferPointer) -> Int {
    var positions = 0
    var from = 0
    while from < lines.count {
      let end = lines.firstTerminator(.lines, in: from..<lines.count) ?? lines.count
      positions += scanner.foldedCount(UnsafeRawBufferPointer(rebasing: lines[from..<end]))
      from = end + 1
    }
    return positions
  }
}
