internal import Glibc

/// Why the filter ends with a status above 1, in one line:
/// `redact: <phase>: <what>: <why>[: line N]`.
///
/// The line names options, files, rules and positions, and never a byte of a message. Standard
/// error is silent until then: several hosts pass the *unredacted* record on as soon as they see a
/// line there.
struct Diagnostic: Error, Equatable {
  /// What the filter was about.
  enum Phase: String {
    case start, usage, rules, read, write, scan
  }

  var status: ExitStatus
  var phase: Phase
  /// The option, file or rule it is about.
  var what: String
  /// The system's words, or the rule's identifier.
  var why: String?
  /// The record it is about, counted from 1 as lines are.
  var line: Int?

  init(
    _ status: ExitStatus, _ phase: Phase, _ what: String, why: String? = nil, line: Int? = nil
  ) {
    self.status = status
    self.phase = phase
    self.what = what
    self.why = why
    self.line = line
  }

  /// A failed system call. `code` is its `errno`.
  init(_ status: ExitStatus, _ phase: Phase, _ what: String, errno code: Int32) {
    self.init(status, phase, what, why: strerror(code).map { String(cString: $0) })
  }

  /// The line, without its end.
  var text: String {
    var parts = ["redact", phase.rawValue, what]
    if let why { parts.append(why) }
    if let line { parts.append("line \(line)") }
    return Self.harmless(parts.joined(separator: ": "))
  }

  /// Writes the line to standard error. If that fails there is nobody left to tell.
  func report() { Self.write(text + "\n") }

  /// Writes a line that is to be read by a person. If that fails there is nobody left to tell.
  static func write(_ line: String) {
    var line = line
    line.withUTF8 { bytes in
      while Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count) < 0, errno == EINTR {}
    }
  }

  /// File names and arguments may hold line ends, escape sequences and bidi marks; none of them
  /// reaches a terminal.
  private static func harmless(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(1000) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        result.append("?")
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }
}
