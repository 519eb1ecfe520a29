/// What stands between two messages when they are read as one record.
enum Joint: UInt8 {
  /// A line end: the messages are lines of one record.
  case line
  /// A blank: a word such as "собака" or "dot" joins what stands on both sides of it.
  case blank
  /// Nothing: "ivan@" and "example.com", "89161" and "234567".
  case none
}

/// The remembered messages of a sender with the current one behind them, as one record.
///
/// One a worker; its storage is allocated once. Not thread-safe.
struct JoinedText: ~Copyable {
  /// Bytes of the current message that are read together with the memory: a finding that began
  /// before them is over by then, for it is at most 2 KiB long.
  static let greatestHead = 4096
  private static let capacity = 4 * Conversation.greatestPositions + 3 + greatestHead

  private let storage: UnsafeMutableRawBufferPointer
  private(set) var count = 0
  /// Where the current message begins.
  private(set) var messageStart = 0
  /// Offset in the current message of the byte at `messageStart`.
  private(set) var messageOffset = 0
  /// Where each remembered position begins, and behind the last one.
  private var starts = InlineArray<65, UInt16>(repeating: 0)

  init() {
    // SAFETY: owned by this value alone and freed in deinit; only the first `count` bytes, which
    // have been written, are ever read.
    storage = .allocate(byteCount: Self.capacity, alignment: 16)
    storage.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit {
    storage.initializeMemory(as: UInt8.self, repeating: 0)
    storage.deallocate()
  }

  /// The text; valid until it is built anew.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: storage[..<count])
  }

  /// Puts the memory and the start of `message` together.
  ///
  /// - Parameter joints: what stands behind each remembered message.
  mutating func build(
    _ memory: borrowing Conversation, _ joints: InlineArray<3, Joint>,
    _ message: UnsafeRawBufferPointer, from offset: Int
  ) {
    count = 0
    var position = 0
    for index in 0..<memory.messageCount {
      for _ in 0..<memory.message(index).count {
        starts[position] = UInt16(truncatingIfNeeded: count)
        add(memory.sign(position).scalar)
        position &+= 1
      }
      switch joints[index] {
      case .line: add(0x0A)
      case .blank: add(0x20)
      case .none: break
      }
    }
    starts[position] = UInt16(truncatingIfNeeded: count)
    messageStart = count
    messageOffset = offset
    let rest = UnsafeRawBufferPointer(rebasing: message[offset...])
    let head = Self.head(of: rest)
    UnsafeMutableRawBufferPointer(rebasing: storage[count...])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<head]))
    count &+= head
  }

  /// The remembered position in which the byte at `index` lies; `memory.count` for none.
  func position(at index: Int, _ memory: borrowing Conversation) -> Int {
    var position = memory.count
    while position > 0, Int(starts[position]) > index { position &-= 1 }
    return position
  }

  /// Where the remembered position begins.
  func start(of position: Int) -> Int { Int(starts[position]) }

  /// How much of a long message is read: not half a word, not half a code point.
  private static func head(of message: UnsafeRawBufferPointer) -> Int {
    guard message.count > greatestHead else { return message.count }
    return message.lastBlank(in: greatestHead / 2..<greatestHead)
      ?? message.codePointBorder(at: greatestHead)
  }

  /// Writes one code point as UTF-8, and a malformed byte as one that stays malformed whatever
  /// follows.
  private mutating func add(_ scalar: UInt32) {
    func put(_ byte: UInt8) {
      guard count < storage.count else { return }
      storage[count] = byte
      count &+= 1
    }
    if scalar == RecalledSign.malformed { put(0xFF) } else { encode(scalar: scalar, put) }
  }
}
