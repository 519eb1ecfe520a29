import Testing

@testable import Redaction

@Suite("Personal number of Georgia")
struct GeorgianPersonalNumberTests {
  static let examples = ["01024012345", "35 001 123456", "62007000001"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.georgianPersonalNumber, text)) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.georgianPersonalNumber, text) }

  @Test(
    "A place that gives out no numbers is refused",
    arguments: ["00024012345", "63024012345", "99024012345"])
  func aPlaceThatGivesOut(_ text: String) { #expect(!accepts(.georgianPersonalNumber, text)) }

  @Test(
    "An order of zeros or with three sixes is refused",
    arguments: ["01024000000", "01024066612", "01024016661", "01024012666"])
  func anOrderOfZerosOr(_ text: String) { #expect(!accepts(.georgianPersonalNumber, text)) }
}
