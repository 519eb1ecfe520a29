internal import CRedactSystem
internal import Glibc

/// An open descriptor to read from, whatever it is: file, pipe, socket, terminal, blocking or not.
struct Input: ~Copyable {
  /// What one read gave.
  enum Outcome: Equatable {
    case bytes(Int)
    case end
    /// A termination signal came first.
    case interrupted
    /// An `errno`.
    case failed(Int32)
  }

  private let descriptor: Int32
  let name: String
  private let closes: Bool
  /// A regular file never makes its reader wait, so it need not be asked.
  private let isRegular: Bool
  let isPipe: Bool

  init(descriptor: Int32, name: String, closes: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.closes = closes
    var information = stat()
    let kind = fstat(descriptor, &information) == 0 ? information.st_mode & S_IFMT : 0
    isRegular = kind == S_IFREG
    isPipe = kind == S_IFIFO
  }

  deinit {
    if closes { close(descriptor) }
  }

  func widenPipe(to bytes: Int32) { csystem_enlarge_pipe(descriptor, bytes) }

  /// Whether a read would not wait. This is the only clock of the filter: whatever is decided is
  /// written whenever the answer is no. (A timer would add latency for a lone record and system
  /// calls for a full stream.)
  var isReady: Bool {
    if isRegular { return true }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  /// Reads once, waiting if need be.
  func read(into space: UnsafeMutableRawBufferPointer) -> Outcome {
    while true {
      if Termination.isAsked { return .interrupted }
      let count = Glibc.read(descriptor, space.baseAddress, space.count)
      if count > 0 { return .bytes(count) }
      if count == 0 { return .end }
      switch errno {
      case EINTR:
        continue
      case EAGAIN:
        // The descriptor is shared and somebody made it non-blocking; cat(1) and grep(1) die here.
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&request, 1, -1)
      default:
        return .failed(errno)
      }
    }
  }
}
