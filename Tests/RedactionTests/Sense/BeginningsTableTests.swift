import Testing

@testable import Redaction

@Suite("The filter of the built-in words")
struct BeginningsTableTests {
  @Test("in the table is the one of the words as they are: else run redact rules beginnings")
  func isFresh() throws {
    let table = try #require(Knowledge.file("tables/beginnings.table"))
    let isFresh = try Array(table) == BeginningsTable.ofBuiltInRules()
    #expect(isFresh, "Patterns/tables/beginnings.table is not what redact rules beginnings prints")
  }

  @Test("is refused for other words, cut, or of another version")
  func isRefused() throws {
    var bytes = try Array(#require(Knowledge.file("tables/beginnings.table")))
    let sum = BeginningsTable.sum
    bytes.withUnsafeBytes { whole in
      #expect(BeginningsTable(whole, sum: sum) != nil)
      #expect(BeginningsTable(whole, sum: sum ^ 1) == nil)
      #expect(BeginningsTable(UnsafeRawBufferPointer(rebasing: whole.dropLast()), sum: sum) == nil)
    }
    bytes[14] ^= 1
    bytes.withUnsafeBytes { #expect(BeginningsTable($0, sum: sum) == nil) }
  }

  @Test("holds the words of the user's rules, too")
  func takesMore() throws {
    let rule = """
      [[rules]]
      id = "document.code"
      policy = "buyer-data"
      trigger = { words = ["zyqwort"] }
      pattern = 'zyqwort \\s [a-z]{3}'
      match = ["zyqwort abc"]
      pass = ["abc"]
      """
    var configuration = Configuration()
    configuration.ruleFiles = [RuleFile(name: "own.toml", contents: Array(rule.utf8))]
    let redactor = try Redactor(configuration)
    #expect(redactor.redact("say zyqwort abc now").contains("[DOCUMENT]"))
  }
}
