import Foundation

/// One run of the filter from its first to its last byte.
struct Run {
  var output: [UInt8]
  var errors: String
  var status: Child.Status

  var text: String { String(decoding: output, as: UTF8.self) }

  /// `redact ARGUMENTS` with `input` on standard input.
  init(_ arguments: String..., input: some Sequence<UInt8> = "".utf8) throws {
    self.init(try Child(arguments), Array(input))
  }

  init(arguments: [String], input: some Sequence<UInt8> = "".utf8) throws {
    self.init(try Child(arguments), Array(input))
  }

  /// A shell script in which `"$0"` is the filter, for redirections that only a shell can say.
  init(shell script: String, input: some Sequence<UInt8> = "".utf8, folder: String? = nil) throws {
    let child = try Child(
      ["-c", "cd \"$1\" || exit; \(script)", Child.filter, folder ?? "/"], program: "/bin/sh",
      environment: ["PATH=/usr/bin:/bin"])
    self.init(child, Array(input))
  }

  /// With calls of the system or the engine failing as `faults` says; see `Tests/shims/faults.c`.
  init(
    faults: String, fired: String? = nil, arguments: [String] = [],
    input: some Sequence<UInt8> = "".utf8
  ) throws {
    let child = try Child(
      arguments, environment: try Shim.environment(faults: faults, fired: fired))
    self.init(child, Array(input))
  }

  private init(_ child: Child, _ input: [UInt8]) {
    (output, errors, status) = child.communicate(input)
  }

  /// Whether exactly this came out. To be asked about long texts: when two long collections differ,
  /// `#expect` looks for the shortest way from one to the other, which takes for ever.
  func hasOutput(_ expected: some Sequence<UInt8>) -> Bool { output.elementsEqual(expected) }

  func hasOutput(_ expected: String) -> Bool { hasOutput(expected.utf8) }
}

/// A folder that is gone after the test.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("redact-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }
}

/// A diagnostic is one line, and there is nothing else on standard error.
func isOneLine(_ errors: String, startingWith start: String) -> Bool {
  errors.hasPrefix("redact: " + start) && errors.hasSuffix("\n")
    && errors.filter(\.isNewline).count == 1
}
