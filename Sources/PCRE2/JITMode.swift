/// Which of PCRE2's two engines runs a pattern.
///
/// The two differ in speed by a factor of ten, in what the limits count, and now and then in the
/// result (10.42: `(a|)b*+a` on `a`). So nothing here falls from one to the other by itself.
public enum JITMode: Sendable, Hashable {
  /// Machine code, or an error: a pattern that cannot have it is not made, a call that would leave
  /// it throws.
  case required
  /// The interpreter. A pattern has no machine code; a scratch interprets any pattern, also one
  /// that has machine code.
  case off
}
