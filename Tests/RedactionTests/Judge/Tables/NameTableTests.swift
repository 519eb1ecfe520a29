import Testing

@testable import Redaction

@Suite("The name table")
struct NameTableTests {
  static let table = Result {
    try NameTable.load(#require(Knowledge.file("tables/names.table"), "not embedded"))
  }

  private func reading(_ word: String) throws -> NameReading {
    let fold = try FoldTable.load(#require(Knowledge.file("tables/fold.table")))
    var signs = NameReader.Signs()
    for scalar in word.unicodeScalars {
      let entry = fold.entry(scalar.value)
      signs.append(entry.folded, entry.skeleton, entry.flags)
    }
    signs.unify()
    return NameReader(table: try Self.table.get()).read(signs)
  }

  @Test(
    "knows given names in their cases",
    arguments: [
      "Анна", "Анны", "Анне", "Анну", "Анной", "Игорь", "Игорем", "Павел", "Павла", "Льва",
      "Айгерим", "Gregory", "Elif", "Nilufar", "Sergey",
    ])
  func givenNames(word: String) throws {
    let reading = try reading(word)
    #expect(!reading.anyGiven.isEmpty)
  }

  @Test(
    "knows surnames by list and by ending",
    arguments: [
      "Петров", "Петровой", "Вяземского", "Ковальчук", "Шевченко", "Кобалия", "Хвыщёва",
      "Whitlock", "Karimova", "Schneider", "Yılmaz",
    ])
  func surnames(word: String) throws {
    let reading = try reading(word)
    #expect(!reading.anySurname.isEmpty || reading.isUnknown)
  }

  @Test("the words of a name agree in case and gender, or are no name")
  func agreement() throws {
    let roman = try reading("Роман")
    let romana = try reading("Романа")
    #expect(roman.anyGiven.isDisjoint(with: try reading("Зуева").endsLikeSurname))
    #expect(!romana.anyGiven.isDisjoint(with: try reading("Зуева").endsLikeSurname))
    #expect(!roman.anyGiven.isDisjoint(with: try reading("Зуев").endsLikeSurname))
    let raise = try reading("Раисе")
    #expect(raise.given.isDisjoint(with: try reading("Зуева").endsLikeSurname))
    #expect(!raise.given.isDisjoint(with: try reading("Зуевой").endsLikeSurname))
  }

  @Test(
    "knows words that are no names",
    arguments: ["заказ", "Магазину", "delivery", "Friday", "Ağustosunuz", "Christmas", "хороший"])
  func words(word: String) throws {
    let reading = try reading(word)
    #expect(reading.given.isEmpty)
    #expect(reading.surname.isEmpty)
  }

  @Test("no more than one in a thousand random words is a name")
  func strangers() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    var names = 0
    for _ in 0..<20_000 {
      var word = ""
      for _ in 0..<random.number(9...14) {
        word.unicodeScalars.append(
          Unicode.Scalar(UInt8(random.number(0x61...0x7A))))
      }
      if try !reading(word).anyGiven.isEmpty { names += 1 }
    }
    #expect(names < 20, "seed \(seed)")
  }
}

@Suite("Loading the name table")
struct NameTableLoadTests {
  /// A table of nothing, with the parts that `change` alters.
  private static func small(_ change: (inout [UInt32]) -> Void = { _ in }) -> [UInt8] {
    // Mark, version, name buckets and slots, word buckets and slots, paradigms, rows, masks.
    var numbers: [UInt32] = [0x534D_414E, 1, 1, 1, 1, 1, 1, 1, 0]
    change(&numbers)
    var table = Array("# small\n".utf8) + [UInt8](repeating: 0, count: 8)
    for number in numbers {
      table += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    table += [0xE0, 0, 0, 0]  // the ending
    table += [0, 0, 1, 0]  // the starts
    table += [0xFF, 0x0F]  // the agreement
    table += [0, 0, 0, 0, 0]  // names
    table += [0, 0, 0]  // words
    return table
  }

  private static func failure(_ table: [UInt8]) -> NameTableError? {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: table.count, alignment: 1)
    // A table points into its bytes; nobody keeps this one.
    defer { bytes.deallocate() }
    bytes.copyBytes(from: table)
    do throws(NameTableError) {
      _ = try NameTable.load(UnsafeRawBufferPointer(bytes))
      return nil
    } catch {
      return error
    }
  }

  @Test("takes the smallest table")
  func smallest() { #expect(Self.failure(Self.small()) == nil) }

  @Test("has an error for each fault")
  func faults() {
    #expect(Self.failure([]) == .headerWithoutEnd)
    #expect(Self.failure([0x23]) == .headerWithoutEnd)
    #expect(Self.failure([0]) == .size(expected: 52, found: 1))
    #expect(Self.failure(Self.small { $0[0] = 0 }) == .notANameTable)
    #expect(Self.failure(Self.small { $0[1] = 2 }) == .version(found: 2))
    let count = Self.small().count
    #expect(Self.failure(Self.small() + [0]) == .size(expected: count, found: count + 1))
    #expect(
      Self.failure(Array(Self.small().dropLast())) == .size(expected: count, found: count - 1))
    #expect(Self.failure(Self.small { $0[3] = 2 }) == .size(expected: count + 3, found: count))
    // The first paradigm does not begin with the first row; the last row belongs to none.
    var table = Self.small()
    let starts = 16 + 36 + 4
    table[starts] = 1
    #expect(Self.failure(table) == .paradigm(0))
    table = Self.small()
    table[starts + 2] = 0
    #expect(Self.failure(table) == .paradigm(1))
    table = Self.small()
    table[starts + 2] = 9
    #expect(Self.failure(table) == .paradigm(1))
  }

  @Test("is quick enough to be read at every start: its rows are few, whatever the names")
  func parts() throws {
    let table = try NameTableTests.table.get()
    #expect((1...256).contains(table.paradigmCount))
    #expect((1...256).contains(table.maskCount))
  }
}
