import Testing

@testable import Redaction

@Suite("However a name is written")
struct PersonPropertyTests {
  static let names = [
    "Раиса Зуева", "Зуева Раиса Львовна", "Лаптев О. М.", "Gregory Whitlock",
    "Karimova Nilufar", "Нұрланова Дана Серікқызы", "Hüseyin Ağaoğlu",
  ]
  static let words = ["заказ", "order", "тапсырыс", "sipariş", "buyurtma", "订单", "!", "42", "и"]

  @Test("what nobody sees changes nothing, and the finding ends between code points")
  func ignorable() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      guard let name = Self.names.randomElement(using: &random) else { continue }
      var hidden = ""
      for scalar in name.unicodeScalars {
        hidden.unicodeScalars.append(scalar)
        if random.chance(1, in: 6) { hidden.unicodeScalars.append("\u{200B}") }
      }
      let found = try Persons.names("\(hidden) !")
      let isWhole = found.count == 1 && found[0].unicodeScalars.elementsEqual(hidden.unicodeScalars)
      // The dot of the last initial may have something behind it, which stays outside or not.
      #expect(isWhole || found.first.map { hidden.hasPrefix($0) } == true, "seed \(seed)")
    }
  }

  @Test("sensing finds what looking at everything finds")
  func sensing() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    for _ in 0..<400 {
      var parts: [String] = []
      for _ in 0...random.number(1...5) {
        let isName = random.chance(1, in: 3)
        guard
          let part = (isName ? Self.names : Self.words).randomElement(using: &random)
        else { continue }
        parts.append(random.chance(1, in: 8) ? part.uppercased() : part)
      }
      let text = parts.joined(separator: random.chance(1, in: 2) ? " " : ", ")
      let sensed = try Persons.names(text)
      #expect(try sensed == Persons.names(text, sensing: false), "seed \(seed): \(text)")
    }
  }

  @Test("long runs of capitalised words are read to their end")
  func longRuns() throws {
    let filler = Array(repeating: "Слово", count: 200).joined(separator: " ")
    #expect(try Persons.names("\(filler), Раиса Львовна Зуева") == ["Раиса Львовна Зуева"])
    let initials = Array(repeating: "А.", count: 500).joined(separator: " ")
    _ = try Persons.names(initials)
  }
}
