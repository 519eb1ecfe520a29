import Chat
import Redaction
import Testing
import Workloads

@Suite("Counts before times")
struct CountTests {
  @Test("an engine that finds what the text holds may be timed")
  func right() throws {
    let masking = try Masking(Redactor(), corpus())
    #expect(masking.count.found == masking.corpus.contacts)
    #expect(throws: Never.self) { try masking.run() }
  }

  @Test("an engine that misses contacts is not timed")
  func missing() throws {
    var configuration = Configuration()
    configuration.except = [.phone]
    let redactor = try Redactor(configuration)
    #expect(throws: WrongCount.self) { try Masking(redactor, corpus()) }
  }

  @Test("an engine that finds what is not there is not timed")
  func stray() throws {
    var configuration = Configuration()
    configuration.ruleFiles = [
      RuleFile(
        name: "stray.toml",
        contents: Array(
          """
          [[rules]]
          id = "person.stray"
          policy = "conduct"
          view = "folded"
          trigger = { words = ["спасибо"] }
          reach = [0, 1]
          pattern = ''' (?<span> спасибо ) '''
          score = 0.9
          match = ["спасибо"]
          pass = ["пожалуйста"]
          """.utf8))
    ]
    let redactor = try Redactor(configuration)
    #expect(throws: WrongCount.self) { try Masking(redactor, corpus()) }
  }

  @Test("a text four times over holds four times as many contacts")
  func repeated() throws {
    let once = try corpus()
    let masking = try Masking(Redactor(), once.repeated(4))
    #expect(masking.count.found == 4 * once.contacts)
  }

  private func corpus() throws -> Corpus {
    try Corpus("test", size: 50_000, ChatGenerator.Options())
  }
}
