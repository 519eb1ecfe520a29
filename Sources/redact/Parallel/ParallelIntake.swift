internal import Glibc
internal import Redaction

/// The intake of `mask --jobs N`: stretches of whole records go to N threads in turn, and their
/// output leaves in the same order.
///
/// The lanes form a ring: the one that is filled next is the one that was handed out longest ago, so
/// waiting for it is waiting for the oldest output, and memory is bounded by the lanes. A record
/// that does not fit a lane stops the ring: it goes through a stream of its own, which holds one
/// window of it, until it ends.
struct ParallelIntake: Intake, ~Copyable {
  private let ring: Ring
  private let workers: [RingWorker]
  /// The lane that is being filled.
  private var current = 0
  private var serial: RecordStream
  /// A record longer than a lane is under way.
  private var isSerial = false
  private let framing: Framing
  private let sink: any CountingSink

  private var lanes: [Lane] { ring.lanes }

  init(
    _ redactor: Redactor, framing: Framing, jobs: Int, numbered: Bool,
    operators: [Category: Operator] = [:], sink: any CountingSink
  ) throws(Diagnostic) {
    self.framing = framing
    self.sink = sink
    serial = RecordStream(
      redactor, framing: framing, output: .text(numbered: numbered), operators: operators)
    let ring = Ring(jobs: jobs, onError: sink.tally.onError)
    self.ring = ring
    workers = (0..<jobs).map { _ in
      RingWorker(
        redactor, framing: framing, numbered: numbered, operators: operators, ring: ring)
    }
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    var code: Int32 = 0
    for worker in workers where code == 0 { code = worker.start() }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    if code != 0 { throw Diagnostic(.system, .start, "threads", errno: code) }
  }

  deinit { ring.close() }

  /// Whole once all lanes are collected.
  var statistics: StreamStatistics {
    var sum = serial.statistics
    for worker in workers { sum.add(worker.statistics) }
    return sum
  }

  mutating func fill(atLeast count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int) {
    if isSerial {
      _ = serial.withFreeSpace(atLeast: count, body)
    } else {
      let lane = lanes[current]
      lane.grow(by: body(lane.freeSpace))
    }
  }

  mutating func settle() throws(Diagnostic) {
    if isSerial {
      settleSerially()
    } else {
      let lane = lanes[current]
      if let end = lastEnd(of: lane.text) {
        try handOver(lane, upTo: end)
      } else if lane.freeSpace.count < Pump.chunk {
        // No end in sight: the bytes go on where they are held a window at a time.
        collectAll()
        serial.write(lane.text, to: sink)
        lane.shrink(to: 0)
        isSerial = true
      }
    }
    try sink.tally.check()
  }

  /// The input pauses: everything that is complete has to leave.
  mutating func pause() throws(Diagnostic) {
    if !isSerial { collectAll() }
    try sink.tally.check()
  }

  mutating func finish() throws(Diagnostic) {
    if isSerial {
      serial.finish(to: sink)
    } else {
      lanes[current].isLast = true
      ring.handOver(lanes[current])
      collectAll()
    }
    try sink.tally.check()
  }

  private mutating func handOver(_ lane: Lane, upTo end: Int) throws(Diagnostic) {
    let next = (current + 1) % lanes.count
    collect(lanes[next])
    lanes[next].take(over: UnsafeRawBufferPointer(rebasing: lane.text[end...]))
    lane.shrink(to: end)
    ring.handOver(lane)
    current = next
  }

  /// What a serial stretch has decided; lanes again as soon as a record has ended with the bytes.
  private mutating func settleSerially() {
    serial.drain(to: sink)
    let lane = lanes[current]
    if serial.handOver({ lane.take(over: $0) }) { isSerial = false }
  }

  /// From the lane that was handed out longest ago, which stands behind the current one, to the
  /// current one.
  private func collectAll() {
    for step in 1...lanes.count { collect(lanes[(current + step) % lanes.count]) }
  }

  private func collect(_ lane: Lane) {
    ring.collect(lane) { output in
      output.bytes.withUnsafeBytes { sink.pass($0) }
      for failure in output.failures { sink.unscannable(record: nil, failure: failure) }
    }
  }

  /// The offset behind the last terminator.
  private func lastEnd(of text: UnsafeRawBufferPointer) -> Int? {
    guard let terminator = framing.terminator else { return nil }
    return text.lastIndex(of: terminator).map { $0 + 1 }
  }
}
