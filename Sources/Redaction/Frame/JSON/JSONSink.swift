/// A string or number of a JSON line that was scanned.
public struct JSONPlace: Sendable, Hashable {
  /// The number of the line, from 0.
  public var record: Int
  /// The index in ``JSONFields/fields`` of the path that named it; nil for a line that is no JSON
  /// value, which was scanned as it stands.
  public var field: Int?
  /// How many strings and numbers of the line were scanned before it.
  public var string: Int

  public init(record: Int, field: Int?, string: Int) {
    self.record = record
    self.field = field
    self.string = string
  }
}

/// Takes what a ``JSONStream`` has decided, in the order of the input.
public protocol JSONSink: StreamSink {
  /// Takes one finding; called only for ``StreamOutput/findings``.
  ///
  /// - Parameters:
  ///   - finding: its offsets are bytes of the decoded string; of the line where `place` has no
  ///     field.
  ///   - text: the bytes of the finding, decoded; nil in a line longer than
  ///     ``JSONStream/longestLine``. Valid during the call only.
  func finding(_ finding: Finding, text: UnsafeRawBufferPointer?, at place: JSONPlace)

  /// Takes the earlier part of a contact that ended in the string at `place`, whatever the output.
  ///
  /// - Parameters:
  ///   - part: its offsets are bytes of the decoded string at `earlier`.
  ///   - earlier: where that part stood.
  func earlierPart(_ part: EarlierPart, at earlier: JSONPlace, completedAt place: JSONPlace)
}

extension JSONSink {
  public func finding(_ finding: Finding, record: Int) {
    self.finding(finding, text: nil, at: JSONPlace(record: record, field: nil, string: 0))
  }
}
