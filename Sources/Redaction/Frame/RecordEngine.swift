/// Takes regions of a byte stream and decides them record by record.
///
/// A region starts with the bytes that the run before left over, followed by new ones. What comes
/// out is a function of the stream alone, not of how it was cut into regions, because a decision
/// is only made on one of these:
///
/// - a record of at most one window, with its terminator (or the end of the stream) in sight;
/// - a full window of a record that is known to be longer, since one byte more than a window has
///   come without a terminator; see `RecordEngine+LongRecord.swift`.
///
/// Anything else waits. So at most one window of bytes is left over.
///
/// Text in which nothing is sensed is not split into records, not copied and not counted: it is
/// handed to the sink in runs as long as the region.
struct RecordEngine<Scanner: WindowScanner & ~Copyable>: ~Copyable {
  var scanner: Scanner
  let geometry: WindowGeometry
  let framing: Framing
  var writer: RecordWriter
  /// The spans of the piece at work.
  var spans = SpanList()
  /// The record that is under way, if it is longer than the window.
  var long: LongRecord?

  init(
    scanner: consuming Scanner, framing: Framing, output: StreamOutput, masks: MaskTable,
    geometry: WindowGeometry
  ) {
    self.scanner = scanner
    self.geometry = geometry
    self.framing = framing
    writer = RecordWriter(output: output, framing: framing, masks: masks)
  }

  var isInLongRecord: Bool { long != nil }

  /// Decides as much of `region` as can be decided.
  ///
  /// - Parameters:
  ///   - region: what was left over, then what is new.
  ///   - searched: how many bytes at its start are known to be no terminator, so that a record that
  ///     comes byte by byte is not searched again and again.
  ///   - isLast: whether the stream ends with the region.
  /// - Returns: how many bytes are done with. The rest, at most one window, has been searched; after
  ///   the last region there is none.
  mutating func run(
    over region: UnsafeRawBufferPointer, searched: Int, isLast: Bool, to sink: any StreamSink
  ) -> Int {
    var position = 0
    var goesOn = true
    while goesOn, position < region.count {
      goesOn =
        if long == nil {
          decideRecords(of: region, at: &position, searched, isLast, to: sink)
        } else {
          decideWindow(of: region, at: &position, searched, isLast, to: sink)
        }
    }
    writer.leave(region, consumed: position, isLast: isLast)
    return position
  }

  /// The stream has ended; the next region begins a new one.
  mutating func restart() {
    long = nil
    writer.restart()
  }

  /// Decides the complete records at `position` up to the first that is longer than the window.
  /// Returns false when more bytes have to come first.
  private mutating func decideRecords(
    of region: UnsafeRawBufferPointer, at position: inout Int, _ searched: Int, _ isLast: Bool,
    to sink: any StreamSink
  ) -> Bool {
    var end = endOfRecords(of: region, from: position, searched)
    if end == position {
      if region.count - position > geometry.window {
        long = LongRecord()
        return true
      }
      guard isLast else { return false }
      end = region.count
    }
    scanRecords(position..<end, of: region, to: sink)
    position = end
    return true
  }

  /// The end of the longest run of complete records none of which is longer than the window.
  ///
  /// A terminator within a window and a byte of the start of a record says that all records up to it
  /// are short enough, so it is enough to look for the last one there is: a few hundred bytes are
  /// read for each window instead of all.
  private func endOfRecords(
    of region: UnsafeRawBufferPointer, from start: Int, _ searched: Int
  ) -> Int {
    var end = start
    while true {
      let low = max(end, searched)
      let high = min(end + geometry.window + 1, region.count)
      guard low < high, let last = region.lastTerminator(framing, in: low..<high) else {
        return end
      }
      end = last + 1
    }
  }

  /// Senses over all of `range`, which is whole records, and scans those in which something is
  /// sensed.
  private mutating func scanRecords(
    _ range: Range<Int>, of region: UnsafeRawBufferPointer, to sink: any StreamSink
  ) {
    /// Everything before it has been handed on.
    var clean = range.lowerBound
    /// The start of the first record that has not been looked at. `clean <= from`.
    var from = range.lowerBound
    let end = range.upperBound
    // From the first record on: offsets within are small, and the scanner keeps what it has read.
    let sensible = region.slice(0..<end)
    scanner.restart()
    while from < end,
      let sensed = scanner.sense(sensible, from: from, terminator: framing.terminator)
    {
      let sign = min(max(sensed, from), end - 1)
      let head =
        region.lastTerminator(framing, in: from..<sign).map { $0 + 1 } ?? from
      let tail = region.firstTerminator(framing, in: sign..<end) ?? end
      if head < tail { scanRecord(head..<tail, of: region, clean: &clean, to: sink) }
      from = min(tail + 1, end)
    }
    writer.pass(clean..<end, of: region, to: sink)
  }

  private mutating func scanRecord(
    _ record: Range<Int>, of region: UnsafeRawBufferPointer, clean: inout Int,
    to sink: any StreamSink
  ) {
    if let failure = scan(region.slice(record), from: 0) {
      writer.pass(clean..<record.lowerBound, of: region, to: sink)
      let number = writer.number(at: record.lowerBound, in: region)
      writer.maskUnscanned(failure, record: number, continued: false, to: sink)
      clean = endOfText(in: record, of: region)
    } else if !spans.isEmpty {
      writeSpans(
        before: record.count, at: record.lowerBound, of: region, offset: 0, clean: &clean, to: sink)
    }
  }

  /// Scans a piece into `spans`, settled from `floor` on.
  mutating func scan(_ piece: UnsafeRawBufferPointer, from floor: Int) -> ScanFailure? {
    spans.removeAll()
    if let failure = scanner.scan(piece, spans: &spans) { return failure }
    if spans.isEmpty { return nil }
    let fit = spans.settle(in: piece, from: floor, greatest: geometry.greatestFinding)
    return fit ? nil : .inconsistentSpans
  }

  /// Writes the spans that begin before `limit`, with the untouched bytes between them.
  ///
  /// - Parameters:
  ///   - limit: counted, as the spans are, from the start of the piece, which is at `base`.
  ///   - offset: where in its record the piece starts.
  ///   - clean: everything in the region before it has been handed on; moves to the last span's end.
  mutating func writeSpans(
    before limit: Int, at base: Int, of region: UnsafeRawBufferPointer, offset: Int,
    clean: inout Int, to sink: any StreamSink
  ) {
    for index in 0..<spans.count {
      let span = spans[index]
      guard span.start < limit else { return }
      let place = base + span.start..<base + span.end
      if !writer.writesText {
        var finding = scanner.finding(at: span.finding)
        finding.start = offset + span.start
        finding.end = offset + span.end
        let number = writer.number(at: base, in: region) ?? 0
        writer.report(finding, record: number, to: sink)
      } else {
        writer.pass(clean..<place.lowerBound, of: region, to: sink)
        writer.mark(span.category, in: region.slice(place), to: sink)
      }
      clean = place.upperBound
    }
  }

  /// Where the part of a record ends that may be masked whole: a carriage return before a newline
  /// stays, as the newline does.
  func endOfText(in record: Range<Int>, of region: UnsafeRawBufferPointer) -> Int {
    let end = record.upperBound
    let isCarriageReturn =
      framing == .lines && end > record.lowerBound && end < region.count && region[end - 1] == 0x0D
    return isCarriageReturn ? end - 1 : end
  }
}
