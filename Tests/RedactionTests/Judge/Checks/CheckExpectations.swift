import Testing

@testable import Redaction

/// Whether `check` accepts a candidate written in ASCII, as the folded view shows it.
func accepts(_ check: Check, _ text: String) -> Bool { accepts(check, Array(text.utf8)) }

/// The same for signs of any kind.
func accepts(_ check: Check, _ signs: [UInt8]) -> Bool { check.accepts(signs.span) }

/// Expects every text that differs from the valid `text` in one digit to be refused, but for the
/// digits (counted from 0) that the check does not cover.
func expectWrongDigitsFound(
  _ check: Check, _ text: String, unseen: Set<Int> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let signs = Array(text.utf8)
  let places = signs.indices.filter { (0x30...0x39).contains(signs[$0]) }
  #expect(places.count > unseen.count, sourceLocation: sourceLocation)
  for (digit, place) in places.enumerated() where !unseen.contains(digit) {
    for wrong in UInt8(0x30)...0x39 where wrong != signs[place] {
      var changed = signs
      changed[place] = wrong
      #expect(
        !accepts(check, changed), "digit \(digit) of \(text) is \(wrong - 0x30)",
        sourceLocation: sourceLocation)
    }
  }
}

/// Expects the valid `text` to be refused without its first or last symbol and with a digit more.
func expectLengthMatters(
  _ check: Check, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!accepts(check, String(text.dropFirst())), sourceLocation: sourceLocation)
  #expect(!accepts(check, String(text.dropLast())), sourceLocation: sourceLocation)
  for digit in 0...9 {
    #expect(!accepts(check, "\(text)\(digit)"), sourceLocation: sourceLocation)
    #expect(!accepts(check, "\(digit)\(text)"), sourceLocation: sourceLocation)
  }
}
