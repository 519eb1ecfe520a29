import Testing

@testable import Redaction

@Suite("Weighted sums")
struct WeightedSumTests {
  private let digits: [UInt8] = [1, 2, 3, 4]

  @Test("Every digit counts its weight")
  func sum() { #expect(digits.span.weightedSum([1, 10, 100, 1000]) == 4321) }

  @Test("A weight may be negative")
  func negative() { #expect(digits.span.weightedSum([-1, 0, 2]) == 5) }

  @Test("The sum may begin later")
  func later() { #expect(digits.span.weightedSum([1, 10], from: 2) == 43) }

  @Test("Digits beyond the span count as zero")
  func beyond() { #expect(digits.span.weightedSum([1, 1, 1, 1, 1, 1], from: 2) == 7) }
}
