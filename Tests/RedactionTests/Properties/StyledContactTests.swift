import Testing

@testable import Redaction

/// Every contact of the plain examples is found whatever its digits and Latin letters are dressed
/// in. Where that does not hold, precisely:
///
/// 1. *An address of the Internet in other digits may be a telephone number*: whatever digits are
///    dressed up is meant to be dialled. It is masked all the same.
/// 2. *A link to a messenger whose host is dressed up becomes a link*: see `InvisibleSignTests`.
/// 3. *Names and streets need a capital before small letters*: an alphabet that has one case only
///    leaves them no sign that they are names.
/// 4. *A flag behind a dot is no ending of a host*, unless the name before it is dressed up too:
///    "приеду.🇷🇺" ends a sentence. So regional indicators are not among the letters that are mixed.
@Suite("A contact in other digits or letters")
struct StyledContactTests {
  private static let contacts = Result { try PlainContact.all() }

  private let stream: AskedStream
  private let contacts: [PlainContact]

  init() throws {
    stream = AskedStream(try AskedStream.usual.get())
    contacts = try Self.contacts.get()
  }

  @Test("there are 76 series of decimal digits beside the ASCII one, and all series have ten signs")
  func series() {
    #expect(DigitSeries.decimal.count == 76)
    for series in DigitSeries.all {
      #expect(Set(series.digits).count == 10 && !series.digits.contains(""), "\(series.name)")
    }
    for series in LetterSeries.all {
      let letters = series.small + (series.hasCase ? series.capital : [])
      #expect(Set(letters).count == letters.count && !letters.contains(""), "\(series.name)")
      #expect(series.small.count == 26 && series.capital.count == 26, "\(series.name)")
    }
  }

  @Test("is found in every series of digits")
  func digits() {
    var faults: [String] = []
    for contact in contacts where contact.category != .ip {
      for series in DigitSeries.all {
        let text = series.restyled(contact.contact)
        guard text != contact.contact else { continue }
        if let fault = fault(contact, text, [contact.category]) {
          faults.append("\(series.name), \(fault)")
        }
      }
    }
    #expect(faults.isEmpty)
    #expect(stream.failures.isEmpty)
  }

  @Test("is found, as an address of the Internet or a number, in every series of digits")
  func addressOfTheInternet() throws {
    let contact = try #require(contacts.first { $0.category == .ip })
    let faults = DigitSeries.all.compactMap { series in
      fault(contact, series.restyled(contact.contact), [.ip, .phone]).map {
        "\(series.name), \($0)"
      }
    }
    #expect(faults.isEmpty)
  }

  @Test("is found when each of its digits is of another series")
  func mixedDigits() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    var faults: [String] = []
    for contact in contacts where contact.category == .phone || contact.category == .card {
      for _ in 0..<20 {
        let text = contact.contact.unicodeScalars.map { scalar in
          let series = DigitSeries.all.randomElement(using: &random)
          return series?.restyled(String(scalar)) ?? ""
        }.joined()
        if let fault = fault(contact, text, [contact.category]) { faults.append(fault) }
      }
    }
    #expect(faults.isEmpty, "seed \(seed)")
  }

  @Test("is found in every series of letters")
  func letters() {
    var faults: [String] = []
    for contact in contacts {
      for series in LetterSeries.all {
        if !series.hasCase, contact.category == .person || contact.category == .address { continue }
        let text = series.restyled(contact.contact)
        guard text != contact.contact else { continue }
        let expected = contact.messengerHost == nil ? contact.category : .url
        if let fault = fault(contact, text, [expected]) {
          faults.append("\(series.name), \(fault)")
        }
      }
    }
    #expect(faults.isEmpty)
    #expect(stream.failures.isEmpty)
  }

  @Test("is found when each letter of its address is of another series")
  func mixedLetters() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    var faults: [String] = []
    let mixable = LetterSeries.all.filter { $0.name != "regional indicators" }
    for contact in contacts where [.email, .url, .messenger].contains(contact.category) {
      for _ in 0..<20 {
        let text = contact.contact.unicodeScalars.map { scalar in
          mixable.randomElement(using: &random)?.restyled(String(scalar)) ?? ""
        }.joined()
        // With luck a messenger's host has come out plain, for there are letters without a sign.
        let expected: [Redaction.Category] =
          contact.messengerHost == nil ? [contact.category] : [.url, .messenger]
        if let fault = fault(contact, text, expected) { faults.append(fault) }
      }
    }
    #expect(faults.isEmpty, "seed \(seed)")
  }

  @Test("is found when its ending is a flag and a path stands behind it")
  func flagBeforePath() {
    let contact = PlainContact(
      before: "смотри ", contact: "ok.🇷🇺/profile/571840362", behind: "", category: .url,
      place: "own link")
    #expect(fault(contact, contact.contact, [.url, .messenger]) == nil)
  }

  private func fault(
    _ contact: PlainContact, _ text: String, _ expected: [Redaction.Category]
  ) -> String? {
    let message = contact.message(text.utf8)
    let findings = stream.findings(in: message.bytes)
    guard let finding = findings.covering(message.contact) else {
      return "\(contact.place): not covered"
    }
    guard expected.contains(finding.category) else {
      return "\(contact.place): \(finding.category) instead of \(expected)"
    }
    guard findings.allSatisfy({ $0.isCutBetweenCodePoints(of: message.bytes) }) else {
      return "\(contact.place): a code point is cut"
    }
    return nil
  }
}
