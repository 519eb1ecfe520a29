internal import CRedactSystem
internal import Glibc

/// Standard output: gathers small runs, passes large ones on without copying them.
///
/// The sink of a stream cannot throw, so a failed write is kept in `failure`, from then on every
/// byte is dropped, and the pump looks at it after each turn.
final class Output {
  enum Failure: Equatable {
    /// An `errno`.
    case system(Int32)
    /// A termination signal came, and the reader did not take the rest within the grace.
    case interrupted
  }

  /// Bytes. As large as a read, so that what one read decides is at most one write.
  static let capacity = 256 << 10
  /// From this many bytes on a run is written from where it lies, together with what was gathered
  /// before it, by writev(2). A GiB in runs of 8 kB into a pipe took 350 ms of processor time
  /// gathered and 481 written one by one; from 16 KiB on there was no difference, so a long run may
  /// as well do without the copy.
  static let direct = 32 << 10

  private let descriptor: Int32
  // Invariant: bytes 0 ..< filled are decided, in order, and not yet written; filled <= capacity.
  private let buffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: Output.capacity, alignment: 64)
  private var filled = 0
  private let vectors = UnsafeMutableBufferPointer<iovec>.allocate(capacity: 2)
  /// When the grace of a termination ends, on the clock of `csystem_milliseconds`.
  private var deadline: Int64?
  private(set) var failure: Failure?

  /// - Throws: status 74 if the descriptor is closed or was opened for reading. Without this look
  ///   an empty input would end with status 0 though nothing could have been written.
  init(descriptor: Int32 = STDOUT_FILENO) throws(Diagnostic) {
    self.descriptor = descriptor
    if !csystem_is_writable(descriptor) { throw Self.diagnostic(errno) }
  }

  deinit {
    buffer.deallocate()
    vectors.deallocate()
  }

  var isPipe: Bool {
    var information = stat()
    return fstat(descriptor, &information) == 0 && information.st_mode & S_IFMT == S_IFIFO
  }

  func widenPipe(to bytes: Int32) { csystem_enlarge_pipe(descriptor, bytes) }

  /// Whether something is decided and not yet written.
  var holdsBytes: Bool { filled > 0 }

  func append(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil, !bytes.isEmpty else { return }
    if bytes.count >= Self.direct {
      writeAll(bytes)
      return
    }
    if bytes.count > Self.capacity - filled { writeAll() }
    // SAFETY: after the line above `bytes.count <= capacity - filled`, as direct < capacity.
    UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyMemory(from: bytes)
    filled += bytes.count
  }

  func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Writes what was gathered.
  func flush() throws(Diagnostic) {
    if filled > 0 { writeAll() }
    try check()
  }

  /// Throws what went wrong since the last look. An interrupted write is no error: the process is
  /// about to end by the signal.
  func check() throws(Diagnostic) {
    if case .system(let code) = failure { throw Self.diagnostic(code) }
  }

  /// Writes what was gathered and closes the descriptor: some file systems say only then that the
  /// disk is full.
  func finish() throws(Diagnostic) {
    try flush()
    guard failure == nil else { return }
    if close(descriptor) != 0, errno != EINTR { throw Self.diagnostic(errno) }
  }

  private static func diagnostic(_ code: Int32) -> Diagnostic {
    Diagnostic(.inputOutput, .write, "standard output", errno: code)
  }

  /// Writes the gathered bytes and then `run`.
  private func writeAll(
    _ run: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0)
  ) {
    var first = UnsafeRawBufferPointer(rebasing: buffer[..<filled])
    var second = run
    filled = 0
    while failure == nil, !(first.isEmpty && second.isEmpty) {
      let written = writeOnce(first, second)
      if written > 0 {
        let fromFirst = min(written, first.count)
        first = UnsafeRawBufferPointer(rebasing: first[fromFirst...])
        second = UnsafeRawBufferPointer(rebasing: second[(written - fromFirst)...])
        if !(first.isEmpty && second.isEmpty) { giveUpAfterGrace() }
      } else {
        recover(written == 0 ? EIO : errno)
      }
    }
  }

  private func writeOnce(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Int {
    if second.isEmpty { return write(descriptor, first.baseAddress, first.count) }
    if first.isEmpty { return write(descriptor, second.baseAddress, second.count) }
    // SAFETY: writev does not write through the pointers; iovec has no constant form.
    vectors[0] = iovec(
      iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress), iov_len: first.count)
    vectors[1] = iovec(
      iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress), iov_len: second.count)
    return writev(descriptor, vectors.baseAddress, 2)
  }

  private func recover(_ code: Int32) {
    switch code {
    case EINTR:
      giveUpAfterGrace()
    case EAGAIN:
      var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&request, 1, -1)
      giveUpAfterGrace()
    default:
      failure = .system(code)
    }
  }

  private func giveUpAfterGrace() {
    guard Termination.isAsked else { return }
    let now = csystem_milliseconds()
    let end = deadline ?? now + Termination.grace
    deadline = end
    if now >= end { failure = .interrupted }
  }
}
