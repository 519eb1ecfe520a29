internal import Synchronization

/// A stream and what takes its output, for one message at a time.
///
/// Not thread-safe: in one thread's hands from `take` to `put`.
final class Worker {
  let output: StreamOutput
  let collector = Collector()
  private var stream: RecordStream

  init(_ redactor: Redactor, _ output: StreamOutput) {
    self.output = output
    stream = RecordStream(redactor, framing: .whole, output: output)
  }

  func run(_ bytes: UnsafeRawBufferPointer) {
    collector.removeAll(keeping: bytes)
    stream.finish(with: bytes, to: collector)
  }
}

/// Puts the output of a stream together.
final class Collector: StreamSink {
  private(set) var bytes: [UInt8] = []
  private(set) var findings: [Finding] = []
  private(set) var failure: ScanFailure?
  /// The message itself, and how much of it came back as it was, from its start. Most messages come
  /// back whole, and are then never copied.
  private var message = UnsafeRawBufferPointer(start: nil, count: 0)
  private var untouched = 0

  /// The text that came back; nil when it is the message itself.
  func changedText() -> String? {
    if bytes.isEmpty, untouched == message.count { return nil }
    copyUntouched()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func copyUntouched() {
    if untouched > 0 { bytes.append(contentsOf: message.prefix(untouched)) }
    untouched = 0
    message = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  func removeAll(keeping message: UnsafeRawBufferPointer) {
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptCapacity)
    findings.removeAll()
    failure = nil
    untouched = 0
    self.message = message
  }

  /// A buffer larger than this is given back after the message that needed it.
  private static let keptCapacity = 256 << 10

  func pass(_ run: UnsafeRawBufferPointer) {
    if let base = message.baseAddress, run.baseAddress == base + untouched {
      untouched += run.count
      return
    }
    copyUntouched()
    bytes.append(contentsOf: run)
  }

  func finding(_ finding: Finding, record: Int) { findings.append(finding) }

  func unscannable(record: Int?, failure: ScanFailure) { self.failure = self.failure ?? failure }
}

/// Workers that are not at work.
///
/// Safe to use from any thread. At most one worker for each thread that was ever at work at the
/// same time, and no more than `greatest` are kept.
final class WorkerPool: Sendable {
  /// SAFETY: a worker is either in the pool, where nobody uses it, or in the hands of the one thread
  /// that took it.
  private struct Idle: @unchecked Sendable {
    var workers: [Worker] = []
  }

  private let idle = Mutex(Idle())
  static let greatest = 64

  func take(_ redactor: Redactor, _ output: StreamOutput) -> Worker {
    idle.withLock { idle in
      guard let index = idle.workers.lastIndex(where: { $0.output == output }) else { return nil }
      return idle.workers.remove(at: index)
    } ?? Worker(redactor, output)
  }

  func put(_ worker: Worker) {
    idle.withLock { idle in
      if idle.workers.count < Self.greatest { idle.workers.append(worker) }
    }
  }
}
