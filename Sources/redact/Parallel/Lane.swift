internal import Redaction

/// A stretch of whole records, and what came of them.
///
/// Two threads share it, and never at the same time: the main thread while it is `idle` or `done`,
/// one worker while it is `taken`. Whose it is says `state`, which only `Ring` changes, under its
/// lock.
///
/// SAFETY of the unchecked conformance: see the sentences before; the lock orders the memory
/// accesses of the two.
final class Lane: @unchecked Sendable {
  enum State {
    /// The main thread may fill `input`.
    case idle
    /// `input` waits for a worker.
    case full
    /// A worker is at it.
    case taken
    /// `output` waits to be written.
    case done
  }

  /// Bytes of `input`: several reads, so that the threads meet seldom.
  static let capacity = 512 << 10

  let input = UnsafeMutableRawBufferPointer.allocate(byteCount: Lane.capacity, alignment: 64)
  /// Invariant: `0 <= filled <= capacity`.
  private(set) var filled = 0
  let sink: LaneSink
  /// The input ends with these records.
  var isLast = false
  /// Guarded by the ring's lock.
  var state = State.idle

  init(onError: OnError) { sink = LaneSink(onError: onError) }

  deinit { input.deallocate() }

  var freeSpace: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: input[filled...])
  }
  var text: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: input[..<filled]) }

  func grow(by count: Int) { filled += min(max(0, count), Self.capacity - filled) }

  func shrink(to count: Int) { filled = min(filled, max(0, count)) }

  /// Adds what is left over from the lane before; the lane is empty.
  func take(over bytes: UnsafeRawBufferPointer) {
    let count = min(bytes.count, Self.capacity)
    // SAFETY: `count` bytes fit, and the lanes' buffers are different memory.
    input.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
    filled = count
  }

  /// Empty again, for other records.
  func clear() {
    sink.removeAll()
    filled = 0
  }
}

/// Gathers what a lane's stream passes on.
final class LaneSink: StreamSink {
  private(set) var bytes: [UInt8] = []
  private(set) var failures: [ScanFailure] = []
  private let onError: OnError

  init(onError: OnError) {
    self.onError = onError
    bytes.reserveCapacity(Lane.capacity)
  }

  func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    failures.removeAll()
  }

  func pass(_ run: UnsafeRawBufferPointer) {
    if onError == .mask || failures.isEmpty { bytes.append(contentsOf: run) }
  }

  func finding(_ finding: Finding, record: Int) {}

  func unscannable(record: Int?, failure: ScanFailure) { failures.append(failure) }
}
