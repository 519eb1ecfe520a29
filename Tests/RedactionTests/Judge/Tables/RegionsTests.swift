import Testing

@testable import Redaction

@Suite("Regions")
struct RegionsTests {
  let regions: Regions

  init() throws { regions = try TableFile.regions() }

  @Test(
    "A region is dialled as its country says",
    arguments: [
      ("RU", 7, "8", "810", 10, "ru"), ("KZ", 7, "8", "810", 10, "kk"),
      ("BY", 375, "8", "810", 9, "ru"), ("UZ", 998, "", "00", 9, "uz"),
      ("KG", 996, "0", "00", 9, "ky"), ("TR", 90, "0", "00", 10, "tr"),
      ("CN", 86, "0", "00", 11, "zh"), ("US", 1, "1", "011", 10, "en"),
      ("GB", 44, "0", "00", 10, "en"), ("HU", 36, "06", "00", 9, ""),
      ("AU", 61, "0", "0011", 9, "en"), ("TM", 993, "8", "810", 8, "tk"),
    ])
  func known(
    name: String, callingCode: Int, trunk: String, exit: String, length: Int, language: String
  ) throws {
    let region = try #require(regions.region(named: name))
    #expect(region.callingCode == callingCode)
    #expect(region.trunk.first.map { $0.begins(TableFile.digits(trunk + "5")) } ?? trunk.isEmpty)
    #expect(region.trunk.first?.count ?? 0 == trunk.count)
    #expect(region.exit.contains { $0.count == exit.count && $0.begins(TableFile.digits(exit)) })
    #expect(region.lengths.contains(length))
    #expect(region.languages.first ?? "" == language)
    #expect(regions.regions(callingCode: callingCode).contains(region))
    #expect(regions.allows(length, digitsBehind: callingCode))
  }

  @Test("Of several regions with a calling code the main one is first")
  func main() {
    #expect(regions.regions(callingCode: 7).map(\.name) == ["RU", "KZ"])
    #expect(regions.regions(callingCode: 1).first?.name == "US")
    #expect(regions.regions(callingCode: 44).first?.name == "GB")
    #expect(regions.regions(callingCode: 999).isEmpty)
    #expect(regions.regions(callingCode: 0).isEmpty)
    #expect(regions.regions(callingCode: -7).isEmpty)
    #expect(regions.regions(callingCode: 1000).isEmpty)
  }

  @Test("Every calling code leads somewhere in the numbering plan")
  func agreesWithPlan() throws {
    let plan = try TableFile.numberingPlan()
    for region in regions.all {
      #expect(plan.state(behind: region.callingCode) != nil, "\(region.name)")
    }
    for code in 1...999 where regions.regions(callingCode: code).isEmpty {
      let isBeginning = regions.all.contains { String($0.callingCode).hasPrefix(String(code)) }
      let isLonger = regions.all.contains { String(code).hasPrefix(String($0.callingCode)) }
      #expect(isBeginning || isLonger || plan.state(behind: code) == nil, "\(code)")
    }
  }

  @Test(
    "A malformed line is refused with its number and column",
    arguments: [
      ("RU\t7\t8\t810\t10", TableFault.Cause.columns(expected: 6, found: 5)),
      ("RU\t7\t8\t810\t10\tru\t", .columns(expected: 6, found: 7)),
      ("ru\t7\t8\t810\t10\tru", .malformed(column: "region")),
      ("RUS\t7\t8\t810\t10\tru", .malformed(column: "region")),
      ("RU\t0\t8\t810\t10\tru", .malformed(column: "calling")),
      ("RU\t1000\t8\t810\t10\tru", .malformed(column: "calling")),
      ("RU\t+7\t8\t810\t10\tru", .malformed(column: "calling")),
      ("RU\t7\t\t810\t10\tru", .malformed(column: "trunk")),
      ("RU\t7\t8,\t810\t10\tru", .malformed(column: "trunk")),
      ("RU\t7\t8\t8~10\t10\tru", .malformed(column: "exit")),
      ("RU\t7\t8\t1234567890\t10\tru", .malformed(column: "exit")),
      ("RU\t7\t8\t810\t-\tru", .malformed(column: "lengths")),
      ("RU\t7\t8\t810\t0\tru", .malformed(column: "lengths")),
      ("RU\t7\t8\t810\t10-9\tru", .malformed(column: "lengths")),
      ("RU\t7\t8\t810\t10,10\tru", .malformed(column: "lengths")),
      ("RU\t7\t8\t810\t32\tru", .malformed(column: "lengths")),
      ("RU\t7\t8\t810\t10\trus", .malformed(column: "languages")),
      ("RU\t7\t8\t810\t10\tru\r", .malformed(column: "languages")),
      ("KZ\t7\t8\t810\t10\tkk\nKZ\t7\t8\t810\t10\tkk", .repeated),
      ("BY\t375\t8\t810\t9\tru\nRU\t7\t8\t810\t10\tru", .unordered),
    ])
  func malformed(lines: String, cause: TableFault.Cause) {
    let table = Array(("# a comment\n\nAG\t1\t1\t011\t10\t-\n" + lines + "\n").utf8)
    let line = 4 + lines.utf8.filter { $0 == 0x0A }.count
    #expect(TableFile.fault { _ = try Regions(table.span) } == TableFault(line: line, cause: cause))
  }

  @Test("A table without a line is refused, and the error says what to do")
  func empty() {
    let table = Array("# nothing\n".utf8)
    let found = TableFile.fault { _ = try Regions(table.span) }
    #expect(found == TableFault(line: 1, cause: .size(0)))
    #expect(
      TableFault(line: 7, cause: .malformed(column: "exit")).description
        == "line 7: column exit is malformed; the table's header says what it may hold")
  }
}
