/// An accepted candidate: a span of the record's bytes that has to be masked.
///
/// Invariant: `0 <= start < end <= record length`, and neither end lies inside a UTF-8 sequence.
public struct Finding: Sendable, Hashable {
  /// Offset of the first byte, from the start of the record.
  public var start: Int
  /// Offset behind the last byte.
  public var end: Int
  public var category: Category
  public var policy: Policy
  /// Identifier of the rule that found it, as `phone.ru`.
  public var rule: String
  /// From 0 to 1: how sure the judgement is.
  public var score: Double

  public init(
    start: Int, end: Int, category: Category, policy: Policy, rule: String, score: Double
  ) {
    self.start = start
    self.end = end
    self.category = category
    self.policy = policy
    self.rule = rule
    self.score = score
  }
}
