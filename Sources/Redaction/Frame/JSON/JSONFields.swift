/// Which values of a JSON line are scanned, and which say whose message it is.
public struct JSONFields: Sendable, Hashable {
  /// The values that are scanned: strings and numbers, and in an array or object all that are in it.
  public let fields: [JSONPath]
  /// The identifier of the conversation, a string or a number.
  public let conversation: JSONPath?
  /// The identifier of the sender.
  public let sender: JSONPath?

  /// How many fields there may be.
  public static let greatestCount = 60

  /// - Throws: ``JSONFieldsError``.
  public init(
    _ fields: [JSONPath], conversation: JSONPath? = nil, sender: JSONPath? = nil
  ) throws(JSONFieldsError) {
    if fields.isEmpty { throw .noField }
    if fields.count > Self.greatestCount { throw .tooManyFields(Self.greatestCount) }
    // Without a sender the messages of two people would be read as one contact in pieces.
    if conversation != nil, sender == nil { throw .noSender }
    self.fields = fields
    self.conversation = conversation
    self.sender = sender
  }
}

/// Why fields cannot be used together.
public enum JSONFieldsError: Error, Sendable, Hashable {
  case noField
  case tooManyFields(Int)
  case noSender
}

extension JSONFieldsError: CustomStringConvertible {
  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .noField: "no field is named; a single dot names all strings of a line"
    case .tooManyFields(let greatest): "more than \(greatest) fields; name what holds them"
    case .noSender: "a conversation is named and no sender; name the sender's field too"
    }
  }
}
