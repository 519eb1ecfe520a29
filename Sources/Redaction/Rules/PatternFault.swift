/// Why a pattern is refused: one case a cause.
///
/// No case carries text of the file, other than names that were checked to be plain ASCII: a fault
/// ends up on a terminal.
public enum PatternFault: Error, Sendable, Hashable {
  // MARK: Form
  case notUTF8
  case tooLong(bytes: Int)
  case trailingBackslash
  case unclosedGroup
  case unclosedClass
  case unclosedFragment
  case unmatchedParenthesis
  case bareBrace
  case badBounds
  case badCodePoint
  case blankNotASCII(scalar: UInt32)

  // MARK: Refused constructs
  case verb
  case refusedEscape(letter: UInt8)
  case unknownEscape(scalar: UInt32)
  case backReference
  case recursion
  case condition
  case callout
  case inlineOption
  case unknownGroup
  case posixClass
  case unknownProperty
  case badGroupName
  case repeatedGroupName(String)

  // MARK: Fragments
  case badFragmentName
  case unknownFragment(String)
  case fragmentInClass

  // MARK: Repeats
  case nothingToRepeat
  case doubledRepeat
  case openRepeat
  case repeatOfEmpty
  case nestedRepeats(product: Int)

  // MARK: Classes and signs
  case noOwnSign(scalar: UInt32, view: String)
  case emptySet(view: String)
  case backwardRange
  case wideRange
  case rangeAcrossScripts
  case rangeOfClass

  // MARK: The pattern as a whole
  case matchesEmpty
  case emptySpan
  case catchAll
  case matchTooLong(positions: Int)
  case variableLookbehind
  case lookbehindTooLong(positions: Int)
  case tooDeep
  case tooManyGroups
  case tooManyNames
  case codeTooLarge(bytes: Int)
  case tooManySteps
}

/// A fault and where it is: the offset of a byte in the rule file.
struct LocatedFault: Error, Equatable {
  let fault: PatternFault
  let at: Int
}
