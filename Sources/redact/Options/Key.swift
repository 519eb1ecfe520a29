internal import Glibc

/// The key of the pseudonyms. It is never printed, and never an argument: everybody sees those.
struct Key {
  /// As many bytes as SHA-256 gives; a shorter key is guessed sooner than the hash.
  static let least = 32
  /// More is no key but a mistake.
  static let most = 4096

  let bytes: [UInt8]

  /// - Throws: status 78 for a file that is absent, no file, readable for others, or too short.
  init(file: String) throws(Diagnostic) {
    // A FIFO would wait here for a writer.
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw Diagnostic(.configuration, .start, "--key-file", errno: errno)
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
      throw Diagnostic(.configuration, .start, "--key-file", errno: errno)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic(.configuration, .start, "--key-file", why: "not a file")
    }
    guard facts.st_mode & (S_IRWXG | S_IRWXO) == 0 else {
      throw Diagnostic(
        .configuration, .start, "--key-file", why: "others can read it; set its mode to 600")
    }
    bytes = try Self.read(descriptor, "--key-file")
  }

  /// Reads `descriptor` to its end.
  ///
  /// - Throws: status 78 for one that cannot be read, or gives too little.
  init(descriptor: Int32) throws(Diagnostic) {
    guard descriptor > STDERR_FILENO else {
      throw Diagnostic(
        .configuration, .start, "--key-fd", why: "the standard descriptors carry messages")
    }
    bytes = try Self.read(descriptor, "--key-fd")
  }

  private static func read(
    _ descriptor: Int32, _ option: String
  ) throws(Diagnostic) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: most + 1)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { space in
        // SAFETY: `filled` is inside the space.
        Glibc.read(
          descriptor, space.baseAddress.map { $0 + filled }, space.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Diagnostic(.configuration, .start, option, errno: errno)
      }
      if count == 0 { break }
      filled += count
    }
    guard filled >= least else {
      throw Diagnostic(
        .configuration, .start, option, why: "the key has less than \(least) bytes")
    }
    guard filled <= most else {
      throw Diagnostic(
        .configuration, .start, option, why: "the key has more than \(most) bytes")
    }
    return Array(bytes[..<filled])
  }
}
