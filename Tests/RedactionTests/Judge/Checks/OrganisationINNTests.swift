import Testing

@testable import Redaction

@Suite("INN of an organisation")
struct OrganisationINNTests {
  static let examples = ["1602852727", "88 7791 3783", "6934288493"]

  @Test("A valid number is accepted, however it is written", arguments: examples)
  func valid(_ text: String) { #expect(accepts(.innOrganisation, text)) }

  @Test("Every single wrong digit is found", arguments: examples)
  func wrongDigits(_ text: String) { expectWrongDigitsFound(.innOrganisation, text) }

  @Test("A symbol more or fewer is refused", arguments: examples)
  func lengths(_ text: String) { expectLengthMatters(.innOrganisation, text) }

  @Test("A remainder of ten is written 0", arguments: ["8482888440"])
  func aRemainderOfTenIs(_ text: String) { #expect(accepts(.innOrganisation, text)) }

  @Test("There is no region 00", arguments: ["0092880024", "0012480584"])
  func thereIsNoRegion00(_ text: String) { #expect(!accepts(.innOrganisation, text)) }
}
