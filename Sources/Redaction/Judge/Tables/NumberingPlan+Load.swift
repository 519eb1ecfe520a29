extension NumberingPlan {
  /// Why a table could not be loaded. Offsets are bytes from the start of the table; in every case
  /// the file has to be restored or made again by `Sources/generate/numbering.py`.
  enum LoadError: Error, Equatable, Sendable, CustomStringConvertible {
    /// No NUL ends the header text.
    case headerWithoutEnd
    /// The magic does not stand behind the header.
    case magic(offset: Int)
    /// The table is not as long as its own count of states says.
    case length(expected: Int, found: Int)
    /// Fewer than 2 states, or more than their 16-bit numbers can tell apart.
    case stateCount(Int)
    /// The start state is the dead one, or there is no such state.
    case start(Int)
    /// A target that is not behind its state, or that does not exist.
    case target(state: Int, digit: Int, target: Int)
    /// Unknown bits, bits without those that they imply, or a dead state that accepts.
    case acceptance(state: Int, bits: UInt8)
    /// The longest number is not as long as the header says; nil when there is no number at all.
    case longest(stated: Int, found: Int?)

    var description: String {
      let cause =
        switch self {
        case .headerWithoutEnd: "no end of the header"
        case .magic(let offset): "no magic at byte \(offset)"
        case .length(let expected, let found): "\(found) bytes instead of \(expected)"
        case .stateCount(let count): "\(count) states"
        case .start(let state): "start state \(state)"
        case .target(let state, let digit, let target):
          "state \(state) leads by \(digit) to \(target)"
        case .acceptance(let state, let bits): "state \(state) accepts with bits \(bits)"
        case .longest(let stated, let found):
          "longest number of \(found.map(String.init) ?? "no") digits instead of \(stated)"
        }
      return "numbering plan: \(cause); restore the file or make it again"
    }
  }

  /// Where the parts of a table lie. Invariant: all of them lie inside the table.
  struct Layout {
    private static let magic: [UInt8] = Array("NPL1".utf8)
    private static let fixedPart = 12

    let stateCount: Int
    let start: Int
    let longest: Int
    private let firstTarget: Int

    init(_ table: Span<UInt8>) throws(LoadError) {
      var end = 0
      while end < table.count, table[end] != 0 { end += 1 }
      guard end < table.count else { throw .headerWithoutEnd }
      let offset = (end + 16) / 16 * 16
      guard table.count >= offset + Self.fixedPart else {
        throw .length(expected: offset + Self.fixedPart, found: table.count)
      }
      for index in 0..<4 where table[offset + index] != Self.magic[index] {
        throw .magic(offset: offset)
      }
      let low = table.word(at: offset + 4)
      stateCount = Int(table.word(at: offset + 6)) << 16 | Int(low)
      guard (2...65536).contains(stateCount) else { throw .stateCount(stateCount) }
      start = Int(table.word(at: offset + 8))
      longest = Int(table.word(at: offset + 10))
      firstTarget = offset + Self.fixedPart
      let expected = firstTarget + stateCount * 21
      guard table.count == expected else { throw .length(expected: expected, found: table.count) }
      guard start > 0, start < stateCount else { throw .start(start) }
    }

    /// The targets and the accept bytes, each checked, and the longest number proved.
    ///
    /// One pass from the last state to the first: a target lies behind its state, so that its own
    /// longest way is known when the state is reached.
    func read(_ table: Span<UInt8>) throws(LoadError) -> (targets: [UInt16], accepts: [UInt8]) {
      var allTargets = [UInt16](repeating: 0, count: stateCount * 10)
      var targets = allTargets.mutableSpan
      var accepts = [UInt8](repeating: 0, count: stateCount)
      // Digits of the longest way from a state to an accepting one, plus 1; 0 when there is none.
      var reach = [UInt16](repeating: 0, count: stateCount)
      for state in stride(from: stateCount - 1, through: 0, by: -1) {
        let bits = Acceptance(rawValue: table[firstTarget + stateCount * 20 + state])
        guard bits.isEmpty || state > 0 && bits.isConsistent else {
          throw .acceptance(state: state, bits: bits.rawValue)
        }
        var best: UInt16 = 0
        for place in state * 10..<state * 10 + 10 {
          let target = Int(table.word(at: firstTarget + place * 2))
          guard target != 0 else { continue }
          guard state > 0, target > state, target < stateCount else {
            throw .target(state: state, digit: place - state * 10, target: target)
          }
          targets[place] = UInt16(target)
          best = max(best, reach[target])
        }
        accepts[state] = bits.rawValue
        reach[state] = best > 0 ? best + 1 : bits.isEmpty ? 0 : 1
      }
      let found = Int(reach[start])
      guard found == longest + 1 else {
        throw .longest(stated: longest, found: found > 0 ? found - 1 : nil)
      }
      return (allTargets, accepts)
    }
  }
}

extension NumberingPlan.Acceptance {
  fileprivate var isConsistent: Bool {
    let kinds: Self = [.mobile, .fixed, .service]
    guard contains(.plausible), kinds.union([.valid, .plausible]).contains(self) else {
      return false
    }
    return contains(.valid) != isDisjoint(with: kinds)
  }
}

extension Span where Element == UInt8 {
  /// The little-endian 16-bit word at `offset`.
  @inline(__always)
  fileprivate func word(at offset: Int) -> UInt16 {
    UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }
}
