@testable import Redaction

/// A contact that is found as it stands, and the message around it.
struct PlainContact: Sendable {
  var before: String
  var contact: String
  var behind: String
  var category: Redaction.Category
  /// Where it comes from; the text itself stays out of diagnostics.
  var place: String

  /// The message with `contact` in the place of the contact, and the contact's bytes in it.
  func message(_ contact: some Sequence<UInt8>) -> (bytes: [UInt8], contact: Range<Int>) {
    var bytes = Array(before.utf8)
    let start = bytes.count
    bytes += contact
    let end = bytes.count
    bytes += behind.utf8
    return (bytes, start..<end)
  }

  /// The part of a link to a messenger that is looked up in the list of hosts, in code points of the
  /// contact; nil when the contact is no such link.
  var messengerHost: Range<Int>? {
    guard category == .messenger, contact.contains("/") else { return nil }
    var start = contact.startIndex
    if let scheme = contact.firstRange(of: "://") { start = scheme.upperBound }
    if contact[start...].hasPrefix("www.") { start = contact.index(start, offsetBy: 4) }
    let end = contact[start...].firstIndex(of: "/") ?? contact.endIndex
    let scalars = contact.unicodeScalars
    return scalars.distance(
      from: scalars.startIndex, to: start)..<scalars.distance(
        from: scalars.startIndex, to: end)
  }

  /// Every contact in the plain examples of `Tests/Examples` that is found there in its category,
  /// and some of the categories that the examples do not have.
  ///
  /// What is not found as it stands (names and messengers without a word for what they are) is for
  /// `ExampleTests` to count; nothing can be said of it here.
  static func all() throws -> [PlainContact] {
    let stream = AskedStream(try AskedStream.usual.get())
    return (try examples() + others).filter { contact in
      let message = contact.message(contact.contact.utf8)
      let finding = stream.findings(in: message.bytes).covering(message.contact)
      return finding?.category == contact.category
    }
  }

  private static func examples() throws -> [PlainContact] {
    try ExampleFile.all().filter { ExampleGroup(of: $0.kind) == .plain }.flatMap { example in
      let text = Array(example.text.utf8)
      return example.labels.map { label in
        PlainContact(
          before: String(decoding: text[..<label.start], as: UTF8.self),
          contact: String(decoding: text[label.start..<label.end], as: UTF8.self),
          behind: String(decoding: text[label.end...], as: UTF8.self),
          category: label.category, place: example.place)
      }
    }
  }

  private static let others = [
    PlainContact(
      before: "счёт ", contact: "DE89 3704 0044 0532 0130 00", behind: " жду", category: .iban,
      place: "own iban 1"),
    PlainContact(
      before: "IBAN: ", contact: "GB29NWBK60161331926819", behind: "", category: .iban,
      place: "own iban 2"),
    PlainContact(
      before: "сервер ", contact: "203.0.113.77", behind: " заходи", category: .ip,
      place: "own ip"),
  ]
}

extension [Finding] {
  /// The finding that covers all of `range`, if there is one.
  func covering(_ range: Range<Int>) -> Finding? {
    first { $0.start <= range.lowerBound && range.upperBound <= $0.end }
  }
}
