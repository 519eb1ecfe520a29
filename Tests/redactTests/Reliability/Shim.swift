import Foundation

/// The C files of `Tests/shims`, compiled when a test first needs them.
enum Shim {
  /// The variables that make a child's calls fail as `faults` says.
  ///
  /// - Parameter fired: a file that is there as soon as a fault with a place (`@`) was injected.
  static func environment(faults: String, fired: String? = nil) throws -> [String] {
    var variables = ["LD_PRELOAD=\(try library.get().path)", "FAULTS=\(faults)"]
    if let fired { variables.append("FAULTS_FIRED=\(fired)") }
    return variables
  }

  /// A program that forbids new executable memory and becomes the one that its arguments name.
  static func withoutExecutableMemory() throws -> String { try launcher.get().path }

  /// The variables that make a child say at its end how often it has asked for memory.
  static func countingAllocations() throws -> [String] {
    ["LD_PRELOAD=\(try counter.get().path)"]
  }

  /// A preloaded library comes before the sanitizers' own, which they do not bear.
  static let isUsable = ProcessInfo.processInfo.environment["REDACT_SANITIZED"] == nil

  /// Owns the folder as long as the tests run.
  private struct Built: Sendable {
    let folder: String
    let path: String
  }

  private static let library = Result {
    try build("faults.c", ["-shared", "-fPIC"])
  }
  private static let counter = Result {
    try build("allocations.c", ["-shared", "-fPIC"])
  }
  private static let launcher = Result { try build("without-executable-memory.c", []) }

  /// `Tests/shims`, looked for from here upward: this file is part of the fuzz targets, too.
  private static let sources: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let place = folder.appendingPathComponent("shims")
      if FileManager.default.fileExists(atPath: place.path) { return place }
    }
    return folder
  }()

  private static func build(_ file: String, _ flags: [String]) throws -> Built {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redact-shim-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let output = folder.appendingPathComponent(file + ".out").path
    let source = sources.appendingPathComponent(file).path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    // Clang comes with Swift; a system without another compiler has no cc.
    let script = "c=$(command -v clang || command -v cc) && exec \"$c\" -O1 -w \"$@\""
    let child = try Child(
      ["-c", script, "sh"] + flags + ["-o", output, source, "-ldl"], program: "/bin/sh",
      environment: ["PATH=\(path)"])
    let (_, errors, status) = child.communicate()
    guard status == .exited(0) else { throw ShimError(errors: errors) }
    return Built(folder: folder.path, path: output)
  }
}

struct ShimError: Error {
  var errors: String
}
