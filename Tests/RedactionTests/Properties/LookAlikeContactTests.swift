import Testing

@testable import Redaction

/// Cyrillic letters in the places of the Latin letters that they look like, in the addresses, links
/// and accounts of the plain examples.
@Suite("A contact with letters of the other script")
struct LookAlikeContactTests {
  private static let contacts = Result {
    try PlainContact.all().filter { [.email, .url, .messenger].contains($0.category) }
  }

  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "c": "с", "e": "е", "i": "і", "k": "к", "m": "м", "o": "о", "p": "р", "s": "ѕ",
    "t": "т", "x": "х", "y": "у", "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К",
    "M": "М", "O": "О", "P": "Р", "T": "Т", "X": "Х",
  ]

  private let stream: AskedStream
  private let contacts: [PlainContact]

  init() throws {
    stream = AskedStream(try AskedStream.usual.get())
    contacts = try Self.contacts.get()
  }

  @Test("is covered when it is an address, with any one of its letters replaced")
  func address() {
    let faults = faults(in: contacts.filter { $0.category == .email }, from: \.contact.startIndex)
    #expect(faults.isEmpty)
  }

  @Test("is covered when it is a link, with any one letter of host or path replaced")
  func link() {
    let faults = faults(in: contacts.filter { $0.isLink }, from: \.endOfScheme)
    #expect(faults.isEmpty)
  }

  @Test("is covered when it is a link, with any one letter of the scheme replaced")
  func scheme() {
    let links = contacts.filter { $0.isLink && $0.endOfScheme > $0.contact.startIndex }
    let faults = faults(in: links, from: \.contact.startIndex)
    #expect(faults.isEmpty)
  }

  @Test("is covered when it is an account, with any one of its letters replaced")
  func account() {
    let accounts = contacts.filter { $0.category == .messenger && !$0.isLink }
    let faults = faults(in: accounts, from: \.contact.startIndex)
    #expect(faults.isEmpty)
  }

  @Test("is covered with all of its letters replaced")
  func everyLetter() {
    let faults = contacts.compactMap { contact in
      let text = contact.contact.unicodeScalars.map { String(Self.twins[$0] ?? $0) }.joined()
      return text == contact.contact ? nil : fault(contact, text)
    }
    #expect(faults.isEmpty)
  }

  /// What is not covered when one letter behind `start` is replaced.
  private func faults(
    in contacts: [PlainContact], from start: (PlainContact) -> String.Index
  ) -> [String] {
    contacts.flatMap { contact in
      let scalars = contact.contact.unicodeScalars
      return scalars.indices.compactMap { index -> String? in
        guard index >= start(contact), let twin = Self.twins[scalars[index]] else { return nil }
        var text = scalars
        text.replaceSubrange(index...index, with: [twin])
        let place = scalars.distance(from: scalars.startIndex, to: index)
        return fault(contact, String(text)).map { "\($0), letter \(place)" }
      }
    }
  }

  private func fault(_ contact: PlainContact, _ text: String) -> String? {
    let message = contact.message(text.utf8)
    let isCovered = stream.findings(in: message.bytes).covering(message.contact) != nil
    return isCovered ? nil : contact.place
  }
}

extension PlainContact {
  fileprivate var isLink: Bool { category == .url || contact.contains("/") }

  /// Behind the two slashes; the start of a link without a scheme.
  fileprivate var endOfScheme: String.Index {
    contact.firstRange(of: "://")?.upperBound ?? contact.startIndex
  }
}
