/// The ways in which people group the digits of telephone numbers, read from
/// `Patterns/tables/phone-formats.txt`.
///
/// A way is kept as the sizes of its groups, four bits each with the first group lowest, so that a
/// stretch of groups is compared with one word. Immutable after load.
struct PhoneFormats: Sendable {
  /// Which habit of grouping to compare with.
  enum Habit: String, CaseIterable, Sendable {
    case trunk, area, america
    case americaTrunk = "america-trunk"
    case zero, uzbek, china, local
  }

  /// Why the table could not be read, with the line.
  enum LoadError: Error, Equatable {
    case badLine(Int)
    case unknownHabit(Int)
  }

  private var ways: [[UInt64]]

  /// - Complexity: linear in the bytes.
  init(_ bytes: UnsafeRawBufferPointer) throws(LoadError) {
    ways = Habit.allCases.map { _ in [] }
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = line.prefix { $0 != UInt8(ascii: "#") }.filter { $0 > 0x20 }
      if text.isEmpty { continue }
      let halves = text.split(separator: UInt8(ascii: "|"))
      guard halves.count == 2 else { throw .badLine(number + 1) }
      guard let habit = Habit(rawValue: String(decoding: halves[0], as: UTF8.self)),
        let index = Habit.allCases.firstIndex(of: habit)
      else { throw .unknownHabit(number + 1) }
      for way in halves[1].split(separator: UInt8(ascii: ",")) {
        var sizes: UInt64 = 0
        for (place, size) in way.split(separator: UInt8(ascii: "-")).enumerated() {
          guard place < 8, let value = UInt64(String(decoding: size, as: UTF8.self)),
            (1...15).contains(value)
          else { throw .badLine(number + 1) }
          sizes |= value << UInt64(place * 4)
        }
        ways[index].append(sizes)
      }
    }
  }

  /// True when groups of these sizes are written so.
  @inline(__always)
  func contains(_ habit: Habit, _ sizes: UInt64) -> Bool {
    ways[Habit.allCases.firstIndex(of: habit) ?? 0].contains(sizes)
  }
}
