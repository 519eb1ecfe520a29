import Testing

@testable import Redaction

@Suite("Domains")
struct DomainTableTests {
  let table: DomainTable

  init() throws { table = try TableFile.domains() }

  @Test(
    "A top-level domain is known in both of its forms",
    arguments: [
      "com", "ru", "kz", "uz", "shop", "онлайн", "xn--80asehdb", "рф", "xn--p1ai", "қаз",
      "xn--80ao21a", "中国", "xn--fiqs8s", "onion", "museum",
    ])
  func known(label: String) {
    #expect(table.isTopLevel(label))
  }

  @Test(
    "Whatever else stands behind a dot is none",
    arguments: ["", "co", "c", "mov1", "jpeg", "COM", "com.", ".com", "comm", "руб", "xn--", "-"])
  func unknown(label: String) {
    #expect(table.isTopLevel(label) == (label == "co"))
  }

  @Test(
    "A domain under which a country gives out names is known",
    arguments: [
      ("co.uk", true), ("com.tr", true), ("org.ua", true), ("com.kz", true), ("co.uz", true),
      ("公司.cn", true), ("xn--55qx5d.cn", true), ("any.ck", true), ("www.ck", false),
      ("example.uk", false), ("uk", false), ("", false), (".", false), (".ck", false),
      ("a.b.ck", false), ("co.uk.", false),
    ])
  func secondLevel(name: String, isKnown: Bool) {
    #expect(table.isSecondLevel(name) == isKnown)
  }

  @Test(
    "The ending of a host is as long as the list says",
    arguments: [
      ("example.com", 3), ("www.example.co.uk", 5), ("example.co.uk", 5), ("co.uk", 2),
      ("пример.рф", 4), ("example.any.ck", 6), ("www.ck", 2), ("shop.www.ck", 2), ("com", 0),
      (".com", 0), ("example.com.", 0), ("example.invalid", 0), ("", 0), ("a..uk", 2),
    ])
  func suffix(host: String, length: Int) {
    #expect(table.suffixLength(of: host) == length)
  }

  @Test("Every line of both files is found")
  func everyLine() throws {
    var counts = (0, 0)
    for line in try lines("tld.txt") {
      #expect(table.isTopLevel(line))
      counts.0 += 1
    }
    for line in try lines("second-level.txt") where !line.hasPrefix("!") {
      let name = line.hasPrefix("*") ? "x" + line.dropFirst() : line
      #expect(table.isSecondLevel(name))
      counts.1 += 1
    }
    #expect(counts == (table.topLevelCount, table.secondLevelCount))
    #expect(counts.0 > 1500)
  }

  @Test("Every top-level domain in punycode is there in Unicode too")
  func pairs() throws {
    var scalars: [Unicode.Scalar] = []
    for line in try lines("tld.txt") where line.hasPrefix("xn--") {
      let label = Array(line.dropFirst(4).utf8)
      try Punycode.decode(label.span, into: &scalars)
      let text = String(String.UnicodeScalarView(scalars))
      #expect(table.isTopLevel(text), "\(text)")
    }
  }

  func lines(_ name: String) throws -> [String] {
    String(decoding: try TableFile.bytes(name), as: UTF8.self).split(separator: "\n").map(
      String.init
    )
    .filter { !$0.hasPrefix("#") }
  }

  @Test(
    "A malformed line is refused with its number",
    arguments: [
      ("com\nCom", TableFault.Cause.malformed(column: "name"), 2),
      ("com\nco.uk", .malformed(column: "name"), 2), ("com\r", .malformed(column: "name"), 1),
      ("com\n#\n\ncom", .repeated, 4), ("#", .size(0), 1),
    ])
  func malformed(top: String, cause: TableFault.Cause, line: Int) {
    #expect(
      failure(top, "co.uk") == .topLevel(TableFault(line: line, cause: cause)))
  }

  @Test(
    "A malformed line of the second table is refused with its number",
    arguments: ["*", "*.", "*ck", "*.a.ck", "!ck", "!", "uk", ".uk", "co.", "a.b.uk", "co uk"])
  func malformedSecond(line: String) {
    let cause = TableFault.Cause.malformed(column: "name")
    #expect(
      failure("com", "co.uk\n" + line) == .secondLevel(TableFault(line: 2, cause: cause)))
  }

  func failure(_ top: String, _ second: String) -> DomainTable.LoadError? {
    let tables = (Array(top.utf8), Array(second.utf8))
    do throws(DomainTable.LoadError) {
      _ = try DomainTable(topLevel: tables.0.span, secondLevel: tables.1.span)
      return nil
    } catch {
      return error
    }
  }
}
