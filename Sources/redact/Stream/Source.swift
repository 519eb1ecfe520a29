internal import CRedactSystem
internal import Glibc

/// One thing to read from: standard input or a named file.
enum Source: Equatable {
  case standardInput
  case file(String)

  /// The sources that were typed, examined before the first byte is read. They are opened one after
  /// the other later, so that their number is not bound by the descriptors that a process may have.
  ///
  /// - Parameter output: where the output goes, or nil if there is none.
  /// - Throws: status 66 if a file is absent or unreadable, 64 if it is the output file itself.
  static func resolve(_ names: [String], output: Int32?) throws(Diagnostic) -> [Source] {
    let sources = names.isEmpty ? [.standardInput] : names.map(Source.init(named:))
    for source in sources { try source.examine(output: output) }
    return sources
  }

  private init(named name: String) { self = name == "-" ? .standardInput : .file(name) }

  /// What a diagnostic calls it.
  var name: String {
    switch self {
    case .standardInput: "standard input"
    case .file(let path): path
    }
  }

  private func examine(output: Int32?) throws(Diagnostic) {
    var input = stat()
    switch self {
    case .standardInput:
      // Whatever is wrong with it, the first read says so.
      guard fstat(STDIN_FILENO, &input) == 0 else { return }
    case .file(let path):
      guard stat(path, &input) == 0, faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) == 0 else {
        throw Diagnostic(.noInput, .read, path, errno: errno)
      }
      if input.st_mode & S_IFMT == S_IFDIR {
        throw Diagnostic(.noInput, .read, path, errno: EISDIR)
      }
    }
    // `redact <f >>f` would read what it writes for ever, `redact <f 1<>f` overtake itself as soon
    // as a label is longer than what it stands for.
    var target = stat()
    if let output, fstat(output, &target) == 0, target.st_mode & S_IFMT == S_IFREG,
      target.st_dev == input.st_dev, target.st_ino == input.st_ino
    {
      throw Diagnostic(.usage, .usage, name, why: "input file is output file")
    }
  }

  /// - Returns: nil if a termination signal came while a FIFO waited for its writer.
  /// - Throws: status 66 if the file went away in the meantime.
  func open() throws(Diagnostic) -> Input? {
    switch self {
    case .standardInput:
      return Input(descriptor: STDIN_FILENO, name: name, closes: false)
    case .file(let path):
      while true {
        let descriptor = csystem_open_reading(path, true)
        if descriptor >= 0 { return Input(descriptor: descriptor, name: name, closes: true) }
        guard errno == EINTR else { throw Diagnostic(.noInput, .read, path, errno: errno) }
        if Termination.isAsked { return nil }
      }
    }
  }
}
