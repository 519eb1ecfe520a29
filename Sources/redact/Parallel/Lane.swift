internal import Glibc
internal import Redaction

/// A worker thread with a stretch of whole records, and what came of them.
///
/// Two threads share it, and never at the same time: the main thread while the lane is `idle` or
/// `done`, the worker while it is `full`. The state itself is under the lock.
///
/// SAFETY of the unchecked conformance: see the sentence before; the lock orders the memory accesses
/// of the two.
final class Lane: @unchecked Sendable {
  private enum State {
    /// The main thread may fill `input`.
    case idle
    /// The worker has `input`.
    case full
    /// `output` waits to be written.
    case done
    case closed
  }

  /// Bytes of `input`: several reads, so that the threads meet seldom.
  static let capacity = 512 << 10

  let input = UnsafeMutableRawBufferPointer.allocate(byteCount: Lane.capacity, alignment: 64)
  /// Invariant: `0 <= filled <= capacity`.
  private(set) var filled = 0
  private(set) var sink: LaneSink
  private var stream: RecordStream
  private var isLast = false
  private var state = State.idle
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(
    _ redactor: Redactor, framing: Framing, numbered: Bool, operators: [Category: Operator],
    onError: OnError
  ) {
    stream = RecordStream(
      redactor, framing: framing, output: .text(numbered: numbered), operators: operators)
    sink = LaneSink(onError: onError)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    pthread_cond_destroy(changed)
    lock.deallocate()
    changed.deallocate()
    input.deallocate()
  }

  var freeSpace: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: input[filled...])
  }
  var text: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: input[..<filled]) }
  /// Of the worker's stream; asked for between `collect` and `run` only.
  var statistics: StreamStatistics { stream.statistics }

  func grow(by count: Int) { filled += min(max(0, count), Self.capacity - filled) }

  func shrink(to count: Int) { filled = min(filled, max(0, count)) }

  /// Adds what is left over from the lane before; the lane is empty.
  func take(over bytes: UnsafeRawBufferPointer) {
    let count = min(bytes.count, Self.capacity)
    // SAFETY: `count` bytes fit, and the lanes' buffers are different memory.
    input.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
    filled = count
  }

  /// Starts the thread. It never sees a signal: those are for the thread that reads, which they wake.
  ///
  /// - Returns: an `errno`, or 0.
  func start() -> Int32 {
    var thread = pthread_t()
    let lane = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Lane>.fromOpaque(context).takeRetainedValue().work() }
        return nil
      }, lane.toOpaque())
    if code != 0 { lane.release() } else { pthread_detach(thread) }
    return code
  }

  /// Hands the input to the worker.
  func run(isLast: Bool) {
    self.isLast = isLast
    set(.full)
  }

  /// Waits for the worker, and hands out what it has made of the input; the lane is then idle.
  func collect(_ body: (LaneSink) -> Void) {
    pthread_mutex_lock(lock)
    while state == .full { pthread_cond_wait(changed, lock) }
    let isDone = state == .done
    pthread_mutex_unlock(lock)
    guard isDone else { return }
    body(sink)
    sink.removeAll()
    filled = 0
    set(.idle)
  }

  func close() { set(.closed) }

  private func set(_ new: State) {
    pthread_mutex_lock(lock)
    state = new
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(lock)
  }

  private func work() {
    while true {
      pthread_mutex_lock(lock)
      while state != .full, state != .closed { pthread_cond_wait(changed, lock) }
      let isClosed = state == .closed
      pthread_mutex_unlock(lock)
      if isClosed { return }
      stream.write(text, to: sink)
      if isLast { stream.finish(to: sink) }
      set(.done)
    }
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
