/// A piece of a contact that has left already, in a message before the one that completed it.
///
/// The text cannot be called back by whoever masks a stream; a service that keeps its messages can
/// mask or withdraw the earlier one.
public struct EarlierPart: Sendable, Hashable {
  /// How many messages of the same sender it lies back; 1 is the one before.
  public var messagesBack: Int
  /// The number that the caller gave to that message.
  public var message: Int
  /// Offsets in that message, in bytes, of the first byte and behind the last; neither lies inside
  /// a UTF-8 sequence.
  public var start: Int
  public var end: Int
  public var category: Category
  public var policy: Policy
  /// Identifier of the rule that found the whole.
  public var rule: String
  /// From 0 to 1: how sure the judgement of the whole is.
  public var score: Double

  public init(
    messagesBack: Int, message: Int, start: Int, end: Int, category: Category, policy: Policy,
    rule: String, score: Double
  ) {
    self.messagesBack = messagesBack
    self.message = message
    self.start = start
    self.end = end
    self.category = category
    self.policy = policy
    self.rule = rule
    self.score = score
  }
}

/// Takes what a ``MessageStream`` has decided.
///
/// The message's text or findings come first, then its earlier parts, the oldest first. The `record`
/// of a finding is always 0: the caller knows which message it has written.
public protocol ConversationSink: StreamSink {
  /// Takes the piece, in a message before the current one, of a contact that ended in this one.
  func earlierPart(_ part: EarlierPart)
}
