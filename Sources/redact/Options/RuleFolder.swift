internal import CRedactSystem
internal import Glibc
internal import Redaction

/// The rule files that one `--rules` names: a file, or all `*.toml` below a folder in the order of
/// their paths' bytes.
///
/// Names that begin with a dot are left out, and folders behind symbolic links are not entered, so
/// that a Kubernetes volume (whose files are links into `..data`) is read once and a loop of links
/// ends nowhere. A link to a file is followed: what counts is the file that was opened, once.
struct RuleFolder {
  /// Nobody writes a larger rule file by hand; whoever names a log by mistake is told so.
  static let largestFile = 1 << 20

  let path: String

  /// - Throws: status 66 for what is absent or unreadable, 78 for what cannot be a rule file.
  func read() throws(Diagnostic) -> [RuleFile] {
    var information = stat()
    guard stat(path, &information) == 0 else { throw Self.unreadable(path) }
    var names = [path]
    if information.st_mode & S_IFMT == S_IFDIR {
      names = try Self.files(below: path)
      names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      if names.isEmpty {
        throw Diagnostic(.configuration, .rules, path, why: "no .toml file below this folder")
      }
    }
    var files: [RuleFile] = []
    for name in names {
      files.append(RuleFile(name: name, contents: try Self.contents(of: name)))
    }
    return files
  }

  private static func files(below folder: String) throws(Diagnostic) -> [String] {
    guard let directory = opendir(folder) else { throw unreadable(folder) }
    defer { closedir(directory) }
    var files: [String] = []
    var folders: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        if errno != 0 { throw unreadable(folder) }
        break
      }
      // SAFETY: the name ends with a NUL and lives until the next readdir on this directory.
      let name = String(cString: csystem_entry_name(entry))
      if name.hasPrefix(".") { continue }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var information = stat()
      guard lstat(path, &information) == 0 else { throw unreadable(path) }
      if information.st_mode & S_IFMT == S_IFDIR {
        folders.append(path)
      } else if name.hasSuffix(".toml") {
        files.append(path)
      }
    }
    for folder in folders { files += try self.files(below: folder) }
    return files
  }

  private static func contents(of path: String) throws(Diagnostic) -> [UInt8] {
    // Not patient: a FIFO must not hold up the start. fstat on what was opened, not stat on the
    // name: the name may point elsewhere by then.
    let descriptor = csystem_open_reading(path, false)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { throw unreadable(path) }
    guard before.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic(.configuration, .rules, path, why: "not a regular file")
    }
    guard before.st_size <= largestFile else {
      throw Diagnostic(.configuration, .rules, path, why: "larger than \(largestFile) bytes")
    }
    let bytes = try readAll(descriptor, path)
    var after = stat()
    guard fstat(descriptor, &after) == 0, bytes.count == before.st_size,
      after.st_size == before.st_size, after.st_mtim.tv_sec == before.st_mtim.tv_sec,
      after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else {
      throw Diagnostic(.configuration, .rules, path, why: "changed while it was read")
    }
    return bytes
  }

  /// At most one byte more than a file may have.
  private static func readAll(_ descriptor: Int32, _ path: String) throws(Diagnostic) -> [UInt8] {
    let room = largestFile + 1
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        // SAFETY: `count` bytes of `room` are written, so the rest of the buffer is ours to fill.
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, room - count)
        if got == 0 { break }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    if let failure { throw Diagnostic(.noInput, .rules, path, errno: failure) }
    return bytes
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(.noInput, .rules, path, errno: errno)
  }
}
