extension PatternFault: CustomStringConvertible {
  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .notUTF8: "the pattern is not UTF-8; save the file as UTF-8"
    case .tooLong(let bytes):
      "\(bytes) bytes; at most \(PatternLimit.bytes) are allowed, move word lists to a word file"
    case .trailingBackslash: "nothing behind the backslash; write \\\\ for a backslash"
    case .unclosedGroup: "this parenthesis is never closed; add ')' or write \\("
    case .unclosedClass: "this class is never closed; add ']' or write \\["
    case .unclosedFragment: "this fragment is never closed; add '}}' or write \\{"
    case .unmatchedParenthesis: "this ')' closes nothing; remove it or write \\)"
    case .bareBrace: "'{' does not begin {n}, {n,} or {n,m}; write \\{ for a brace"
    case .badBounds:
      "bounds must be ascending, the upper one from 1 to \(PatternLimit.repeatBound)"
    case .badCodePoint: "no code point; write \\xHH or \\x{HHHH} with a Unicode scalar value"
    case .blankNotASCII(let scalar):
      "\(Self.name(scalar)) is an unseen blank; remove it or write \\x{\(Self.hex(scalar))}"
    case .verb: "'(*' begins a verb or an option of the engine, none is allowed; write \\(\\*"
    case .refusedEscape(let letter):
      "\\\(Character(Unicode.Scalar(letter))) is not allowed; use lookarounds, ^ and $, or a class"
    case .unknownEscape(let scalar):
      "an unknown escape, \(Self.name(scalar)) behind the backslash; remove the backslash"
    case .backReference: "back-references are not allowed; write the text out"
    case .recursion: "recursion and calls of groups are not allowed; use a fragment"
    case .condition: "conditional groups are not allowed; write the branches with '|'"
    case .callout: "callouts are not allowed; remove it"
    case .inlineOption: "inline options are not allowed; the view of the rule folds case"
    case .unknownGroup: "an unknown kind of group; use (?: (?<name> (?> (?= (?! (?<= (?<!"
    case .posixClass: "POSIX classes are not allowed; use \\d \\w \\s \\p{L}, or write \\["
    case .unknownProperty: "an unknown property; use L, Lu, Ll, N or Han"
    case .badGroupName:
      "a group's name is 1 to \(PatternLimit.nameBytes) ASCII letters, digits and low lines"
    case .repeatedGroupName(let name): "a second group named '\(name)'; split the rule in two"
    case .badFragmentName:
      "a fragment's name is 1 to \(PatternLimit.nameBytes) ASCII letters, digits, '-' and '_'"
    case .unknownFragment(let name):
      "no fragment '\(name)' is defined above; define it in [fragments] of this file"
    case .fragmentInClass: "a fragment cannot stand in a class; write \\{ for a brace"
    case .nothingToRepeat: "nothing to repeat; write the sign with a backslash"
    case .doubledRepeat: "a repeat of a repeat; put the inner one into (?: )"
    case .openRepeat: "no upper bound; write {n,m}, or make it possessive as in *+"
    case .repeatOfEmpty: "what is repeated can be empty; make one part of it required"
    case .nestedRepeats(let product):
      "repeats inside repeats multiply to \(product), more than \(PatternLimit.nestedRepeats)"
    case .noOwnSign(let scalar, let view):
      "\(Self.name(scalar)) has no sign of its own in the \(view) view; use another view or a class"
    case .emptySet(let view): "the \(view) view has no sign in this class; use another view"
    case .backwardRange: "the range is backward; exchange its ends"
    case .wideRange: "the range has more than \(PatternLimit.rangeScalars) code points; use \\p{ }"
    case .rangeAcrossScripts:
      "a range lies in ASCII, in Latin or in Cyrillic; list the signs or use \\p{ }"
    case .rangeOfClass: "a range with a class at one end; write \\- for a hyphen"
    case .matchesEmpty: "the pattern can match nothing; make one part of it required"
    case .emptySpan: "the span can be empty; make one part of it required"
    case .catchAll:
      "it matches anything; require one sign out of at most \(PatternLimit.narrowSet)"
    case .matchTooLong(let positions):
      "looks at up to \(positions) positions, more than \(PatternLimit.reach); lower the bounds"
    case .variableLookbehind: "each branch of a lookbehind has a fixed length; add branches"
    case .lookbehindTooLong(let positions):
      "a lookbehind of \(positions) positions, more than \(PatternLimit.lookbehind)"
    case .tooDeep: "parentheses deeper than \(PatternLimit.depth); flatten the pattern"
    case .tooManyGroups: "more than \(PatternLimit.groups) groups; split the rule"
    case .tooManyNames: "more than \(PatternLimit.names) named groups; split the rule"
    case .codeTooLarge(let bytes):
      "compiles to about \(bytes) bytes, more than \(PatternLimit.code); lower the bounds"
    case .tooManySteps: "its fragments unfold to more than \(PatternLimit.steps) parts"
    }
  }

  private static func name(_ scalar: UInt32) -> String { "U+" + hex(scalar) }

  private static func hex(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
