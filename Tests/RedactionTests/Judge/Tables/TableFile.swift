import Foundation

@testable import Redaction

/// The tables of `Patterns/tables` as they lie in the repository.
enum TableFile {
  static func bytes(_ name: String) throws -> [UInt8] {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    return [UInt8](try Data(contentsOf: root.appendingPathComponent("Patterns/tables/\(name)")))
  }

  // Each table is a constant of its own: the span of a temporary in a throwing call crashes the
  // compiler (Swift 6.3.1, "instruction does not dominate all uses").

  static func numberingPlan() throws -> NumberingPlan {
    let table = try bytes("numbering.dfa")
    return try NumberingPlan(table.span)
  }

  static func anyCountry() throws -> NumberingPlan {
    let table = try bytes("any-country.dfa")
    return try NumberingPlan(table.span)
  }

  static func regions() throws -> Regions {
    let table = try bytes("regions.tsv")
    return try Regions(table.span)
  }

  static func cardIssuers() throws -> CardIssuers {
    let table = try bytes("card-issuers.tsv")
    return try CardIssuers(table.span)
  }

  /// The values 0...9 of the digits in a text; everything else is left out, as people write numbers.
  static func digits(_ text: String) -> [UInt8] {
    text.utf8.compactMap { (0x30...0x39).contains($0) ? $0 - 0x30 : nil }
  }

  /// The error of reading a text table, or nil.
  static func fault(_ read: () throws -> Void) -> TableFault? {
    do {
      try read()
      return nil
    } catch {
      return error as? TableFault
    }
  }
}
