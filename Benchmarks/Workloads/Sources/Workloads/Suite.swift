/// A group of benchmarks that makes one table.
public enum Suite: String, CaseIterable, Sendable {
  case density, language, latency, engine, stage, alone
  case textGrowth = "text-growth"
  case ruleGrowth = "rule-growth"

  /// Checks all counts and, unless this is a smoke test, takes the times.
  ///
  /// - Throws: ``WrongCount``; or why the templates or the rules could not be read.
  public func run(_ settings: Settings, _ report: (Row) -> Void) throws {
    switch self {
    case .density: try Throughput.byDensity(settings, report)
    case .language: try Throughput.byLanguage(settings, report)
    case .latency: try Latency.run(settings, report)
    case .engine: try Throughput.byEngine(settings, report)
    case .stage: try Throughput.byStage(settings, report)
    case .alone: try StagesAlone.run(settings, report)
    case .textGrowth: try Growth.text(settings, report)
    case .ruleGrowth: try Growth.rules(settings, report)
    }
  }
}
