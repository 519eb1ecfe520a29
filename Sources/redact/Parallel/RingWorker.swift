internal import Glibc
internal import Redaction

/// A thread that scans one lane after another, with a stream of its own.
///
/// SAFETY of the unchecked conformance: the thread alone uses `stream`; the main thread asks for
/// its statistics when all lanes are collected, and the ring's lock lies between.
final class RingWorker: @unchecked Sendable {
  private let ring: Ring
  private var stream: RecordStream

  init(
    _ redactor: Redactor, framing: Framing, numbered: Bool, operators: [Category: Operator],
    ring: Ring
  ) {
    self.ring = ring
    stream = RecordStream(
      redactor, framing: framing, output: .text(numbered: numbered), operators: operators)
  }

  /// Asked for when all lanes are collected.
  var statistics: StreamStatistics { stream.statistics }

  /// Starts the thread. It never sees a signal: those are for the thread that reads, which they
  /// wake; the caller has blocked them.
  ///
  /// - Returns: an `errno`, or 0.
  func start() -> Int32 {
    var thread = pthread_t()
    let worker = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<RingWorker>.fromOpaque(context).takeRetainedValue().work() }
        return nil
      }, worker.toOpaque())
    if code != 0 { worker.release() } else { pthread_detach(thread) }
    return code
  }

  private func work() {
    while let lane = ring.take() {
      stream.write(lane.text, to: lane.sink)
      if lane.isLast { stream.finish(to: lane.sink) }
      ring.finish(lane)
    }
  }
}
