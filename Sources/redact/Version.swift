internal import Redaction

enum Version {
  /// The version of this filter, after https://semver.org.
  static let number = "0.1.0"

  /// What `--version` prints. The engine's version stands beside ours because the same build finds
  /// different bugs with different PCRE2 libraries.
  static var line: String { "redact \(number) (\(Redactor.engineVersion))" }
}
