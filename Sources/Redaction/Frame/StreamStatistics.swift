/// What has gone through a stream since it was made.
public struct StreamStatistics: Sendable {
  /// Records, if they were counted (`StreamOutput.text(numbered: true)`, `.findings`); else 0.
  public internal(set) var records = 0
  /// Pieces that could not be scanned and were masked whole.
  public internal(set) var unscannable = 0
  /// Where the time has gone, if the configuration asks for it.
  public internal(set) var profile: StreamProfile?
  private var findings = [Int](repeating: 0, count: 256)

  public init() {}

  /// Findings of a category that were masked or reported.
  public subscript(category: Category) -> Int { findings[Int(category.code)] }

  mutating func count(_ category: Category) { findings[Int(category.code)] &+= 1 }

  /// Adds what has gone through another stream.
  public mutating func add(_ other: StreamStatistics) {
    records += other.records
    unscannable += other.unscannable
    if let profile = other.profile { self.profile = self.profile?.adding(profile) ?? profile }
    for index in findings.indices { findings[index] += other.findings[index] }
  }
}
