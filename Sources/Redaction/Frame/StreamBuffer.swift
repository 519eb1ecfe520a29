#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes that have come and are not decided yet: a sliding buffer that never grows.
///
///     0         start      searched      end        capacity
///     |  free    |   held, no   |  held,  |  free      |
///     |          |  terminator  |   new   |            |
///
/// At rest (after the engine has run) at most one window is held and all of it has been searched,
/// so that `readSize` bytes can always be made free by moving the held bytes to the front. The move
/// is cheap: it happens once a `readSize`, and usually the held bytes are a part of one line.
struct StreamBuffer: ~Copyable {
  /// Empty until the first byte has to be kept: a message that comes whole never needs it.
  private var storage = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  /// How many bytes `storage` has once it is there.
  let capacity: Int
  /// The most bytes that can be asked for at once.
  let readSize: Int
  /// The first byte held. `0 <= start <= searched`.
  private var start = 0
  /// No byte of `start..<searched` is a terminator. `searched <= end`.
  private var searched = 0
  /// Behind the last byte held. `end <= capacity`.
  private var end = 0
  /// No byte behind this one was ever written. `end <= touched <= capacity`.
  private var touched = 0

  /// A cache line: what `read(2)` writes to is aligned to it.
  private static let alignment = 64

  init(held: Int, readSize: Int) {
    self.readSize = max(readSize, 1)
    capacity = held + self.readSize + Self.alignment
  }

  deinit {
    // The text may be somebody's telephone number: nothing of it is left to the next owner.
    Self.wipe(UnsafeMutableRawBufferPointer(rebasing: storage[..<touched]))
    storage.deallocate()
  }

  var isEmpty: Bool { start == end }

  /// The bytes held; valid until the buffer is changed.
  var held: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: storage[start..<end])
  }

  /// How many bytes of `held` are known to be no terminator.
  var searchedCount: Int { searched - start }

  /// Lets `body` write behind the bytes held.
  ///
  /// - Parameters:
  ///   - count: how much room is wanted; at most `readSize` can be promised.
  ///   - body: returns how many bytes it has written, from the start of the room; more than there
  ///     is room for, or less than none, is taken as all or none.
  /// - Returns: false, without a call of `body`, when there is no room at all.
  mutating func withFreeSpace(
    atLeast count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Bool {
    makeRoom(min(count, readSize))
    guard end < capacity else { return false }
    let room = UnsafeMutableRawBufferPointer(rebasing: storage[end...])
    end += min(max(body(room), 0), room.count)
    touched = max(touched, end)
    return true
  }

  /// Takes as many of `bytes` as fit; returns how many.
  mutating func append(_ bytes: UnsafeRawBufferPointer) -> Int {
    if bytes.isEmpty { return 0 }
    makeRoom(min(bytes.count, readSize))
    let count = min(bytes.count, capacity - end)
    UnsafeMutableRawBufferPointer(rebasing: storage[end...])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    end += count
    touched = max(touched, end)
    return count
  }

  /// Lets go of the first `count` bytes held; the others have been searched.
  mutating func consume(_ count: Int) {
    start += min(count, end - start)
    if start == end {
      start = 0
      end = 0
    }
    searched = end
  }

  /// Moves the held bytes to the front if there is less room than `count` behind them. They come to
  /// lie so that the room behind them is aligned.
  private mutating func makeRoom(_ count: Int) {
    if storage.isEmpty {
      storage = .allocate(byteCount: capacity, alignment: Self.alignment)
    }
    guard capacity - end < count else { return }
    let length = end - start
    let newEnd = (length + Self.alignment - 1) & ~(Self.alignment - 1)
    // Without a run of the engine in between the buffer may be full; then nothing can be moved.
    guard newEnd < end else { return }
    let newStart = newEnd - length
    UnsafeMutableRawBufferPointer(rebasing: storage[newStart..<newEnd])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
    searched = newStart + (searched - start)
    start = newStart
    end = newEnd
  }

  /// Overwrites what held text.
  static func wipe(_ bytes: UnsafeMutableRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    #if canImport(Darwin)
      _ = memset_s(base, bytes.count, 0, bytes.count)
    #else
      // `memset` before a deallocation is removed by the optimizer.
      explicit_bzero(base, bytes.count)
    #endif
  }
}
