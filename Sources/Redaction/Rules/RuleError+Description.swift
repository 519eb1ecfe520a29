extension RuleError: CustomStringConvertible {
  /// One line: `rules/x.toml:12:5: rule "phone.x": what is wrong; what to do`.
  public var description: String {
    switch self {
    case .unreadable(let file, let errno):
      "\(RulePlace.printable(file)): cannot be read (error \(errno)); check path and permissions"
    case .fileTooLarge(let file, let bytes):
      "\(RulePlace.printable(file)): \(bytes) bytes, more than \(RuleLimit.fileBytes); split it"
    case .noRules(let file):
      "\(RulePlace.printable(file)): no [[rules]] in this file; add one, or leave the file out"
    case .noRulesAtAll: "no rule is left; give at least one"
    case .engineRefused(let code):
      "the system refuses executable memory for the matching engine (code \(code)); run with "
        + "--jit=off"
    case .builtIn(let file, let reason): "built-in \(RulePlace.printable(file)): \(reason); rebuild"
    default: (place.map { $0.description + ": " } ?? "") + words
    }
  }

  /// What is wrong and what to do, without the place.
  private var words: String {
    switch self {
    case .unreadable, .fileTooLarge, .noRules, .noRulesAtAll, .engineRefused, .builtIn:
      description
    case .notUTF8: "not UTF-8; save the file as UTF-8"
    case .malformed(_, let fault): fault.words
    case .unknownTable: "an unknown table; a rule file has [fragments] and [[rules]]"
    case .unknownKey: "an unknown key; a rule has \(RuleKey.listed)"
    case .missingKey(_, let key): "the key '\(key)' is missing; add it"
    case .wrongType(_, let key, let expected): "'\(key)' has to be \(expected)"
    case .badIdentifier:
      "an id is 1 to 64 signs: a-z, 0-9, '.' and '-', letters and digits at both ends"
    case .duplicateRule(_, let first):
      "this id is taken at \(RulePlace.printable(first.file)):\(first.line); choose another"
    case .unknownCategory:
      "an unknown category; use " + Category.allCases.map(\.rawValue).joined(separator: " ")
    case .unknownPolicy:
      "an unknown policy; use " + Policy.allCases.map(\.rawValue).joined(separator: " ")
    case .unknownView:
      "an unknown view; use " + View.allCases.map(\.rawValue).joined(separator: " ")
    case .unknownValidator:
      "an unknown validator; use a name that is known to the judge, or leave it out"
    case .badScore: "a score lies from 0 to 1"
    case .badReach: "reach is two numbers from 0 to \(Rule.Reach.limit), before and after"
    case .emptyTrigger: "a trigger without words, signs and digits never fires; leave it out"
    case .badTriggerWord:
      "a trigger word is 1 to \(Trigger.wordLimit) bytes of letters that have signs, '*' at its end"
    case .badTriggerSign: "trigger signs are ASCII punctuation"
    case .badTriggerBeside:
      "beside is \"number\" or \"number word\", of digits alone \"letter\", or left out"
    case .badTriggerDistance:
      "near and within are 1 to \(Trigger.distanceLimit) positions and need words, within also least"
    case .badTriggerLeast:
      "least is a number of the trigger's words from 1 to \(Trigger.leastLimit)"
    case .badTriggerDigits: "trigger digits are a number from 1 to \(Trigger.digitLimit)"
    case .noExamples: "no example; give at least one text that must be found"
    case .badFragmentName: PatternFault.badFragmentName.description
    case .tooManyFragments:
      "more than \(RuleLimit.fragments) fragments in a file; remove some"
    case .badPattern(_, let fault): fault.description
    case .unknownDetector:
      "an unknown detector; use " + Detector.allCases.map(\.rawValue).joined(separator: " ")
    case .patternAndDetector: "this key needs a pattern, and the rule has a detector; remove one"
    case .newDetectorRule: "only a built-in rule has a detector; write a pattern, or use its id"
    case .patternNotCompiled(_, let code):
      "the matching engine refuses this pattern (code \(code)); write it in another way"
    case .selfTestFailed(_, let fault):
      "self-test: \(fault.words); run `redact rules check`"
    case .tooManyRules: "more than \(RuleLimit.rules) rules; remove some"
    }
  }
}
