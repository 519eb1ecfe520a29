/// A piece of a contact that has left already, in a message before the one that completed it.
///
/// The text cannot be called back by whoever masks a stream; a service that keeps its messages can
/// mask or withdraw the earlier one.
public struct EarlierPart: Sendable, Hashable {
  /// How many messages of the same sender it lies back; 1 is the one before.
  public var messagesBack: Int
  /// The number that the caller gave to that message.
  public var message: Int
  /// The piece, with offsets in that message; rule and score are those of the whole.
  public var finding: Finding

  public init(messagesBack: Int, message: Int, finding: Finding) {
    self.messagesBack = messagesBack
    self.message = message
    self.finding = finding
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
