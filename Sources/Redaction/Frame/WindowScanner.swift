/// Finds what has to be masked; the frame knows nothing else of detection.
///
/// The frame promises that its output does not depend on how the input was cut. It can keep that
/// promise only for a scanner that is
///
/// - *a function of the piece*: nothing of one call is left for the next;
/// - *local*: whether and where there is a finding depends on no byte further from it than the
///   context of ``WindowGeometry``. (A scanner that looks further is still never let through
///   unmasked where it reports a finding, but in records longer than the window it may report
///   less than it would in one piece.)
protocol WindowScanner: ~Copyable {
  /// Looks for the first sign of anything that could be a finding.
  ///
  /// Sound, and over-eager if it likes: for every record that lies whole in `bytes[from...]` and in
  /// which `scan` would find something or fail, it returns an index not behind that record's last
  /// byte. nil says that all of `bytes[from...]` may be copied untouched.
  ///
  /// - Parameters:
  ///   - bytes: whole records with their terminators, or one window of a long record.
  ///   - from: the start of a record, or of the window; what lies before it is no evidence.
  mutating func sense(_ bytes: UnsafeRawBufferPointer, from: Int) -> Int?

  /// The same, for records that end at `terminator`; a scanner that gains by it may keep what it
  /// has learnt of `bytes` until `restart`.
  mutating func sense(
    _ bytes: UnsafeRawBufferPointer, from: Int, terminator: UInt8?
  ) -> Int?

  /// Other bytes are looked at next.
  mutating func restart()

  /// Scans one record, or one window of a long record.
  ///
  /// - Parameters:
  ///   - piece: not empty, at most one window long, without terminator; may begin and end anywhere
  ///     in a long record, though never within a UTF-8 sequence. Valid during the call only.
  ///   - spans: empty; takes the findings, with the invariant of ``SpanList``. No span may begin
  ///     or end within a UTF-8 sequence.
  /// - Returns: why the piece could not be scanned, or nil. After a failure `spans` is not looked
  ///   at: the whole piece is masked.
  mutating func scan(_ piece: UnsafeRawBufferPointer, spans: inout SpanList) -> ScanFailure?

  /// Where the time has gone, for a scanner that keeps count.
  var profile: StreamProfile? { get }

  /// The finding that the last `scan` numbered `index`. Its offsets are not looked at.
  func finding(at index: Int) -> Finding
}

extension WindowScanner where Self: ~Copyable {
  mutating func sense(
    _ bytes: UnsafeRawBufferPointer, from: Int, terminator: UInt8?
  ) -> Int? { sense(bytes, from: from) }

  mutating func restart() {}

  var profile: StreamProfile? { nil }
}
