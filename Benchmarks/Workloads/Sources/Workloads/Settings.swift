/// How much is done.
public struct Settings: Sendable {
  /// Bytes of a corpus.
  public var size = 8_000_000
  /// How long each case is repeated; nought counts only, and takes no time at all.
  public var seconds = 2.0

  public init() {}

  /// The smallest that still checks every count: for CI.
  public static var smoke: Settings {
    var settings = Settings()
    settings.size = 200_000
    settings.seconds = 0
    return settings
  }

  var isSmoke: Bool { seconds <= 0 }
}
