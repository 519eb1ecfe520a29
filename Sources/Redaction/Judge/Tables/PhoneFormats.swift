/// The ways in which people group the digits of telephone numbers, read from
/// `Patterns/tables/phone-formats.txt`.
///
/// A way is kept as the sizes of its groups, four bits each with the first group lowest, so that a
/// stretch of groups is one number, and one look into the table tells all habits that it follows.
/// Immutable after load.
struct PhoneFormats: Sendable {
  /// Habits of grouping, by the names that the table gives them.
  struct Habits: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt8

    static let trunk = Habits(rawValue: 1 << 0)
    static let area = Habits(rawValue: 1 << 1)
    static let america = Habits(rawValue: 1 << 2)
    static let americaTrunk = Habits(rawValue: 1 << 3)
    static let zero = Habits(rawValue: 1 << 4)
    static let uzbek = Habits(rawValue: 1 << 5)
    static let china = Habits(rawValue: 1 << 6)
    static let local = Habits(rawValue: 1 << 7)

    fileprivate init?(name: String) {
      let names = [
        "trunk", "area", "america", "america-trunk", "zero", "uzbek", "china", "local",
      ]
      guard let bit = names.firstIndex(of: name) else { return nil }
      self.init(rawValue: 1 << UInt8(bit))
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
  }

  /// Why the table could not be read, with the line.
  enum LoadError: Error, Equatable {
    case badLine(Int)
    case unknownHabit(Int)
  }

  /// An open-addressing table from sizes, 0 for none, to the habits of these sizes.
  ///
  /// Invariant: the size is a power of two, and at most half of it is taken.
  private var ways: [(sizes: UInt64, habits: Habits)]
  /// The most groups of any way.
  let greatestGroups: Int

  /// - Complexity: linear in the bytes.
  init(_ bytes: UnsafeRawBufferPointer) throws(LoadError) {
    var found: [UInt64: Habits] = [:]
    var greatestGroups = 0
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = line.prefix { $0 != UInt8(ascii: "#") }.filter { $0 > 0x20 }
      if text.isEmpty { continue }
      let halves = text.split(separator: UInt8(ascii: "|"))
      guard halves.count == 2 else { throw .badLine(number + 1) }
      guard let habit = Habits(name: String(decoding: halves[0], as: UTF8.self)) else {
        throw .unknownHabit(number + 1)
      }
      for way in halves[1].split(separator: UInt8(ascii: ",")) {
        var sizes: UInt64 = 0
        for (place, size) in way.split(separator: UInt8(ascii: "-")).enumerated() {
          guard place < 8, let value = UInt64(String(decoding: size, as: UTF8.self)),
            (1...15).contains(value)
          else { throw .badLine(number + 1) }
          sizes |= value << UInt64(place * 4)
          greatestGroups = max(greatestGroups, place + 1)
        }
        found[sizes, default: []].formUnion(habit)
      }
    }
    self.greatestGroups = greatestGroups
    var slots = 16
    while slots < found.count * 2 { slots *= 2 }
    ways = [(sizes: UInt64, habits: Habits)](repeating: (0, []), count: slots)
    for (sizes, habits) in found {
      var slot = Self.slot(sizes, slots - 1)
      while ways[slot].sizes != 0 { slot = (slot + 1) & (slots - 1) }
      ways[slot] = (sizes, habits)
    }
  }

  @inline(__always)
  private static func slot(_ sizes: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (sizes &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }

  /// The habits that groups of these sizes follow.
  ///
  /// - Complexity: constant.
  @inline(__always)
  func habits(of sizes: UInt64) -> Habits {
    let mask = ways.count &- 1
    var slot = Self.slot(sizes, mask)
    while ways[slot].sizes != 0 {
      if ways[slot].sizes == sizes { return ways[slot].habits }
      slot = (slot &+ 1) & mask
    }
    return []
  }
}
