public import Redaction

/// A corpus on its way through a redactor: what is timed.
public struct Masking: Sendable {
  public let redactor: Redactor
  public let corpus: Corpus
  /// What is found, counted and held against the corpus when this was made.
  public let count: Count

  /// Counts and checks first: no time is ever taken of an engine that finds the wrong things.
  public init(_ redactor: Redactor, _ corpus: Corpus) throws(WrongCount) {
    self.redactor = redactor
    self.corpus = corpus
    count = Count(redactor, corpus)
    try count.check(corpus)
  }

  /// Masks the whole text once, in the pieces in which the filter reads it.
  ///
  /// - Throws: when the masked text is not as long as it has to be.
  public func run() throws(WrongCount) {
    let sink = LengthSink()
    var stream = RecordStream(redactor, framing: .lines)
    corpus.bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = min(start + 65_536, bytes.count)
        stream.write(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), to: sink)
        start = end
      }
    }
    stream.finish(to: sink)
    guard sink.length == count.masked else {
      throw WrongCount(
        workload: corpus.name, what: "bytes of masked text", expected: String(count.masked),
        found: sink.length)
    }
  }

  /// Where the time of one more run goes; the redactor's configuration has to ask for a profile.
  func profile() -> StreamProfile {
    var stream = RecordStream(redactor, framing: .lines)
    let sink = LengthSink()
    corpus.bytes.withUnsafeBytes { stream.write($0, to: sink) }
    stream.finish(to: sink)
    return stream.statistics.profile ?? StreamProfile()
  }

  /// Millions of bytes a second, the median of at least five runs and `seconds` together.
  public func megabytesPerSecond(seconds: Double) throws(WrongCount) -> Double {
    var times: [Double] = []
    var spent = 0.0
    while times.count < 5 || spent < seconds {
      let start = Clock.nanoseconds
      try run()
      times.append(Double(Clock.nanoseconds - start) / 1e9)
      spent += times.last ?? 0
    }
    return Double(corpus.bytes.count) / 1e6 / times.median
  }
}

/// Takes the masked text and keeps its length.
final class LengthSink: StreamSink {
  var length = 0
  func pass(_ bytes: UnsafeRawBufferPointer) { length += bytes.count }
  func finding(_ finding: Finding, record: Int) {}
  func unscannable(record: Int?, failure: ScanFailure) {}
}
