/// The memories of many senders, each under the identifiers of a conversation and of a sender in it.
///
/// Bounded: beyond ``capacity`` senders the one that has been silent for longest is forgotten. An
/// entry takes some 700 bytes, so that the default of 10,000 takes 7 MB once so many have written;
/// nothing is allocated for those that have not.
///
/// The identifiers themselves are not kept, only 128 bits of a hash that is keyed anew in each
/// process (SipHash): nobody can choose identifiers that meet.
///
/// `Sendable`, not to be used from two threads at once. Workers that share the messages of one
/// sender have to share the memory, too, and keep the order; a service gives each worker the
/// conversations that belong to it.
public struct Conversations: Sendable {
  /// How many senders are remembered at most.
  public let capacity: Int

  private struct Key: Hashable, Sendable {
    var first: UInt64
    var second: UInt64
  }

  private struct Entry: Sendable {
    var key: Key
    /// Neighbours in the order of use; -1 for none.
    var newer: Int32
    var older: Int32
    var memory: Conversation
  }

  // Invariants: `places` has the index of every entry under its key, `places.count == entries.count`
  // and at most `capacity`; `newest` and `oldest` are the ends of one chain through all entries, and
  // -1 when there are none.
  private var entries: [Entry] = []
  private var places: [Key: Int32] = [:]
  private var newest: Int32 = -1
  private var oldest: Int32 = -1

  /// - Parameter capacity: at least 1, at most 2^31 - 1.
  public init(capacity: Int = 10_000) {
    self.capacity = min(max(capacity, 1), Int(Int32.max))
  }

  /// How many senders are remembered.
  public var count: Int { entries.count }

  /// Hands out the memory of one sender, an empty one for a new sender, and marks it as used.
  ///
  /// - Parameters:
  ///   - sender: the bytes of the sender's identifier, whatever they are.
  ///   - conversation: those of the conversation; a sender has a memory of its own in each.
  /// - Complexity: constant, besides hashing the identifiers; forgetting the oldest included.
  public mutating func withMemory<Result>(
    of sender: UnsafeRawBufferPointer, in conversation: UnsafeRawBufferPointer,
    _ body: (inout Conversation) -> Result
  ) -> Result {
    body(&self[place(of: sender, in: conversation)])
  }

  /// The index of the sender's memory, good until the next call; the memory is marked as used.
  mutating func place(
    of sender: UnsafeRawBufferPointer, in conversation: UnsafeRawBufferPointer
  ) -> Int {
    Int(place(of: Self.key(sender, conversation)))
  }

  /// The memory at a place.
  subscript(place: Int) -> Conversation {
    get { entries[place].memory }
    _modify { yield &entries[place].memory }
  }

  private static func key(
    _ sender: UnsafeRawBufferPointer, _ conversation: UnsafeRawBufferPointer
  ) -> Key {
    func hash(_ salt: UInt8) -> UInt64 {
      var hasher = Hasher()
      hasher.combine(salt)
      // The length parts the two: "1", "23" and "12", "3" are different senders.
      hasher.combine(conversation.count)
      hasher.combine(bytes: conversation)
      hasher.combine(bytes: sender)
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }
    return Key(first: hash(1), second: hash(2))
  }

  /// The index of the key's entry, which is the newest from now on.
  private mutating func place(of key: Key) -> Int32 {
    if let known = places[key] {
      if known != newest {
        detach(known)
        attach(known)
      }
      return known
    }
    let place: Int32
    if entries.count < capacity {
      place = Int32(truncatingIfNeeded: entries.count)
      entries.append(Entry(key: key, newer: -1, older: -1, memory: Conversation()))
    } else {
      place = oldest
      detach(place)
      places.removeValue(forKey: entries[Int(place)].key)
      entries[Int(place)].key = key
      entries[Int(place)].memory.forget()
    }
    places[key] = place
    attach(place)
    return place
  }

  private mutating func detach(_ place: Int32) {
    let entry = entries[Int(place)]
    if entry.newer >= 0 {
      entries[Int(entry.newer)].older = entry.older
    } else {
      newest = entry.older
    }
    if entry.older >= 0 {
      entries[Int(entry.older)].newer = entry.newer
    } else {
      oldest = entry.newer
    }
  }

  /// Puts the entry, which is in no chain, at the newest end.
  private mutating func attach(_ place: Int32) {
    entries[Int(place)].newer = -1
    entries[Int(place)].older = newest
    if newest >= 0 { entries[Int(newest)].newer = place }
    newest = place
    if oldest < 0 { oldest = place }
  }
}
