import Foundation
import Testing

@Suite("scan prints the findings")
struct ScanTests {
  @Test("as JSON in one fixed shape")
  func shape() throws {
    let run = try Run("scan", input: "ok\nПишите: ivan.petrov@example.com\n".utf8)
    let line = try #require(run.text.split(separator: "\n").first)
    let shape =
      #/
      \{"record":1,"start":14,"end":37,"category":"email","rule":"[a-z0-9.-]+",
      "policy":"private-contact","score":(0\.[0-9]{2}|1\.00)\}
      /#
    #expect(line.wholeMatch(of: shape) != nil, "\(line)")
    #expect(run.text.hasSuffix("}\n"))
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test("with records counted from 0, empty ones too", arguments: [("\n", []), ("\0", ["-0"])])
  func records(_ end: String, _ options: [String]) throws {
    let records = ["ivan.petrov@example.com", "", "none", "+7 916 123-45-67"]
    let run = try Run(arguments: ["scan"] + options, input: records.joined(separator: end).utf8)
    let found = try run.text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return [object?["record"] as? Int, object?["start"] as? Int, object?["end"] as? Int]
    }
    #expect(found == [[0, 0, 23], [3, 0, 16]])
  }

  @Test("with their text only when it is asked for")
  func text() throws {
    let input = "one\nmail ivan.petrov@example.com".utf8
    #expect(try !Run("scan", input: input).text.contains("ivan"))
    let shown = try Run("scan", "--show-text", input: input)
    #expect(shown.text.hasSuffix(",\"text\":\"ivan.petrov@example.com\"}\n"))
    #expect(shown.text.hasPrefix("{\"record\":1,\"start\":5,\"end\":28,"))
    #expect(shown.status == .exited(0))
  }

  /// The last record lies where an earlier one lay, whose digits still stand behind it.
  @Test("and the last record ends with the input")
  func lastRecord() throws {
    let input = String(repeating: "9", count: 200) + "\n+7 916 123-45-67"
    let run = try Run("scan", "--show-text", "--only", "phone", input: input.utf8)
    #expect(run.text.hasPrefix("{\"record\":1,\"start\":0,\"end\":16,"))
    #expect(run.text.hasSuffix(",\"text\":\"+7 916 123-45-67\"}\n"))
  }

  @Test("and nothing when there is none")
  func none() throws {
    let run = try Run("scan", input: "the parcel came on Monday\n".utf8)
    #expect(run.output == [])
    #expect(run.status == .exited(0))
  }
}

@Suite("check answers by its status alone")
struct CheckTests {
  @Test(
    "1 when something was found, else 0",
    arguments: [
      ("mail ivan.petrov@example.com\n", 1), ("ok\n", 0), ("", 0), ("ok\n\n+7 916 123-45-67", 1),
    ] as [(String, Int32)])
  func status(_ input: String, _ status: Int32) throws {
    let run = try Run("check", input: input.utf8)
    #expect(run.status == .exited(status))
    #expect(run.output == [])
    #expect(run.errors == "")
  }

  @Test("An error outweighs a finding")
  func precedence() throws {
    let scratch = try Scratch()
    let good = try scratch.write("good", "mail ivan.petrov@example.com\n".utf8)
    #expect(try Run("check", good, scratch.path + "/none").status == .exited(66))
  }
}

@Suite("explain gives an account of each record")
struct ExplainTests {
  @Test("under its number")
  func account() throws {
    let run = try Run("explain", input: "ok\nmail ivan.petrov@example.com\n".utf8)
    let lines = run.text.split(separator: "\n")
    #expect(lines.contains("record 0") && lines.contains("record 1"))
    let account = lines.drop { $0 != "record 1" }.joined(separator: "\n")
    #expect(account.contains("email"))
    #expect(run.text.hasSuffix("\n"))
    #expect(run.status == .exited(0))
  }
}

@Suite("explain tells what was let pass")
struct ExplainVetoTests {
  @Test("and why")
  func veto() throws {
    let run = try Run("explain", input: "заказ 916 123-45-67 собран\n".utf8)
    let line = "veto: bytes 11..<24 phone \"916 123-45-67\", because of: orderLabel "
    #expect(run.text.split(separator: "\n").contains { $0.hasPrefix(line) })
    #expect(run.status == .exited(0))
  }

  /// What the first record's rules have refused is not told again for the next.
  @Test("of each record its own")
  func ofEach() throws {
    let text = "IBAN DE89370400440532013001\nok\nIBAN DE89370400440532013002\n"
    let run = try Run("explain", input: text.utf8)
    let told = run.text.split(separator: "\n").filter { $0.hasPrefix("veto: ") }
    #expect(told.count == 2 && told.allSatisfy { $0.contains("because of: check iban ") })
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }
}

@Suite("rules shows what is in force")
struct RulesTests {
  @Test("as a table", arguments: [["rules"], ["rules", "list"]])
  func list(_ arguments: [String]) throws {
    let run = try Run(arguments: arguments)
    let rows = run.text.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rows.first == ["ID", "CATEGORY", "POLICY", "VIEW", "TRIGGER"])
    #expect(rows.dropFirst().contains { $0.count > 1 && $0[1] == "email" })
    #expect(rows.dropFirst().contains { $0.count > 1 && $0[1] == "phone" })
    #expect(run.status == .exited(0))
  }

  @Test("and only that")
  func only() throws {
    let rows = try Run("rules", "list", "--only", "email").text.split(separator: "\n").dropFirst()
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.contains(" email ") })
  }

  @Test("The built-in ones are sound")
  func check() throws {
    let run = try Run("rules", "check")
    #expect(run.status == .exited(0), "\(run.text)\(run.errors)")
    #expect(run.text.contains(" 0 failed examples"))
  }

  @Test("A broken one is 78 in check too")
  func broken() throws {
    let scratch = try Scratch()
    let path = try scratch.write("x.toml", "[[rules]\n".utf8)
    let run = try Run("rules", "check", scratch.path)
    #expect(run.status == .exited(78))
    #expect(isOneLine(run.errors, startingWith: "rules: \(path):1:"), "\(run.errors)")
  }
}
