@testable import Redaction

/// Looks for persons only; made once for all suites.
enum Persons {
  private static let redactor = Result {
    var configuration = Configuration()
    configuration.only = [.person]
    return try Redactor(configuration)
  }
  private static let sensingAll = Result {
    var configuration = Configuration()
    configuration.only = [.person]
    configuration.sensing = false
    return try Redactor(configuration)
  }

  /// The names found in `text`, from left to right.
  static func names(_ text: String, sensing: Bool = true) throws -> [String] {
    let bytes = Array(text.utf8)
    let redactor = try (sensing ? redactor : sensingAll).get()
    return try redactor.findings(in: text).map {
      String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
    }
  }

  static func findings(_ text: String) throws -> [Finding] {
    try redactor.get().findings(in: text)
  }
}
