/// Code that finds what no pattern can describe: a rule names it instead of a pattern, and gives
/// what it finds an id, a category, a policy and examples.
///
/// Detectors know the ids of their rules, so only a built-in rule can have one; a user's file can
/// replace such a rule, for another policy or category.
enum Detector: String, CaseIterable, Sendable, Hashable {
  /// Digit groups in any writing: telephone and card numbers.
  case number
  /// Links, addresses and the e-mail addresses between them.
  case link
  /// Links and e-mail addresses written so that a machine does not read them.
  case spoken
  /// User names beside a sign or the name of a service.
  case handle
  /// Names of people, of two parts at least.
  case person
}
