import Foundation
import Testing

@Suite("With --jsonl, the named strings of each line are masked")
struct JSONTests {
  static let options = ["--jsonl", "--field", "message.text"]

  static let cases: [(input: String, output: String)] = [
    ("", ""), ("\n\n", "\n\n"),
    (
      #"{"id": 7.10, "message":{"text":"mail ivan.petrov@example.com \u0434а"}}"# + "\r\n",
      #"{"id": 7.10, "message":{"text":"mail [EMAIL] \u0434а"}}"# + "\r\n"
    ),
    (#"{"message":{"text":"ivan\u0040example.com"}}"#, #"{"message":{"text":"[EMAIL]"}}"#),
    (#"{"text":"ivan.petrov@example.com"}"#, #"{"text":"ivan.petrov@example.com"}"#),
    (#"{"message":{"text":79161234567}}"#, #"{"message":{"text":"[PHONE]"}}"#),
    ("mail ivan.petrov@example.com\n", "mail [EMAIL]\n"),
    (#"{"message":{"text":"ivan.petrov@example.com""#, #"{"message":{"text":"[EMAIL]""#),
  ]

  @Test("and every other byte stays", arguments: cases)
  func masks(_ input: String, _ output: String) throws {
    let run = try Run(arguments: Self.options, input: input.utf8)
    #expect(run.text == output)
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test("several fields, arrays, and all of it")
  func fields() throws {
    let line = #"{"title":"+7 916 123-45-67","items":[{"text":"ivan.petrov@example.com"}]}"# + "\n"
    let several = try Run("--jsonl", "--field", "title", "--field=items[].text", input: line.utf8)
    #expect(several.text == #"{"title":"[PHONE]","items":[{"text":"[EMAIL]"}]}"# + "\n")
    #expect(try Run("--jsonl", "--field", ".", input: line.utf8).text == several.text)
    let first = try Run("--jsonl", "--field", "items[0].text", "-0", input: line.utf8)
    #expect(first.text == #"{"title":"+7 916 123-45-67","items":[{"text":"[EMAIL]"}]}"# + "\n")
  }

  static let dialogue = """
    {"chat":"c1","from":{"id":7},"message":{"text":"мой номер 8 916"}}
    {"chat":"c1","from":{"id":8},"message":{"text":"сколько стоит?"}}
    {"chat":"c1","from":{"id":7},"message":{"text":"123 45 67 звоните"}}

    """

  @Test("A number that one sender sends in pieces is masked, of a stranger's pieces none")
  func conversation() throws {
    let options = Self.options + ["--sender", "from.id", "--conversation", "chat"]
    let run = try Run(arguments: options, input: Self.dialogue.utf8)
    let masked = Self.dialogue.replacingOccurrences(of: "123 45 67", with: "[PHONE]")
    #expect(run.text == masked)
    #expect(run.status == .exited(0))
    #expect(run.errors == "")
    let alone = try Run(arguments: Self.options, input: Self.dialogue.utf8)
    #expect(alone.text == Self.dialogue)
    let stranger = Self.dialogue.replacingOccurrences(
      of: #"{"id":7},"message":{"text":"123"#, with: #"{"id":8},"message":{"text":"123"#)
    #expect(try Run(arguments: options, input: stranger.utf8).text == stranger)
  }

  @Test("scan names the string, and the earlier piece of what is completed")
  func scan() throws {
    let options = Self.options + ["--sender", "from.id", "--show-text"]
    let run = try Run(arguments: ["scan"] + options, input: Self.dialogue.utf8)
    let lines = try run.text.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    try #require(lines.count == 2)
    #expect(lines.map { $0["record"] as? Int } == [2, 0])
    #expect(lines.map { $0["start"] as? Int } == [0, 18])
    #expect(lines.map { $0["end"] as? Int } == [9, 23])
    #expect(lines.allSatisfy { $0["field"] as? String == "message.text" })
    #expect(lines.allSatisfy { $0["string"] as? Int == 0 })
    #expect(lines.map { $0["completed"] as? Int } == [nil, 2])
    #expect(lines.map { $0["text"] as? String } == ["123 45 67", nil])
  }

  @Test("check tells by its status")
  func check() throws {
    let found = try Run(
      arguments: ["check"] + Self.options, input: #"{"message":{"text":"a@example.com"}}"#.utf8)
    #expect(found.status == .exited(1))
    let none = try Run(
      arguments: ["check"] + Self.options, input: #"{"text":"a@example.com"}"#.utf8)
    #expect(none.status == .exited(0))
    #expect(found.output == [] && none.output == [])
  }

  @Test(
    "What does not go together is 64",
    arguments: [
      ["--jsonl"], ["--field", "text"], ["--sender", "a"], ["--conversation", "a"],
      ["--jsonl", "--field", "a..b"], ["--jsonl", "--field", ""], ["--jsonl", "--field", "a["],
      ["--jsonl", "--field", "a", "--conversation", "b"], ["scan", "--jsonl"],
      ["check", "--field", "a"], ["explain", "--jsonl", "--field", "a"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Run(arguments: arguments, input: "mail ivan.petrov@example.com\n".utf8)
    #expect(run.status == .exited(64))
    #expect(isOneLine(run.errors, startingWith: "usage: "), "\(run.errors)")
    #expect(run.output == [])
  }

  @Test("A complete line leaves while the writer pauses, half a line does not")
  func pause() throws {
    let child = try Child(Self.options)
    child.send(#"{"message":{"text":"ivan.petrov@example.com"}}"#.utf8 + [0x0A] + #"{"mess"#.utf8)
    let first = #"{"message":{"text":"[EMAIL]"}}"# + "\n"
    #expect(child.receive(first.utf8.count) == Array(first.utf8))
    #expect(child.receive(1, within: 0.4) == [])
    child.send(#"age":{"text":"x"}}"#.utf8 + [0x0A])
    let second = #"{"message":{"text":"x"}}"# + "\n"
    #expect(child.receive(second.utf8.count) == Array(second.utf8))
    #expect(child.communicate().status == .exited(0))
  }

  @Test("A line longer than a mebibyte is scanned as it stands, and the next one is read again")
  func longLine() throws {
    let filler = String(repeating: "слово ", count: 100_000)
    let long = #"{"other":""# + filler + #"ivan.petrov@example.com"}"# + "\n"
    let next = #"{"other":"ivan.petrov@example.com"}"# + "\n"
    let run = try Run(arguments: Self.options, input: (long + next).utf8)
    #expect(run.hasOutput(#"{"other":""# + filler + #"[EMAIL]"}"# + "\n" + next))
    #expect(run.status == .exited(0))
  }

  @Test("A string that the engine gives up on is masked whole, or ends the run")
  func unscannable() throws {
    let scratch = try Scratch()
    try scratch.write("limit.toml", UnscannableTests.rule.utf8)
    let hostile = UnscannableTests.hostile.dropLast()
    let input = """
      {"message":{"text":"ok"}}
      {"message":{"text":"\(hostile)"},"n":1}
      {"message":{"text":"+7 916 123-45-67"}}

      """
    let options = Self.options + ["--rules", scratch.path]
    let run = try Run(arguments: options, input: input.utf8)
    #expect(
      run.text == """
        {"message":{"text":"ok"}}
        {"message":{"text":"[UNSCANNED]"},"n":1}
        {"message":{"text":"[PHONE]"}}

        """)
    #expect(run.status == .exited(3))
    #expect(isOneLine(run.errors, startingWith: "scan: "), "\(run.errors)")
    let stopped = try Run(arguments: options + ["--on-error", "stop"], input: input.utf8)
    #expect(stopped.status == .exited(70))
    #expect(stopped.text.hasPrefix(#"{"message":{"text":"ok"}}"# + "\n"))
    #expect(!stopped.text.contains("aaa") && !stopped.text.contains("+7"))
  }
}
