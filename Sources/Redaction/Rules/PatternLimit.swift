/// What a pattern may cost. Every figure is a refusal at load, never a truncation at run time.
enum PatternLimit {
  /// Bytes of UTF-8 of a pattern or a fragment as it is written. Word lists belong into a word file
  /// and its automaton: a list of 44 KB is more than PCRE2 compiles at all (error 120).
  static let bytes = 4096

  /// Depth of parentheses, fragments included. The parser and the translator recurse as deep; 64
  /// levels take a few tens of KiB of stack.
  static let depth = 64

  /// Groups of any kind, those of fragments counted at each use. PCRE2's own limit is on nesting
  /// (250); a count bounds the machine code as well, at most 450 bytes for a lookaround.
  static let groups = 250

  /// Named groups: each worker keeps room for sixteen, the whole match among them.
  static let names = 15

  /// Code points of a range in a class: `[а-я]` is 32, the Cyrillic block with its supplement 304.
  static let rangeScalars = 1000

  /// The greatest bound in `{n,m}`.
  static let repeatBound = 2048

  /// What stands for the missing upper bound of a possessive repeat: `x*+` is read as `x{0,256}+`.
  ///
  /// Refusing it was the alternative. But `\s*+` is what an author writes, 256 positions is the
  /// window around a trigger, and a match without a greatest length cannot be held back across two
  /// reads. So it is bounded, and counted as 256 positions towards `reach`.
  static let openRepeat = 256

  /// The product of the upper bounds of repeats inside one another.
  static let nestedRepeats = 4096

  /// Positions of a branch of a lookbehind.
  static let lookbehind = 64

  /// The greatest number of positions, from where a match starts, that it and its lookaheads can
  /// look at. A finding is no longer than that (2 KiB), and neither is what the stream holds back.
  static let reach = 2048

  /// A sign set with more members says nothing: a pattern must require at least one position that
  /// is narrower. 64 lets the letters of one script in one case pass, and refuses `\w`, `.` and
  /// both cases of the Russian alphabet, when there is nothing else.
  static let narrowSet = 64

  /// Estimated bytes of PCRE2's compiled code, which itself must stay below 64 KiB.
  ///
  /// The JIT's code is at most 8 times the estimate, so that a rule stays below 256 KiB: with 10.42
  /// 1500 times `a?` make 157 KiB, 1500 branches 106 KiB, 240 lookaheads 59 KiB, and the usual rule
  /// 1 KiB.
  static let code = 32 * 1024

  /// Nodes visited while one pattern is translated. Fragments that use fragments twice would
  /// otherwise double the work with every line of the file.
  static let steps = 20_000

  /// Bytes of a group's name (PCRE2's own limit).
  static let nameBytes = 32
}
