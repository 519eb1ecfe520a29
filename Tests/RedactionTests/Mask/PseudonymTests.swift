import Synchronization
import Testing

@testable import Redaction

@Suite("What stands in place of a finding that has a pseudonym or initials")
struct PseudonymTests {
  /// Keeps what it was asked to hash.
  private final class Asked: Sendable {
    private let texts = Mutex<[[UInt8]]>([])
    var all: [String] { texts.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }
    var hash: KeyedHash {
      KeyedHash { bytes in
        self.texts.withLock { $0.append(Array(bytes)) }
        return 0x0123_4567_89AB_CDEF
      }
    }
  }

  private func mask(
    _ original: String?, _ category: Redaction.Category, _ choice: Operator, folds: Bool = true
  ) throws -> String {
    var table = MaskTable(
      [category: choice], fold: folds ? try CatalogSource.builtInFold.get() : nil)
    let sink = KeepingSink()
    if let original {
      Array(original.utf8).withUnsafeBytes { table.mark(category, in: $0, to: sink) }
    } else {
      table.mark(category, in: nil, to: sink)
    }
    return sink.text
  }

  @Test("is the hash, four bits a letter, the first ones first")
  func token() throws {
    let asked = Asked()
    let masked = try mask("+7 916 123-45-67", .phone, .pseudonym(asked.hash))
    #expect(masked == "[PHONE:bcdfghjklmnpqrst]")
    #expect(asked.all == ["phone\079161234567"])
  }

  @Test(
    "is a hash of the category and the value without its spelling",
    arguments: [
      (Redaction.Category.phone, "8 (916) 123-45-67", "phone\079161234567"),
      (.phone, "8 800 2000 600", "phone\078002000600"),
      (.phone, "+49 30 901820", "phone\04930901820"),
      (.phone, "８９１６１２３４５６７", "phone\079161234567"),
      (.card, "4242 4242-4242\u{200B}4242", "card\04242424242424242"),
      (.email, "Ivan . Petrov@Example.COM", "email\0ivan.petrov@example.com"),
      (.url, "https://Shop77.example.ru/a b", "url\0https://shop77.example.ru/ab"),
      (.document, "AB 123-456", "document\0ab123456"),
      (.person, "Anna  Smith,\tJr.", "person\0anna smith jr"),
      (.person, "-Anna-", "person\0anna"),
      (.address, "5, High St.", "address\05 high st"),
    ])
  func canonicalForm(category: Redaction.Category, original: String, hashed: String) throws {
    let asked = Asked()
    _ = try mask(original, category, .pseudonym(asked.hash))
    #expect(asked.all == [hashed])
  }

  @Test("keeps signs apart that fold to one class")
  func ideographs() throws {
    let asked = Asked()
    for name in ["王小明", "王小红"] { _ = try mask(name, .person, .pseudonym(asked.hash)) }
    #expect(asked.all == ["person\0王小明", "person\0王小红"])
  }

  @Test("is one hash for letters of any case and shape")
  func shapes() throws {
    let asked = Asked()
    for name in ["Сергеева Анна", "СЕРГЕЕВА  АННА", "Серге\u{AD}ева Анна", "Сергеева Áнна"] {
      _ = try mask(name, .person, .pseudonym(asked.hash))
    }
    #expect(asked.all.count == 4 && Set(asked.all.prefix(3)).count == 1)
  }

  @Test("takes malformed bytes as they are")
  func malformed() throws {
    let asked = Asked()
    var table = MaskTable(
      [.document: .pseudonym(asked.hash)], fold: try CatalogSource.builtInFold.get())
    let sink = KeepingSink()
    [0x41, 0xFF, 0x42].withUnsafeBufferPointer { bytes in
      let original = bytes.map { UInt8($0) }
      original.withUnsafeBytes { table.mark(.document, in: $0, to: sink) }
    }
    #expect(sink.text == "[DOCUMENT:bcdfghjklmnpqrst]")
    #expect(
      asked.all == [String(decoding: Array("document\0a".utf8) + [0xFF, 0x62], as: UTF8.self)])
  }

  @Test("is the label when the value is no longer at hand, or cannot be folded")
  func labelInstead() throws {
    let asked = Asked()
    #expect(try mask(nil, .phone, .pseudonym(asked.hash)) == "[PHONE]")
    #expect(
      try mask("+7 916 123-45-67", .phone, .pseudonym(asked.hash), folds: false) == "[PHONE]")
    #expect(asked.all.isEmpty)
  }

  @Test("hashes nothing of the finding before")
  func noRemnant() throws {
    let asked = Asked()
    var table = MaskTable(
      [.card: .pseudonym(asked.hash)], fold: try CatalogSource.builtInFold.get())
    let sink = KeepingSink()
    for original in ["4242424242421234", "1"] {
      Array(original.utf8).withUnsafeBytes { table.mark(.card, in: $0, to: sink) }
    }
    #expect(asked.all == ["card\04242424242421234", "card\01"])
  }

  @Test(
    "is the first letters of the words, four at most",
    arguments: [
      ("Анна Петрова", "[PERSON:А.П.]"),
      ("Anna", "[PERSON:A.]"),
      ("  Anna  ", "[PERSON:A.]"),
      ("Анна-Мария д'Арк", "[PERSON:А.д.]"),
      ("-Anna 'Smith", "[PERSON:A.S.]"),
      ("A B C D E F", "[PERSON:A.B.C.D.]"),
      ("«Анна» “Smith”", "[PERSON:А.S.]"),
      ("王小明", "[PERSON:王.]"),
      ("𝐀nna", "[PERSON:𝐀.]"),
      (".,!", "[PERSON]"),
      ("", "[PERSON]"),
    ])
  func initials(original: String, masked: String) throws {
    #expect(try mask(original, .person, .initials) == masked)
  }

  @Test("is the label without the value, and in other categories")
  func noInitials() throws {
    #expect(try mask(nil, .person, .initials) == "[PERSON]")
    #expect(try mask("Anna", .email, .initials) == "[EMAIL]")
  }

  @Test("cuts no character, and takes no letter from malformed bytes")
  func malformedInitials() throws {
    var table = MaskTable([.person: .initials])
    let sink = KeepingSink()
    for original: [UInt8] in [[0xD0], [0xFF, 0x41], [0x41, 0xE4, 0xB8]] {
      original.withUnsafeBytes { table.mark(.person, in: $0, to: sink) }
    }
    #expect(sink.text == "[PERSON][PERSON:A.][PERSON:A.]")
  }
}
