import Foundation

/// The real executable, running. Nothing here waits for ever: a child that overruns is killed, and
/// its status says so.
final class Child: @unchecked Sendable {
  enum Status: Equatable {
    case exited(Int32)
    case killed(by: Int32)
  }

  /// What a standard descriptor of the child is connected to.
  enum End {
    case pipe
    /// A pipe whose far end, the child's, does not block.
    case nonBlockingPipe
    case file(String, flags: Int32)
    /// A descriptor of ours, which the child gets a copy of.
    case descriptor(Int32)
  }

  /// The product stands beside the test bundle, or where `REDACT_FILTER` says.
  static let filter: String = {
    if let given = ProcessInfo.processInfo.environment["REDACT_FILTER"] { return given }
    let bundle =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
      .appendingPathComponent("redact").path
  }()

  /// What `Tests/sanitize` tells the sanitizers, a child's too.
  private static let sanitizerOptions = ProcessInfo.processInfo.environment
    .filter { ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key) }
    .map { "\($0.key)=\($0.value)" }

  /// Generous: a debug build on a busy machine, and ten times that with a sanitizer.
  static let patience =
    ProcessInfo.processInfo.environment["REDACT_SANITIZED"] == nil ? 30.0 : 300.0

  /// Between pipe and fcntl a descriptor could leak into the child of another test, which would
  /// then keep the pipe open.
  private static let spawning = NSLock()

  let process: pid_t
  private var input: Int32
  private var output: Int32
  private var errors: Int32
  private var status: Status?

  /// - Parameter breakingPipes: false if the child is to find SIGPIPE ignored.
  init(
    _ arguments: [String], program: String = Child.filter, environment: [String] = [],
    input inputEnd: End = .pipe, output outputEnd: End = .pipe,
    breakingPipes: Bool = true
  ) throws {
    Self.spawning.lock()
    defer { Self.spawning.unlock() }
    Self.ignoreBrokenPipes()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var theirs: [Int32] = []
    defer { for descriptor in theirs { close(descriptor) } }

    func connect(_ end: End, to number: Int32, readsThere: Bool) throws -> Int32 {
      switch end {
      case .file(let path, let flags):
        posix_spawn_file_actions_addopen(&actions, number, path, flags, 0o600)
        return -1
      case .descriptor(let descriptor):
        posix_spawn_file_actions_adddup2(&actions, descriptor, number)
        return -1
      case .pipe, .nonBlockingPipe:
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (far, near) = readsThere ? (ends[0], ends[1]) : (ends[1], ends[0])
        if case .nonBlockingPipe = end { _ = fcntl(far, F_SETFL, fcntl(far, F_GETFL) | O_NONBLOCK) }
        _ = fcntl(near, F_SETFL, fcntl(near, F_GETFL) | O_NONBLOCK)
        posix_spawn_file_actions_adddup2(&actions, far, number)
        theirs.append(far)
        return near
      }
    }
    input = try connect(inputEnd, to: 0, readsThere: true)
    output = try connect(outputEnd, to: 1, readsThere: false)
    errors = try connect(.pipe, to: 2, readsThere: false)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGHUP, SIGINT, SIGTERM, SIGQUIT] { sigaddset(&signals, number) }
    if breakingPipes { sigaddset(&signals, SIGPIPE) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      (environment + Self.sanitizerOptions).map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    self.process = process
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
  }

  /// Writes `bytes`, over and over, until the child has taken `limit` bytes or nothing more for
  /// `seconds`; the number of bytes it took.
  func fill(with bytes: [UInt8], upTo limit: Int, idle seconds: Double) -> Int {
    var sent = 0
    var last = Date()
    while sent < limit, Date().timeIntervalSince(last) < seconds {
      // On from where it stopped: a pipe takes a part of what it is given.
      let rest = bytes[(sent % bytes.count)...].prefix(limit - sent)
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        sent += count
        last = Date()
      } else {
        wait(for: input, Int16(POLLOUT), until: last.addingTimeInterval(seconds))
      }
    }
    return sent
  }

  /// Writes all bytes, as fast as the child takes them.
  func send(_ bytes: some Collection<UInt8>) {
    var rest = Array(bytes)[...]
    let end = Date().addingTimeInterval(Self.patience)
    while !rest.isEmpty, Date() < end {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        wait(for: input, Int16(POLLOUT), until: end)
      } else {
        return
      }
    }
  }

  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  func closeOutput() {
    if output >= 0 { close(output) }
    output = -1
  }

  /// What comes on standard output until `count` bytes are there or `seconds` have gone by.
  func receive(_ count: Int, within seconds: Double = Child.patience) -> [UInt8] {
    var bytes: [UInt8] = []
    let end = Date().addingTimeInterval(seconds)
    while bytes.count < count, Date() < end {
      guard let more = Self.read(output) else {
        wait(for: output, Int16(POLLIN), until: end)
        continue
      }
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Feeds `bytes`, collects everything, and waits for the end.
  func communicate(_ bytes: [UInt8] = []) -> (output: [UInt8], errors: String, status: Status) {
    var rest = bytes[...]
    var collected: [[UInt8]] = [[], []]
    var open = [output >= 0, true]
    let end = Date().addingTimeInterval(Self.patience)
    while open.contains(true), Date() < end {
      if rest.isEmpty { closeInput() }
      var requests = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: open[0] ? output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: open[1] ? errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      poll(&requests, 3, 100)
      if requests[0].revents != 0 {
        let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        // The child may leave without having read everything.
        rest = count > 0 ? rest.dropFirst(count) : errno == EAGAIN ? rest : []
      }
      for (index, descriptor) in [output, errors].enumerated() where open[index] {
        guard let more = Self.read(descriptor) else { continue }
        collected[index] += more
        open[index] = !more.isEmpty
      }
    }
    return (collected[0], String(decoding: collected[1], as: UTF8.self), finish())
  }

  /// Whether the process is gone; it is still to be waited for.
  var hasEnded: Bool {
    if status != nil { return true }
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo != 0
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Waits for the end of the process.
  func finish() -> Status {
    if let status { return status }
    let end = Date().addingTimeInterval(Self.patience)
    var raw: Int32 = 0
    while waitpid(process, &raw, WNOHANG) == 0 {
      if Date() > end { kill(process, SIGKILL) }
      usleep(2000)
    }
    let signal = raw & 0x7F
    let result: Status = signal == 0 ? .exited((raw >> 8) & 0xFF) : .killed(by: signal)
    status = result
    return result
  }

  private static func ignoreBrokenPipes() { Foundation.signal(SIGPIPE, SIG_IGN) }

  /// nil when nothing is there yet, empty at the end.
  private static func read(_ descriptor: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(descriptor, &buffer, buffer.count)
    if count < 0 { return errno == EAGAIN || errno == EINTR ? nil : [] }
    return Array(buffer.prefix(count))
  }

  private func wait(for descriptor: Int32, _ events: Int16, until end: Date) {
    var request = pollfd(fd: descriptor, events: events, revents: 0)
    poll(&request, 1, Int32(max(0, min(100, end.timeIntervalSinceNow * 1000))))
  }
}
