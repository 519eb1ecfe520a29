import Testing

@testable import Redaction

@Suite("Numbering plan")
struct NumberingPlanTests {
  let plan: NumberingPlan

  init() throws { plan = try TableFile.numberingPlan() }

  func international(_ text: String) -> NumberingPlan.Acceptance {
    plan.accepts(international: TableFile.digits(text))
  }

  // Numbers kept for films and books where a country has such, else invented ones.
  @Test(
    "A number that a country gives out is valid, and its kind is known",
    arguments: [
      ("+7 900 000-00-00", "mobile"), ("+7 495 000-00-00", "fixed"),
      ("+7 800 000-00-00", "service"),
      ("+7 700 000 00 00", "mobile"), ("+7 7172 00 00 00", "fixed"),
      ("+375 29 100-00-00", "mobile"), ("+375 17 200-00-00", "fixed"),
      ("+998 90 100 00 00", "mobile"), ("+998 71 200 00 00", "fixed"),
      ("+996 700 10 00 00", "mobile"), ("+996 312 00 00 00", "fixed"),
      ("+374 91 10 00 00", "mobile"), ("+374 10 50 00 00", "fixed"),
      ("+994 50 200 00 00", "mobile"), ("+994 12 400 00 00", "fixed"),
      ("+995 555 10 00 00", "mobile"), ("+995 32 200 00 00", "fixed"),
      ("+90 501 000 00 00", "mobile"), ("+90 212 000 00 00", "fixed"),
      ("+86 139 0000 0000", "mobile"), ("+992 90 000 0000", "mobile"),
      ("+993 61 000000", "mobile"), ("+373 69 000 000", "mobile"), ("+380 50 000 00 00", "mobile"),
      ("+1 202 555 0123", "mobile fixed"), ("+1 416 555 0123", "mobile fixed"),
      ("+44 20 7946 0123", "fixed"), ("+49 30 23125 000", "fixed"), ("+49 171 3920000", "mobile"),
      ("+48 500 000 000", "mobile"), ("+33 1 99 00 00 00", "fixed"), ("+34 600 000 000", "mobile"),
      ("+39 06 0000 0000", "fixed"), ("+39 333 000 0000", "mobile"),
      ("+800 1234 5678", "service"), ("+882 13 000 000", "service"),
    ])
  func valid(number: String, kinds: String) {
    let known: [(Substring, NumberingPlan.Acceptance)] = [
      ("mobile", .mobile), ("fixed", .fixed), ("service", .service),
    ]
    var expected: NumberingPlan.Acceptance = [.valid, .plausible]
    for kind in kinds.split(separator: " ") {
      for (name, bit) in known where name == kind { expected.insert(bit) }
    }
    #expect(international(number) == expected)
  }

  @Test(
    "A number with a digit too few or too many, or of no country, is none",
    arguments: [
      "", "7", "+7 900 000-00-0", "+7 900 000-00-000", "+375 29 100-00-0", "+998 90 100 00 000",
      "+90 501 000 00 0", "+1 111 111 1111", "+39 33300", "+210 000 000 000",
      "+0 900 000 00 00", "8 900 000-00-00",
    ])
  func invalid(number: String) {
    #expect(international(number).isEmpty)
  }

  @Test(
    "A number out of a range not given out is plausible but not valid",
    arguments: [
      "+44 7700 900123", "+33 6 39 98 00 00", "+1 969 555 0123", "+7 727 000 0000",
      "+86 139 0000 000",
    ])
  func plausible(number: String) {
    #expect(international(number) == .plausible)
  }

  @Test(
    "A national number is read behind its calling code",
    arguments: [
      ("900 000-00-00", 7, true), ("700 000 00 00", 7, true), ("29 100-00-00", 375, true),
      ("90 100 00 00", 998, true), ("501 000 00 00", 90, true), ("139 0000 0000", 86, true),
      ("900 000-00-00", 375, false), ("8 900 000-00-00", 7, false), ("501 000 00 00", 0, false),
      ("501 000 00 00", -90, false), ("501 000 00 00", 9000, false), ("", 7, false),
    ])
  func national(number: String, callingCode: Int, isValid: Bool) {
    let acceptance = plan.accepts(national: TableFile.digits(number), callingCode: callingCode)
    #expect(acceptance.contains(.valid) == isValid)
  }

  @Test("A value that is no digit ends the number")
  func noDigit() {
    for value in [UInt8(10), 0x30, 255] {
      var number = TableFile.digits("+7 900 000-00-00")
      number[5] = value
      #expect(plan.accepts(international: number).isEmpty)
      #expect(plan.step(plan.start, value) == nil)
    }
  }

  @Test("The longest beginning that is a number leaves what is stuck to it")
  func longest() {
    let number = TableFile.digits("+7 900 000-00-00 1500")
    #expect(plan.longestAccepted(international: number)?.count == 11)
    #expect(plan.longestAccepted(international: TableFile.digits("+7 900")) == nil)
    #expect(plan.longestAccepted(international: []) == nil)
    let film = TableFile.digits("+44 7700 900123")
    #expect(plan.longestAccepted(international: film) == nil)
    #expect(plan.longestAccepted(international: film, as: .plausible)?.count == 12)
  }

  @Test("The longest beginning is one that is accepted by itself, and no longer one is")
  func longestAgrees() throws {
    var random = TableFile.Random(seed: UInt64.random(in: 0...UInt64.max))
    for _ in 0..<20_000 {
      let codes: [[UInt8]] = [[7], [1], [4, 4], [4, 9], [3, 7, 5], [9, 9, 8], [8, 6], [3, 9]]
      var number = codes[Int(random.next() % 8)]
      for _ in 0..<12 { number.append(UInt8(random.next() % 10)) }
      var best: NumberingPlan.Prefix?
      for count in 0...number.count {
        let acceptance = plan.accepts(international: Array(number[..<count]))
        if acceptance.contains(.valid) {
          best = NumberingPlan.Prefix(count: count, acceptance: acceptance)
        }
      }
      let found = plan.longestAccepted(international: number)
      #expect(found == best, "seed \(random.seed), digits \(number)")
    }
  }
}
