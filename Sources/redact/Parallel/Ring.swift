internal import Glibc
internal import Redaction

/// The lanes between the main thread, which fills and empties them in turn, and the workers, which
/// take the oldest that is full.
///
/// More lanes than workers: while the main thread waits for the oldest output, or writes it, every
/// worker that is ready finds another lane full. With a thread bound to each lane, and one lane
/// more than workers, a worker waited whenever another one's output was written: two workers were
/// 1.6 times as fast as one.
///
/// SAFETY of the unchecked conformance: the indices and the lanes' states are read and written under
/// the lock alone.
final class Ring: @unchecked Sendable {
  let lanes: [Lane]
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  /// A lane is full, or the ring is closed.
  private let filled = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// A lane is done.
  private let done = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// The lane that a worker takes next: they are filled in turn, so it is the oldest full one.
  private var next = 0
  private var isClosed = false

  init(jobs: Int, onError: OnError) {
    // One at each worker, one that waits for each, and the one that is being filled.
    lanes = (0..<2 * jobs + 1).map { _ in Lane(onError: onError) }
    pthread_mutex_init(lock, nil)
    pthread_cond_init(filled, nil)
    pthread_cond_init(done, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    pthread_cond_destroy(filled)
    pthread_cond_destroy(done)
    lock.deallocate()
    filled.deallocate()
    done.deallocate()
  }

  /// Hands the lane to the workers. Lanes are handed over in the order of `lanes`, round and round.
  func handOver(_ lane: Lane) {
    pthread_mutex_lock(lock)
    lane.state = .full
    pthread_cond_signal(filled)
    pthread_mutex_unlock(lock)
  }

  /// Waits for the oldest full lane; nil when the ring is closed.
  func take() -> Lane? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while !isClosed {
      let lane = lanes[next]
      if lane.state == .full {
        lane.state = .taken
        next = (next + 1) % lanes.count
        return lane
      }
      pthread_cond_wait(filled, lock)
    }
    return nil
  }

  /// The worker that has taken the lane is done with it.
  func finish(_ lane: Lane) {
    pthread_mutex_lock(lock)
    lane.state = .done
    pthread_cond_signal(done)
    pthread_mutex_unlock(lock)
  }

  /// Waits until nobody works at the lane, and hands out what came of it, if anything; the lane is
  /// then idle.
  func collect(_ lane: Lane, _ body: (LaneSink) -> Void) {
    pthread_mutex_lock(lock)
    while lane.state == .full || lane.state == .taken { pthread_cond_wait(done, lock) }
    let isDone = lane.state == .done
    pthread_mutex_unlock(lock)
    guard isDone else { return }
    body(lane.sink)
    lane.clear()
    pthread_mutex_lock(lock)
    lane.state = .idle
    pthread_mutex_unlock(lock)
  }

  /// Ends the workers as soon as they are done with what they have taken.
  func close() {
    pthread_mutex_lock(lock)
    isClosed = true
    pthread_cond_broadcast(filled)
    pthread_mutex_unlock(lock)
  }
}
