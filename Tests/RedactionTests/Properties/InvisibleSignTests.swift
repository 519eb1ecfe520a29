import Testing

@testable import Redaction

/// The property holds for every contact of the plain examples. Where it does not, precisely:
///
/// 1. *A link to a messenger with a sign inside its host becomes a link*: category `url` instead of
///    `messenger`. Lists of hosts are compared with the host's own bytes, or `оzon.ru` with one
///    Cyrillic letter would be the platform; a name with something in it is on no list.
/// 2. *A breve behind и makes й of it*, which is another letter: a name, a patronymic or a street
///    with another letter in it need not be one.
/// 3. *What hangs on the sign before the contact stays there*: a mark directly in front of a contact
///    is a part of the blank or letter that it is drawn upon.
/// 4. *An address of the Internet that is full of them may be a telephone number*: whatever digits
///    are hidden are meant to be dialled. It is masked all the same.
@Suite("A sign that nobody sees, put into a contact")
struct InvisibleSignTests {
  private static let contacts = Result { try PlainContact.all() }

  private let stream: AskedStream
  private let contacts: [PlainContact]

  init() throws {
    stream = AskedStream(try AskedStream.usual.get())
    contacts = try Self.contacts.get()
  }

  @Test("the contacts are of all categories")
  func categories() {
    #expect(Set(contacts.map(\.category)) == Set(Redaction.Category.allCases))
    #expect(contacts.count > 150)
  }

  @Test("changes no finding, wherever it stands", arguments: UnseenSigns.kinds)
  func everywhere(sign: Unicode.Scalar) {
    let faults = contacts.flatMap { contact in
      (0...contact.contact.unicodeScalars.count).compactMap { fault(contact, sign, at: $0) }
    }
    #expect(faults.isEmpty)
    #expect(stream.failures.isEmpty)
  }

  @Test("changes no finding, whichever of all it is")
  func everySign() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    var faults: [String] = []
    for sign in UnseenSigns.all {
      for _ in 0..<2 {
        let contact = try #require(contacts.randomElement(using: &random))
        let inside = random.number(1...contact.contact.unicodeScalars.count - 1)
        if let fault = fault(contact, sign, at: inside) { faults.append(fault) }
      }
    }
    #expect(UnseenSigns.all.count > 5900)
    #expect(faults.isEmpty, "seed \(seed)")
    #expect(stream.failures.isEmpty)
  }

  @Test("changes no finding when it stands between all signs", arguments: UnseenSigns.kinds)
  func between(sign: Unicode.Scalar) {
    var faults: [String] = []
    for contact in contacts {
      let scalars = Array(contact.contact.unicodeScalars)
      var text = String.UnicodeScalarView()
      var changesLetter = false
      for (index, scalar) in scalars.enumerated() {
        text.append(scalar)
        if index + 1 < scalars.count { text.append(sign) }
        if sign == "\u{306}", scalar == "и" || scalar == "И" { changesLetter = true }
      }
      if changesLetter { continue }
      var expected = [contact.messengerHost == nil ? contact.category : .url]
      if contact.category == .ip { expected.append(.phone) }
      if let fault = fault(contact, String(text), expected) {
        faults.append("\(sign.name), \(fault)")
      }
    }
    #expect(faults.isEmpty)
  }

  /// What is wrong when `sign` stands at `place`, in code points of the contact; nil when all is as
  /// it should be.
  private func fault(_ contact: PlainContact, _ sign: Unicode.Scalar, at place: Int) -> String? {
    let scalars = Array(contact.contact.unicodeScalars)
    if sign == "\u{306}", place > 0, scalars[place - 1] == "и" || scalars[place - 1] == "И" {
      return nil
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[..<place])
    text.append(sign)
    text.append(contentsOf: scalars[place...])
    var expected = contact.category
    if let host = contact.messengerHost, host.lowerBound < place, place <= host.upperBound {
      expected = .url
    }
    let isLeftInFront = place == 0 && sign.hangsOnWhatIsBefore
    return fault(
      contact, String(text), [expected], leaving: isLeftInFront ? String(sign).utf8.count : 0
    ).map { "\(sign.name) at \(place), \($0)" }
  }

  /// - Parameter left: bytes at the start of the text that are no part of the contact.
  private func fault(
    _ contact: PlainContact, _ text: String, _ expected: [Redaction.Category], leaving left: Int = 0
  ) -> String? {
    let message = contact.message(text.utf8)
    let whole = message.contact.lowerBound + left..<message.contact.upperBound
    let findings = stream.findings(in: message.bytes)
    guard let finding = findings.covering(whole) else { return "\(contact.place): not covered" }
    guard expected.contains(finding.category) else {
      return "\(contact.place): \(finding.category) instead of \(expected)"
    }
    guard findings.allSatisfy({ $0.isCutBetweenCodePoints(of: message.bytes) }) else {
      return "\(contact.place): a code point is cut"
    }
    return nil
  }
}

extension Finding {
  /// Whether neither end lies inside a UTF-8 sequence of `bytes`, which are well-formed.
  func isCutBetweenCodePoints(of bytes: [UInt8]) -> Bool {
    [start, end].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
  }
}
