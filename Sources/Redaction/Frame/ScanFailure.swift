/// Why a record, or one window of a long record, could not be scanned.
///
/// A piece that could not be scanned never passes: it is masked whole, reported, and the stream
/// goes on with the next one. No failure carries any of the text.
public enum ScanFailure: Error, Sendable, Hashable {
  /// What ran out in the matching engine.
  public enum Limit: String, Sendable, Hashable, CaseIterable {
    case match, depth, heap
    case jitStack = "jit-stack"
    case memory
  }

  /// The matching engine reached one of its limits; `rule` is the rule at work, if it is known.
  case limit(Limit, rule: String?)
  /// The matching engine failed with a code of its own (PCRE2's are negative).
  case engine(code: Int32, rule: String?)
  /// The rules took more of the processor's time than they are allowed for one piece; `rule` is the
  /// one at work when it ran out.
  case budget(rule: String?)
  /// Each time that the piece was read with labels in place of its findings, something more was found.
  case unsettled
  /// The scanner's spans were out of order or outside the piece: a fault of the program.
  case inconsistentSpans
}

extension ScanFailure: CustomStringConvertible {
  /// What happened and what to do about it, in one line, without any of the text.
  public var description: String {
    switch self {
    case .limit(let limit, let rule):
      "the \(limit.rawValue) limit was reached\(Self.by(rule)); simplify the rule"
    case .engine(let code, let rule):
      "the matching engine failed with code \(code)\(Self.by(rule)); "
        + "run the rule's examples with `redact rules check`"
    case .budget(let rule):
      "the time allowed for one piece ran out\(Self.by(rule)); look for a slow rule"
    case .unsettled:
      "every label brings another finding to light; please report this as a fault of the rules"
    case .inconsistentSpans:
      "the scanner contradicted itself; please report this as a fault of the program"
    }
  }

  private static func by(_ rule: String?) -> String {
    if let rule { " by rule \(rule)" } else { "" }
  }
}
