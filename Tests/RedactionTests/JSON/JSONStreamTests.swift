import Testing

@testable import Redaction

@Suite("JSON lines")
struct JSONStreamTests {
  static let lines: [(input: String, output: String)] = [
    (#"{"text":"mail petr@example.com now"}"#, #"{"text":"mail [EMAIL] now"}"#),
    (#"{"text":"the parcel came"}"#, #"{"text":"the parcel came"}"#),
    (#"{"other":"petr@example.com"}"#, #"{"other":"petr@example.com"}"#),
    (#"{"text":"petr\u0040example.com \u0434а"}"#, #"{"text":"[EMAIL] \u0434а"}"#),
    (
      #"{"text":"\u0041 petr@example.com \/ \ud83d\ude00"}"#,
      #"{"text":"\u0041 [EMAIL] \/ \ud83d\ude00"}"#
    ),
    (#"{"text":"+7\u00a0903 555\u002d12-34\n"}"#, #"{"text":"[PHONE]\n"}"#),
    (#"{"text":"\ud83d petr@example.com \u0000"}"#, #"{"text":"\ud83d [EMAIL] \u0000"}"#),
    (
      #"{ "n" : 1.50 , "text":"petr@example.com","a":[ ] }"#,
      #"{ "n" : 1.50 , "text":"[EMAIL]","a":[ ] }"#
    ),
    (#"{"te\u0078t":"petr@example.com"}"#, #"{"te\u0078t":"[EMAIL]"}"#),
    (
      #"{"text":"petr@example.com","text":"+79035551234"}"#, #"{"text":"[EMAIL]","text":"[PHONE]"}"#
    ),
    (#"{"text":79035551234,"n":79035551234}"#, #"{"text":"[PHONE]","n":79035551234}"#),
    (#"{"text":1990}"#, #"{"text":1990}"#),
    (
      #"{"text":["petr@example.com",{"petr@example.com":"+79035551234","n":79035551234}]}"#,
      #"{"text":["[EMAIL]",{"[EMAIL]":"[PHONE]","n":"[PHONE]"}]}"#
    ),
    (#"{"text":null}"#, #"{"text":null}"#),
    (#"{"text":""}"#, #"{"text":""}"#),
    ("", ""),
    ("petr@example.com", "[EMAIL]"),
    (#"{"text":"petr@example.com""#, #"{"text":"[EMAIL]""#),
    (#"{"a":"petr@example.com",}"#, #"{"a":"[EMAIL]",}"#),
    ("79035551234 petr@example.com", "[PHONE] [EMAIL]"),
    ("{\"text\":\"petr@example.com\"}\r", "{\"text\":\"[EMAIL]\"}\r"),
    ("petr@example.com\r", "[EMAIL]\r"),
  ]

  @Test("keep every byte outside of what is found", arguments: lines)
  func masked(_ input: String, _ output: String) throws {
    #expect(try JSONRun(input, "text").text == output)
    #expect(try JSONRun(input + "\n", "text").text == output + "\n")
    let framed = input.replacing("\n", with: " ")
    #expect(
      try JSONRun(framed + "\0" + framed + "\0", "text", framing: .null).text
        == output + "\0" + output + "\0")
  }

  @Test("are counted, with the place of each finding")
  func places() throws {
    let input = """
      {"a":"x","b":["petr@example.com","y"]}

      {"b":["z","тел. +79035551234"],"a":"petr\\u0040example.com"}
      broken petr@example.com
      """
    let run = try JSONRun(input, "a", "b[]", output: .findings)
    #expect(run.output == [])
    #expect(
      run.findings == [
        JSONRun.Reported(
          place: JSONPlace(record: 0, field: 1, string: 1), start: 0, end: 16, category: .email,
          text: Array("petr@example.com".utf8)),
        JSONRun.Reported(
          place: JSONPlace(record: 2, field: 1, string: 1), start: 8, end: 20, category: .phone,
          text: Array("+79035551234".utf8)),
        JSONRun.Reported(
          place: JSONPlace(record: 2, field: 0, string: 2), start: 0, end: 16, category: .email,
          text: Array("petr@example.com".utf8)),
        JSONRun.Reported(
          place: JSONPlace(record: 3, field: nil, string: 0), start: 7, end: 23, category: .email,
          text: Array("petr@example.com".utf8)),
      ])
  }

  @Test("are written with the operators that were chosen")
  func operators() throws {
    let fields = try JSONFields([JSONPath("text")])
    let input = #"{"text":"card 4000001234567899, petr\u0040example.com"}"#
    let run = try JSONRun(
      input.utf8, fields: fields, operators: [.card: .keepLast(4), .email: .remove])
    #expect(run.text == #"{"text":"card [CARD:7899], "}"#)
    let number = try JSONRun(
      #"{"text":79035551234}"#.utf8, fields: fields, operators: [.phone: .remove])
    #expect(number.text == #"{"text":""}"#)
  }

  @Test("of one sender are read together, those of others are not")
  func senders() throws {
    let input = """
      {"chat":1,"from":"a","text":"мой номер 8 903"}
      {"chat":1,"from":"b","text":"555 12 34"}
      {"chat":2,"from":"a","text":"555 12 34"}
      {"chat":1,"text":"555 12 34"}
      {"from":"a","text":"555 12 34"}
      {"text":"\\u0035\\u00355 12 34 да","from":"\\u0061","chat":1}
      {"chat":1,"from":"a","text":"555 12 34"}
      """
    let run = try JSONRun(input, "text", sender: "from", conversation: "chat")
    let lines = run.text.split(separator: "\n")
    #expect(lines[5] == #"{"text":"[PHONE] да","from":"\u0061","chat":1}"#)
    #expect(lines.filter { $0.contains("[PHONE]") }.count == 1)
    #expect(
      run.parts == [
        JSONRun.Part(
          earlier: JSONPlace(record: 0, field: 0, string: 0),
          place: JSONPlace(record: 5, field: 0, string: 0), start: 18, end: 23)
      ])
  }

  @Test("that only name a sender are one conversation, and strings of one line follow each other")
  func senderAlone() throws {
    let input = """
      {"from":7,"parts":["мой 8 903","555"]}
      {"from":7,"parts":["12 34"]}
      """
    let run = try JSONRun(input, "parts[]", sender: "from")
    #expect(run.text.hasSuffix(#"{"from":7,"parts":["[PHONE]"]}"#))
    #expect(run.parts.map(\.earlier.string) == [0, 1])
    #expect(run.parts.map(\.earlier.record) == [0, 0])
  }

  @Test("remember as many senders as they may")
  func bound() throws {
    let input = """
      {"from":1,"text":"8 903"}
      {"from":2,"text":"да"}
      {"from":1,"text":"555 12 34"}
      """
    #expect(try JSONRun(input, "text", sender: "from", capacity: 2).text.contains("[PHONE]"))
    #expect(try !JSONRun(input, "text", sender: "from", capacity: 1).text.contains("[PHONE]"))
  }

  @Test("that are too long, or too deep, are scanned as they stand")
  func unread() throws {
    let fields = try JSONFields([JSONPath("text")])
    let long = #"{"text":"\u0041 petr@example.com","other":"petr@example.com"}"#
    let input = long + "\n" + #"{"text":"petr\u0040example.com"}"# + "\n"
    let masked = #"{"text":"\u0041 [EMAIL]","other":"[EMAIL]"}"#
    let run = try JSONRun(input.utf8, fields: fields, longest: 40)
    #expect(run.text == masked + "\n" + #"{"text":"[EMAIL]"}"# + "\n")
    #expect(try JSONRun(long.utf8, fields: fields, longest: 40).text == masked)
    #expect(
      try JSONRun(long.utf8, fields: fields, longest: long.utf8.count).text
        == #"{"text":"\u0041 [EMAIL]","other":"petr@example.com"}"#)
    let deep = String(repeating: "[", count: 200) + #""petr@example.com""#
    #expect(try JSONRun(deep, "text").text == deep.replacing("petr@example.com", with: "[EMAIL]"))
    let found = try JSONRun(input.utf8, fields: fields, output: .findings, longest: 40)
    #expect(found.findings.map(\.place.record) == [0, 0, 1])
    #expect(found.findings.map(\.place.field) == [nil, nil, 0])
  }

  @Test("of any length are read up to a mebibyte")
  func mebibyte() throws {
    let filler = String(repeating: "слово ", count: 80_000)
    let line = #"{"text":""# + filler + #"petr\u0040example.com"}"#
    let run = try JSONRun(line, "text")
    #expect(run.text.hasSuffix(#"слово [EMAIL]"}"#))
    #expect(run.text.utf8.count == line.utf8.count - 14)
  }
}
