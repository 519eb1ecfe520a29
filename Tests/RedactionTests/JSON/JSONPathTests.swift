import Testing

@testable import Redaction

@Suite("The path of a JSON value")
struct JSONPathTests {
  private static func key(_ text: String) -> JSONPath.Step { .key(Array(text.utf8)) }

  static let paths: [(text: String, steps: [JSONPath.Step])] = [
    (".", []),
    ("text", [key("text")]),
    ("message.text", [key("message"), key("text")]),
    ("items[].text", [key("items"), .anyItem, key("text")]),
    ("items[0].text", [key("items"), .item(0), key("text")]),
    ("a[12][]", [key("a"), .item(12), .anyItem]),
    ("[].text", [.anyItem, key("text")]),
    ("[3]", [.item(3)]),
    (#"a\.b.c"#, [key("a.b"), key("c")]),
    (#"a\[0\]"#, [key("a[0]")]),
    (#"\\"#, [key(#"\"#)]),
    ("сообщение.текст", [key("сообщение"), key("текст")]),
    ("@type.a b", [key("@type"), key("a b")]),
  ]

  @Test("is read", arguments: paths)
  func read(_ text: String, _ steps: [JSONPath.Step]) throws {
    let path = try JSONPath(text)
    #expect(path.steps == steps)
    #expect(path.text == text)
  }

  static let faults: [(text: String, error: JSONPathError)] = [
    ("", .empty),
    (".a", .emptyKey(offset: 0)),
    ("a.", .emptyKey(offset: 2)),
    ("a..b", .emptyKey(offset: 2)),
    ("a.[0]", .emptyKey(offset: 2)),
    ("..", .emptyKey(offset: 0)),
    ("a[", .unclosedBracket(offset: 1)),
    ("a[1", .unclosedBracket(offset: 1)),
    ("a[x]", .unexpectedByte(offset: 2)),
    ("a[-1]", .unexpectedByte(offset: 2)),
    ("a[0]b", .unexpectedByte(offset: 4)),
    ("a]", .unexpectedByte(offset: 1)),
    (#"a\"#, .unexpectedByte(offset: 1)),
    ("a[99999999999999999999]", .unexpectedByte(offset: 15)),
    (String(repeating: "[]", count: 129), .tooDeep(128)),
  ]

  @Test("is refused with its place", arguments: faults)
  func refused(_ text: String, _ error: JSONPathError) {
    #expect(throws: error) { try JSONPath(text) }
    #expect(!String(describing: error).isEmpty)
  }

  @Test("Fields need a field, and a conversation needs a sender")
  func fields() throws {
    let path = try JSONPath("a")
    #expect(throws: JSONFieldsError.noField) { try JSONFields([]) }
    #expect(throws: JSONFieldsError.noSender) { try JSONFields([path], conversation: path) }
    #expect(throws: JSONFieldsError.tooManyFields(60)) {
      try JSONFields(Array(repeating: path, count: 61))
    }
    #expect(try JSONFields(Array(repeating: path, count: 60)).fields.count == 60)
    #expect(try JSONFields([path], sender: path).conversation == nil)
  }
}
