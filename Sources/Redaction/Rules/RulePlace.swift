/// Where in a rule file something stands.
public struct RulePlace: Sendable, Hashable {
  /// The name that the file was given by, as `rules/phone.toml`.
  public var file: String
  /// The rule or, as `fragments.street`, the fragment; nil outside of any, and in a rule whose id
  /// is not known yet or not well formed.
  public var rule: String?
  /// From 1.
  public var line: Int
  /// From 1, in code points: what an editor shows.
  public var column: Int

  public init(file: String, rule: String? = nil, line: Int, column: Int) {
    self.file = file
    self.rule = rule
    self.line = line
    self.column = column
  }
}

extension RulePlace: CustomStringConvertible {
  /// As `rules/phone.toml:12:5: rule "phone.ru"`; the rule only where there is one.
  public var description: String {
    let place = "\(Self.printable(file)):\(line):\(column)"
    return rule.map { place + ": rule \"\($0)\"" } ?? place
  }

  /// A name that was given from outside, without what a terminal would act upon.
  static func printable(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map {
          $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.properties.isBidiControl
            ? "?" : $0
        }))
  }
}
