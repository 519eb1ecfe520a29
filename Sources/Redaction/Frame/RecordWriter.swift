/// Hands to the sink what has been decided, as text or as findings, and knows the number of the
/// record for those who ask.
struct RecordWriter {
  /// Whether the sink wants text; findings otherwise.
  let writesText: Bool
  private let countsRecords: Bool
  private let terminator: UInt8?
  private var masks: MaskTable

  /// How many records end before `counted`.
  private var records = 0
  /// Offset in the region of the first byte whose records are not counted yet. They are counted when
  /// a number is asked for, many at a time, and not at all when nobody can ask.
  private var counted = 0
  /// How many of `records` are in the statistics.
  private var reported = 0

  /// Since the stream was made.
  private(set) var statistics = StreamStatistics()
  var unscannable: Int { statistics.unscannable }

  init(output: StreamOutput, framing: Framing, masks: MaskTable) {
    writesText = output != .findings
    countsRecords = output.countsRecords
    self.masks = masks
    terminator = framing.terminator
  }

  /// Hands on bytes that stay as they are.
  @inline(__always)
  func pass(_ range: Range<Int>, of region: UnsafeRawBufferPointer, to sink: any StreamSink) {
    guard writesText, !range.isEmpty else { return }
    sink.pass(region.slice(range))
  }

  /// Writes what stands in place of a finding; `original` is nil when its bytes are gone.
  mutating func mark(
    _ category: Category, in original: UnsafeRawBufferPointer?, to sink: any StreamSink
  ) {
    statistics.count(category)
    masks.mark(category, in: original, to: sink)
  }

  /// Reports a piece that could not be scanned, and masks it unless it is the continuation of one.
  mutating func maskUnscanned(
    _ failure: ScanFailure, record: Int?, continued: Bool, to sink: any StreamSink
  ) {
    statistics.unscannable += 1
    sink.unscannable(record: record, failure: failure)
    if writesText, !continued { MaskTable.markUnscanned(to: sink) }
  }

  /// The number of the record at `position`; nil when records are not counted.
  mutating func number(at position: Int, in region: UnsafeRawBufferPointer) -> Int? {
    guard countsRecords else { return nil }
    if let terminator, position > counted {
      records += region.count(of: terminator, in: counted..<position)
      counted = position
    }
    return records
  }

  /// Reports a finding instead of writing its mark.
  mutating func report(_ finding: Finding, record: Int, to sink: any StreamSink) {
    statistics.count(finding.category)
    sink.finding(finding, record: record)
  }

  /// Counts what is left of a region before its first `consumed` bytes go; after the last region of
  /// a stream, a record without a terminator too.
  mutating func leave(_ region: UnsafeRawBufferPointer, consumed: Int, isLast: Bool) {
    _ = number(at: consumed, in: region)
    counted = 0
    guard countsRecords else { return }
    statistics.records += records - reported
    reported = records
    if isLast, let last = region.last, last != terminator { statistics.records += 1 }
  }

  /// The next record is number 0 again.
  mutating func restart() {
    records = 0
    counted = 0
    reported = 0
  }
}
