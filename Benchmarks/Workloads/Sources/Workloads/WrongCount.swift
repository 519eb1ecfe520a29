/// A benchmark found something else than the text holds: its times would mean nothing.
public struct WrongCount: Error, Sendable, Hashable, CustomStringConvertible {
  public var workload: String
  public var what: String
  public var expected: String
  public var found: Int

  public var description: String {
    "\(workload): \(what): expected \(expected), found \(found)"
  }
}
