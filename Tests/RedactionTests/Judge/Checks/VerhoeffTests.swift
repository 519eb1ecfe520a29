import Testing

@testable import Redaction

@Suite("Verhoeff check")
struct VerhoeffTests {
  private func isValid(_ digits: [UInt8]) -> Bool { Verhoeff.isValid(digits.span) }

  @Test("The published example has check digit 3")
  func example() {
    let accepted = (0...9).filter { isValid([2, 3, 6, UInt8($0)]) }
    #expect(accepted == [3])
  }

  @Test("Every swap of neighbours is found")
  func swaps() {
    for first in UInt8(0)...9 {
      for second in UInt8(0)...9 where first != second {
        for check in UInt8(0)...9 where isValid([4, first, second, 1, check]) {
          #expect(!isValid([4, second, first, 1, check]))
        }
      }
    }
  }

  @Test("Less than two digits, and letters, are refused")
  func refused() {
    #expect(!isValid([]))
    #expect(!isValid([0]))
    #expect(!isValid([2, 3, 0x41, 3]))
  }
}
