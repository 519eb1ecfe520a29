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

  /// What the label of one finding brings to light is found at once.
  static let grown: [(text: String, redacted: String)] = [
    // The host in front of a link ends where the label begins, and begins to be one.
    ("е.mаh://п", "[URL][URL]"),
    ("7a dot me -z://п", "[URL] -[URL]"),
    // The only Cyrillic letters are gone, and the number is judged as one of another country.
    ("678764 1754!я.uk", "[PHONE]![URL]"),
    // An account that touched the address before it.
    ("i@t．рф@user", "[EMAIL][MESSENGER]"),
    // Single letters, of which the last was the start of an address.
    ("вк o z o n o@r.ma", "вк [MESSENGER] [EMAIL]"),
    // A name that the address behind it had taken in.
    ("Carlos Rossi Rua Augusta 12", "[PERSON] [ADDRESS]"),
  ]

  @Test("finds at once what a label brings to light", arguments: grown)
  func findsAtOnce(text: String, redacted: String) throws {
    let stream = try stream()
    #expect(once(text, stream) == redacted)
    #expect(once(redacted, stream) == redacted)
  }

  /// A rule that finds one sign more beside every label.
  static let endless = """
    [[rules]]
    id = "url.beside-label"
    policy = "conduct"
    view = "folded"
    trigger = { signs = "=" }
    pattern = ' [\\]] (?<span> = )'
    match = ["]="]
    pass = ["=="]
    """

  @Test("a record that brings something to light for ever is masked whole")
  func unsettled() throws {
    var configuration = Configuration()
    configuration.ruleFiles = [RuleFile(name: "own.toml", contents: Array(Self.endless.utf8))]
    let stream = AskedStream(try Redactor(configuration), output: .text(numbered: false))
    let few = String(repeating: "=", count: Scanner.mostReadings - 1)
    #expect(
      once("kedr@example.com" + few + " x", stream)
        == "[EMAIL]" + String(repeating: "[URL]", count: few.utf8.count) + " x")
    #expect(stream.failures.isEmpty)
    let many = String(repeating: "=", count: Scanner.mostReadings)
    #expect(once("kedr@example.com" + many + " x", stream) == "[UNSCANNED]")
    #expect(stream.failures == [.unsettled])
  }

  private func stream() throws -> AskedStream {
    AskedStream(try AskedStream.usual.get(), output: .text(numbered: false))
  }

  private func once(_ text: String, _ stream: AskedStream) -> String {
    String(decoding: stream.redacted(Array(text.utf8)[...]), as: UTF8.self)
  }
}
