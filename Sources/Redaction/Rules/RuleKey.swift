/// The keys of a rule, in the order in which they are usually written.
enum RuleKey: String, CaseIterable {
  case id, category, policy, view, trigger
  case triggerWords = "trigger.words"
  case triggerSigns = "trigger.signs"
  case triggerDigits = "trigger.digits"
  case triggerLeast = "trigger.least"
  case triggerBeside = "trigger.beside"
  case triggerNear = "trigger.near"
  case triggerWithin = "trigger.within"
  case reach, pattern, detector, validate, score, match, pass

  /// The keys that say something of a pattern, and nothing beside a detector.
  static let ofPattern: [RuleKey] = [
    .view, .trigger, .triggerWords, .triggerSigns, .triggerDigits, .triggerLeast,
    .triggerBeside, .triggerNear, .triggerWithin, .reach, .validate,
  ]

  /// All keys in one line, for a diagnostic.
  static var listed: String { allCases.map(\.rawValue).joined(separator: " ") }
}
