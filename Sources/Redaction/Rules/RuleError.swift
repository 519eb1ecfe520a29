/// Why rules could not be loaded: one case a cause, each with its place.
///
/// Loading stops at the first error, before any text is read: a filter never runs with part of its
/// rules. Nothing in a case is text of the file, other than ids and names that were checked to be
/// plain ASCII.
public enum RuleError: Error, Sendable, Hashable {
  // MARK: The file
  /// The file is absent, is no regular file, or cannot be read; thrown by whoever opens files.
  case unreadable(file: String, errno: Int32)
  case fileTooLarge(file: String, bytes: Int)
  case notUTF8(RulePlace)
  case malformed(RulePlace, TOMLFault)
  case noRules(file: String)

  // MARK: Tables and keys
  case unknownTable(RulePlace)
  case unknownKey(RulePlace)
  case missingKey(RulePlace, key: String)
  case wrongType(RulePlace, key: String, expected: String)

  // MARK: Values
  case badIdentifier(RulePlace)
  case duplicateRule(RulePlace, first: RulePlace)
  case unknownCategory(RulePlace)
  case unknownPolicy(RulePlace)
  case unknownView(RulePlace)
  case unknownValidator(RulePlace)
  case badScore(RulePlace)
  case badReach(RulePlace)
  case emptyTrigger(RulePlace)
  case badTriggerWord(RulePlace)
  case badTriggerSign(RulePlace)
  case badTriggerDigits(RulePlace)
  case badTriggerLeast(RulePlace)
  case badTriggerBeside(RulePlace)
  case badTriggerDistance(RulePlace)
  case noExamples(RulePlace)
  case badFragmentName(RulePlace)
  case tooManyFragments(RulePlace)
  case badPattern(RulePlace, PatternFault)
  case unknownDetector(RulePlace)
  /// A key of patterns in a rule that has a detector.
  case patternAndDetector(RulePlace)
  /// A rule with a detector in a user's file that replaces no such rule: nothing would find for it.
  case newDetectorRule(RulePlace)

  // MARK: The rules together
  case tooManyRules(RulePlace)
  /// No file held a rule: without one the filter would be `cat`.
  case noRulesAtAll

  // MARK: The engine
  /// The system lets no memory be executable, as SELinux and hardened kernels do. The code is
  /// PCRE2's.
  case engineRefused(code: Int32)
  /// The engine does not take what the translator wrote for a pattern; the code is PCRE2's.
  case patternNotCompiled(RulePlace, code: Int32)
  /// A rule of the user's, tried on its own examples at load, does not do what it says.
  case selfTestFailed(RulePlace, ExampleFailure.Fault)

  // MARK: The build
  /// A table or word file that belongs to the library is missing or damaged.
  case builtIn(file: String, reason: String)
}

extension RuleError {
  /// The exit status of the filter for this error, from sysexits.h: 66 (EX_NOINPUT) for a file that
  /// is absent or unreadable, 78 (EX_CONFIG) for everything in it, 71 (EX_OSERR) for a system that
  /// forbids machine code, 70 (EX_SOFTWARE) for a damaged build and a self-test that failed.
  public var exitStatus: Int32 {
    switch self {
    case .unreadable: 66
    case .builtIn, .selfTestFailed: 70
    case .engineRefused: 71
    default: 78
    }
  }

  /// Where the error is; nil when it concerns a file as a whole, or no file.
  public var place: RulePlace? {
    switch self {
    case .unreadable, .fileTooLarge, .noRules, .noRulesAtAll, .engineRefused, .builtIn: nil
    case .notUTF8(let place), .malformed(let place, _),
      .unknownTable(let place), .unknownKey(let place), .missingKey(let place, _),
      .wrongType(let place, _, _), .badIdentifier(let place), .duplicateRule(let place, _),
      .unknownCategory(let place), .unknownPolicy(let place), .unknownView(let place),
      .unknownValidator(let place), .badScore(let place), .badReach(let place),
      .emptyTrigger(let place), .badTriggerWord(let place), .badTriggerSign(let place),
      .badTriggerDigits(let place), .badTriggerLeast(let place),
      .badTriggerBeside(let place), .badTriggerDistance(let place), .noExamples(let place),
      .badFragmentName(let place),
      .tooManyFragments(let place),
      .badPattern(let place, _), .unknownDetector(let place), .patternAndDetector(let place),
      .newDetectorRule(let place), .tooManyRules(let place), .patternNotCompiled(let place, _),
      .selfTestFailed(let place, _):
      place
    }
  }
}
