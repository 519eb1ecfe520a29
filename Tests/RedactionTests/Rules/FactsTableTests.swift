import Testing

@testable import Redaction

@Suite("Facts of the built-in patterns")
struct FactsTableTests {
  @Test("in the table are those of the patterns as they are now: else run redact rules facts")
  func areFresh() throws {
    let table = try #require(Knowledge.file("tables/pattern-facts.tsv"))
    let fresh = try FactsTable.ofBuiltInRules()
    let isFresh = Array(table) == Array(fresh.utf8)
    #expect(isFresh, "Patterns/tables/pattern-facts.tsv is not what redact rules facts prints")
  }

  @Test("hold for no other bytes than those they were made from")
  func holdForTheirBytes() {
    let contents = Array("[[rules]]".utf8)
    let sum = contents.withUnsafeBytes { FactsTable.checksum($0) }
    let table = "# a remark\nrules/a.toml\t\(String(sum, radix: 16))\na.one\t3\t1\nbroken\n"
    let facts = Array(table.utf8).withUnsafeBytes { FactsTable($0) }
    contents.withUnsafeBytes { bytes in
      #expect(
        facts.facts(of: "rules/a.toml", bytes) == ["a.one": PatternFacts(digits: 3, newlines: 1)])
      #expect(facts.facts(of: "rules/b.toml", bytes) == nil)
    }
    Array("[[rules]] ".utf8).withUnsafeBytes { bytes in
      #expect(facts.facts(of: "rules/a.toml", bytes) == nil)
    }
  }

  @Test("a pattern that waits is translated to the same text as one that does not")
  func translateAlike() throws {
    let source = try CatalogSource()
    let catalog = try Catalog(Configuration())
    var waited = 0
    for name in Knowledge.names where name.hasPrefix("rules/") {
      let file = try #require(Knowledge.file(name))
      var loader = RuleLoader(
        alphabet: FoldAlphabet(source.fold), isKnownValidator: { _ in false })
      try loader.read(file, file: name)
      for rule in try loader.finish() {
        guard let pattern = rule.pattern,
          let waiting = catalog.rules.first(where: { $0.id == rule.id })?.pattern
        else { continue }
        waited += waiting.translation == nil ? 1 : 0
        #expect(try waiting.translated() == pattern.translated(), "\(rule.id)")
      }
    }
    #expect(waited > 100)
  }
}
