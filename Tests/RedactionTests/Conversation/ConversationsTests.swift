import Testing

@testable import Redaction

@Suite("The memories of many senders")
struct ConversationsTests {
  /// Whether the sender of that name has a memory, which this call marks as used.
  private static func remembers(
    _ conversations: inout Conversations, _ sender: String, _ conversation: String = "c"
  ) -> Bool {
    withBytes(sender) { sender in
      withBytes(conversation) { conversation in
        conversations.withMemory(of: sender, in: conversation) { !$0.isEmpty }
      }
    }
  }

  private static func tell(
    _ conversations: inout Conversations, _ sender: String, _ conversation: String = "c"
  ) throws {
    let redactor = try ToldStream.redactor.get()
    withBytes(sender) { sender in
      withBytes(conversation) { conversation in
        conversations.withMemory(of: sender, in: conversation) {
          _ = redactor.redact("8 903", after: &$0)
        }
      }
    }
  }

  private static func withBytes<Result>(
    _ text: String, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    Array(text.utf8).withUnsafeBytes(body)
  }

  @Test("are told apart by sender and conversation")
  func apart() throws {
    var conversations = Conversations()
    try Self.tell(&conversations, "1", "23")
    #expect(Self.remembers(&conversations, "1", "23"))
    for (sender, conversation) in [("12", "3"), ("123", ""), ("", "123"), ("1", "2"), ("23", "1")] {
      #expect(!Self.remembers(&conversations, sender, conversation))
    }
  }

  @Test("are bounded: the one that was silent for longest goes")
  func eviction() throws {
    var conversations = Conversations(capacity: 3)
    for sender in ["a", "b", "c"] { try Self.tell(&conversations, sender) }
    #expect(Self.remembers(&conversations, "a"))
    try Self.tell(&conversations, "d")
    #expect(conversations.count == 3)
    #expect(Self.remembers(&conversations, "a"))
    #expect(Self.remembers(&conversations, "c"))
    #expect(Self.remembers(&conversations, "d"))
    // Asking for "b" makes a new memory and drops the oldest, which is "a".
    #expect(!Self.remembers(&conversations, "b"))
    #expect(!Self.remembers(&conversations, "a"))
  }

  @Test("follow a plain list in every step", arguments: 0..<20)
  func model(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let capacity = random.number(1...7)
    var conversations = Conversations(capacity: capacity)
    var model: [(sender: String, isKnown: Bool)] = []
    for _ in 0..<300 {
      let sender = "s\(random.number(0...11))"
      let known = model.firstIndex { $0.sender == sender }.map { model.remove(at: $0) }
      let isKnown = known?.isKnown ?? false
      #expect(Self.remembers(&conversations, sender) == isKnown, "seed \(seed)")
      let tells = random.chance(1, in: 3)
      if tells { try Self.tell(&conversations, sender) }
      model.append((sender, isKnown || tells))
      if model.count > capacity { model.removeFirst() }
      #expect(conversations.count == model.count, "seed \(seed)")
    }
  }

  @Test("take a capacity that makes no sense as the nearest one that does", arguments: [0, -5])
  func capacity(_ capacity: Int) throws {
    var conversations = Conversations(capacity: capacity)
    try Self.tell(&conversations, "a")
    #expect(Self.remembers(&conversations, "a"))
    #expect(conversations.capacity == 1)
  }

  @Test("take some 700 bytes each")
  func size() {
    #expect(MemoryLayout<Conversation>.stride <= 640)
  }
}
