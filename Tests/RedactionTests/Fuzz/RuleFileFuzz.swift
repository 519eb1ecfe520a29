@testable import Redaction

/// F3: whatever the file holds, it is read or refused with a place inside of it.
enum RuleFileFuzz {
  static func run(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= 1 << 20 else { return nil }
    let lines = bytes.count { $0 == 0x0A } + 1
    do throws(RuleError) {
      var loader = RuleLoader(alphabet: FoldAlphabet(try CatalogSource.builtInFold.get())) { _ in
        false
      }
      try loader.read(bytes, file: "x.toml")
      return try loader.finish().isEmpty ? "no rule, and no error" : nil
    } catch {
      if let place = error.place, !(1...lines + 1).contains(place.line) || place.column < 1 {
        return "a place outside of the file"
      }
      let isPlain = !error.description.unicodeScalars.contains { $0.value < 0x20 }
      return isPlain ? nil : "a control character in a diagnostic"
    }
  }
}

extension CatalogSource {
  /// Read once for all runs.
  static let builtInFold = Result { () throws(RuleError) in try CatalogSource().fold }
}
