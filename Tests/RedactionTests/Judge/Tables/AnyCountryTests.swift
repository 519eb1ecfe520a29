import Testing

@testable import Redaction

@Suite("The plan of any country")
struct AnyCountryTests {
  @Test("accepts exactly what the plan of some country does")
  func sameAsOneByOne() throws {
    let plan = try TableFile.numberingPlan()
    let any = try TableFile.anyCountry()
    let codes = Set(try TableFile.regions().all.map(\.callingCode))
    let seed = UInt64.random(in: .min ... .max)
    var random = seed
    func next(_ bound: UInt64) -> UInt64 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (random >> 33) % bound
    }
    var accepted = 0
    for _ in 0..<3_000 {
      let digits = (0...next(13)).map { _ in UInt8(next(10)) }
      let expected = codes.contains {
        plan.accepts(national: digits.span, callingCode: $0).contains(.valid)
      }
      #expect(
        any.accepts(international: digits.span).contains(.valid) == expected,
        "seed \(seed), \(digits)")
      accepted += expected ? 1 : 0
    }
    #expect(accepted > 300 && accepted < 2_700)
  }
}
