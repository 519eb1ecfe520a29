import Testing

@testable import Redaction

/// A label stands for what was found and must say nothing more: neither may it make a contact of
/// what stands beside it, nor may a contact beside it only come to light when the label is there.
@Suite("Redacted once more")
struct SecondPassTests {
  static let stable: [(text: String, redacted: String)] = [
    // A number that loses its end to a better one behind it is judged without it.
    ("телефон 466256 8 916 204-57-31", "телефон [PHONE] [PHONE]"),
    ("телефон 46-62-56 8 916 204-57-31", "телефон [PHONE] [PHONE]"),
    // What is left beside a label is not alone in its message.
    ("а．or．066674 342", "[URL]．066674 342"),
    // No word stands nearer to a number because the number between them is a label.
    ("к vk042 0(307 26 5815764460", "к vk[PHONE] 5815764460"),
    // A label is no name of a host.
    ("127.om.(il 6", "[URL].(il 6"),
    // A label in brackets behind an at sign is no address literal.
    ("user@ozon", "user@[MESSENGER]"),
    ("n(at)k·co.i собака a точка рф", "[EMAIL].[EMAIL]"),
  ]

  @Test("stays what it was", arguments: stable)
  func stays(text: String, redacted: String) throws {
    let stream = try stream()
    #expect(once(text, stream) == redacted)
    #expect(once(redacted, stream) == redacted)
  }

  /// One of each kind; `GrownTextTests` counts how often they come up.
  static let changing = [
    // The host in front of a link ends where the label begins, and begins to be one.
    "е.mаh://п",
    "7a dot me -z://п",
    // The only Cyrillic letters are gone, and the number is judged as one of another country.
    "678764 1754!я.uk",
    // An account that touched the address before it.
    "i@t．рф@user",
    // Single letters, of which the last was the start of an address.
    "вк o z o n o@r.ma",
  ]

  @Test("has a finding more", arguments: changing)
  func changes(text: String) throws {
    let stream = try stream()
    let redacted = once(text, stream)
    #expect(redacted != text)
    withKnownIssue("a label changes what stands beside it") {
      #expect(once(redacted, stream) == redacted)
    }
  }

  private func stream() throws -> AskedStream {
    AskedStream(try AskedStream.usual.get(), output: .text(numbered: false))
  }

  private func once(_ text: String, _ stream: AskedStream) -> String {
    String(decoding: stream.redacted(Array(text.utf8)[...]), as: UTF8.self)
  }
}
