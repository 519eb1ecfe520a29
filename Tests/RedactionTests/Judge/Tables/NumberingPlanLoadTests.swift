import Testing

@testable import Redaction

@Suite("Loading the numbering plan")
struct NumberingPlanLoadTests {
  /// A plan of the number 12 alone: 1 leads from state 1 to 2, 2 from there to 3.
  static func small(
    start: UInt16 = 1, longest: UInt16 = 2, targets: [Int: UInt16] = [:],
    bits: [UInt8] = [0, 0, 0, 19]
  ) -> [UInt8] {
    func little(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
    var table = [UInt8]("# small\n".utf8) + [UInt8](repeating: 0, count: 8)
    table += [UInt8]("NPL1".utf8) + [4, 0, 0, 0] + little(start) + little(longest)
    for index in 0..<40 { table += little(targets[index] ?? [11: 2, 22: 3][index] ?? 0) }
    return table + bits
  }

  static func failure(_ table: [UInt8]) -> NumberingPlan.LoadError? {
    do throws(NumberingPlan.LoadError) {
      _ = try NumberingPlan(table.span)
      return nil
    } catch {
      return error
    }
  }

  @Test("A small plan accepts what it says")
  func small() throws {
    let table = Self.small()
    let plan = try NumberingPlan(table.span)
    #expect(plan.accepts(international: [1, 2]) == [.plausible, .valid, .mobile])
    #expect(plan.accepts(international: [1]).isEmpty)
    #expect(plan.accepts(international: [1, 2, 0]).isEmpty)
    #expect(plan.longestNumber == 2)
  }

  @Test("Each fault of a table has its own error")
  func faults() {
    #expect(Self.failure([]) == .headerWithoutEnd)
    #expect(Self.failure([0x23, 0x20]) == .headerWithoutEnd)
    #expect(Self.failure([0]) == .length(expected: 28, found: 1))
    var table = Self.small()
    table[16] = 0x58
    #expect(Self.failure(table) == .magic(offset: 16))
    #expect(Self.failure(Self.small() + [0]) == .length(expected: 112, found: 113))
    #expect(Self.failure(Self.small().dropLast()) == .length(expected: 112, found: 111))
    table = Self.small()
    table[20] = 1
    #expect(Self.failure(table) == .stateCount(1))
    table[23] = 255
    #expect(Self.failure(table) == .stateCount(0xFF00_0001))
    #expect(Self.failure(Self.small(start: 0)) == .start(0))
    #expect(Self.failure(Self.small(start: 4)) == .start(4))
    // The dead state leads on; a state leads to itself, back, and out of the table.
    let targets: [(Int, UInt16)] = [(0, 1), (11, 1), (22, 1), (22, 4)]
    for (index, target) in targets {
      #expect(
        Self.failure(Self.small(targets: [index: target]))
          == .target(state: index / 10, digit: index % 10, target: Int(target)))
    }
    // The dead state accepts; not plausible; a kind but not valid; valid of no kind; unknown.
    for (state, bits) in [(0, 19), (3, 3), (3, 18), (3, 17), (3, 51)] as [(Int, UInt8)] {
      var all: [UInt8] = [0, 0, 0, 19]
      all[state] = bits
      #expect(Self.failure(Self.small(bits: all)) == .acceptance(state: state, bits: bits))
    }
    #expect(Self.failure(Self.small(longest: 3)) == .longest(stated: 3, found: 2))
    #expect(Self.failure(Self.small(bits: [0, 0, 0, 0])) == .longest(stated: 2, found: nil))
  }

  @Test("An error says what is wrong, where, and what to do")
  func description() {
    #expect(
      NumberingPlan.LoadError.target(state: 7, digit: 3, target: 2).description
        == "numbering plan: state 7 leads by 3 to 2; restore the file or make it again")
  }

  @Test("A damaged table is refused or stays within its bounds")
  func damaged() throws {
    let table = try TableFile.bytes("numbering.dfa")
    var random = TableFile.Random(seed: UInt64.random(in: 0...UInt64.max))
    for _ in 0..<40 {
      var damaged = table
      for _ in 0..<(1 + random.next() % 3) {
        let place = Int(random.next() % UInt64(damaged.count))
        damaged[place] = UInt8(truncatingIfNeeded: random.next())
      }
      guard let plan = try? NumberingPlan(damaged.span) else { continue }
      for _ in 0..<100 {
        let number = (0..<40).map { _ in UInt8(random.next() % 10) }
        let found = plan.longestAccepted(international: number, as: .plausible)
        #expect(found.map(\.count) ?? 0 <= plan.longestNumber, "seed \(random.seed)")
      }
    }
  }
}
