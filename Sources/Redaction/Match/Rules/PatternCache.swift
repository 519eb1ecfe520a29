internal import PCRE2
internal import Synchronization

/// The compiled patterns that any worker has needed so far, shared by all of them.
///
/// Safe to use from any thread. A worker keeps what it got (`RuleRunner`), so it comes here once for
/// each rule that it needs: with patterns of its own, every worker compiled the same ones again, some
/// 60 ms of processor time for a flow that needs most of the built-in rules.
final class PatternCache: Sendable {
  private let engine: Engine
  /// By position in the catalog's compiled rules.
  private let patterns: Mutex<[RunnablePattern?]>

  init(count: Int, engine: Engine) {
    self.engine = engine
    patterns = Mutex([RunnablePattern?](repeating: nil, count: count))
  }

  /// The pattern of the rule at `slot`, compiled if nobody has needed it yet.
  ///
  /// - Complexity: linear in the pattern the first time. Others wait meanwhile, who would else
  ///   compile it, too.
  func pattern(_ slot: Int, of rule: CompiledRule) throws(RunnableFault) -> RunnablePattern {
    try patterns.withLock { patterns throws(RunnableFault) in
      if let known = patterns[slot] { return known }
      let pattern = try RunnablePattern(rule, engine: engine)
      patterns[slot] = pattern
      return pattern
    }
  }
}
