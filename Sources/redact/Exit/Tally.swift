/// What was counted while the records went by.
struct Tally {
  /// What to do about a record that cannot be scanned.
  let onError: OnError
  private(set) var findings = 0
  private(set) var unscannable = 0
  /// The first record that could not be scanned: the first error wins.
  private(set) var first: Diagnostic?

  init(onError: OnError) { self.onError = onError }

  /// Whether nothing may be written any more.
  var isStopped: Bool { onError == .stop && unscannable > 0 }

  mutating func countFinding() { findings += 1 }

  /// - Parameters:
  ///   - record: its number from 0, if the records are counted.
  ///   - failure: what the engine said; holds no text of the record.
  mutating func countUnscannable(record: Int?, failure: String) {
    unscannable += 1
    guard first == nil else { return }
    let status: ExitStatus = onError == .stop ? .software : .unscannable
    first = Diagnostic(status, .scan, "unscannable", why: failure, line: record.map { $0 + 1 })
  }

  /// Throws as soon as a record could not be scanned and that is to end the run.
  func check() throws(Diagnostic) {
    if isStopped, let first { throw first }
  }

  /// Throws if a record was masked whole: then the status is 3, whatever was found.
  func conclude() throws(Diagnostic) {
    guard var first else { return }
    if unscannable > 1 { first.what = "\(unscannable) records unscannable, the first" }
    throw first
  }
}
