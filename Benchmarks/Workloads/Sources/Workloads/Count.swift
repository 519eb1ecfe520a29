public import Redaction

/// What a redactor finds in a corpus, held against what the corpus holds.
public struct Count: Sendable, Hashable {
  /// Contacts that a finding touches.
  public var found = 0
  public var findings = 0
  /// Findings that touch no contact.
  public var stray = 0
  /// Pieces that could not be scanned.
  public var unscannable = 0
  /// The length of the masked text that follows from the findings: bytes.
  public var masked = 0

  /// Counts once, off the clock.
  public init(_ redactor: Redactor, _ corpus: Corpus) {
    let sink = FindingSink()
    var stream = RecordStream(redactor, framing: .lines, output: .findings)
    corpus.bytes.withUnsafeBytes { stream.write($0, to: sink) }
    stream.finish(to: sink)
    masked = corpus.bytes.count
    unscannable = sink.unscannable
    findings = sink.found.count
    var next = 0
    for (record, finding) in sink.found {
      masked += finding.category.label.utf8.count - (finding.end - finding.start)
      while next < corpus.labels.count,
        (corpus.labels[next].record, corpus.labels[next].end) <= (record, finding.start)
      {
        next += 1
      }
      // Labels do not overlap; a finding that covers two counts for both.
      var touched = next
      while touched < corpus.labels.count, corpus.labels[touched].record == record,
        corpus.labels[touched].start < finding.end
      {
        touched += 1
      }
      if touched == next { stray += 1 }
      found += sink.isFirstTouch(next..<touched)
    }
  }

  /// Throws unless the contacts were found, nothing else was, and everything was scanned.
  ///
  /// One contact of a hundred may be missed and one message of a thousand may hold a stray finding:
  /// the corpora are made up at random, and whether the very last of them is recognised is for the
  /// evaluation to say. What counts here is that the engine did all of its work.
  public func check(_ corpus: Corpus) throws(WrongCount) {
    if found * 100 < corpus.contacts * 99 {
      throw WrongCount(
        workload: corpus.name, what: "contacts that are found",
        expected: "at least 99 % of \(corpus.contacts)", found: found)
    }
    if stray * 1000 > corpus.records {
      throw WrongCount(
        workload: corpus.name, what: "findings that touch no contact",
        expected: "at most \(corpus.records / 1000)", found: stray)
    }
    if unscannable > 0 {
      throw WrongCount(
        workload: corpus.name, what: "pieces that could not be scanned", expected: "none",
        found: unscannable)
    }
  }

  /// Throws unless `other`, found in the same corpus in another way, is exactly the same.
  public func check(same other: Count, _ workload: String) throws(WrongCount) {
    if self != other {
      throw WrongCount(
        workload: workload, what: "findings, which have to be the same in every configuration",
        expected: String(findings), found: other.findings)
    }
  }
}

/// Keeps all findings with the numbers of their records.
private final class FindingSink: StreamSink {
  var found: [(record: Int, finding: Finding)] = []
  var unscannable = 0
  private var touched = 0

  /// How many labels of a range no earlier range has held; the ranges ascend.
  func isFirstTouch(_ range: Range<Int>) -> Int {
    let count = max(0, range.upperBound - max(range.lowerBound, touched))
    touched = max(touched, range.upperBound)
    return count
  }

  func pass(_ bytes: UnsafeRawBufferPointer) {}
  func finding(_ finding: Finding, record: Int) { found.append((record, finding)) }
  func unscannable(record: Int?, failure: ScanFailure) { unscannable += 1 }
}
