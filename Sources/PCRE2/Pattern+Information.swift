internal import CPCRE2

extension Pattern {
  /// The number of the group with this name, the smallest if several have it. O(names).
  public func group(named name: String) -> Int? {
    names.lazy.filter { $0.text == name }.map(\.group).min()
  }

  /// A lower bound, in bytes (characters with ``Options/utf``), of what a match takes up. A subject
  /// that is shorter cannot match.
  public var minimumLength: Int { code.number(PCRE2_INFO_MINLENGTH) }

  /// How many bytes (characters with ``Options/utf``) before the start offset a match can look at.
  public var maximumLookbehind: Int { code.number(PCRE2_INFO_MAXLOOKBEHIND) }

  /// Whether the pattern may match nothing. It can be true for a pattern that never does.
  public var canMatchEmpty: Bool { code.number(PCRE2_INFO_MATCHEMPTY) != 0 }

  /// The greatest group that a back-reference names, 0 without back-references.
  public var highestBackreference: Int { code.number(PCRE2_INFO_BACKREFMAX) }

  /// Whether `\C` comes in it.
  public var hasBackslashC: Bool { code.number(PCRE2_INFO_HASBACKSLASHC) != 0 }

  /// Bytes of machine code; 0 with ``JITMode/off``.
  public var jitSize: Int { code.size(PCRE2_INFO_JITSIZE) }

  /// Bytes of the compiled pattern without its machine code.
  public var codeSize: Int { code.size(PCRE2_INFO_SIZE) }
}
