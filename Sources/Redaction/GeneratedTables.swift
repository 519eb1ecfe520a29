extension Redactor {
  /// What the catalog asks of the built-in patterns before they run, as a table: the contents of
  /// `Patterns/tables/pattern-facts.tsv`, for the rules that this build holds.
  ///
  /// For the project's own generator. Linear in the rules.
  @_spi(Generators) public static func patternFacts() throws(RuleError) -> String {
    try FactsTable.ofBuiltInRules()
  }

  /// The filter of what the built-in words begin with: the contents of
  /// `Patterns/tables/beginnings.table`, for the words and rules that this build holds.
  ///
  /// For the project's own generator. Linear in the words times their writings.
  @_spi(Generators) public static func wordBeginnings() throws(RuleError) -> [UInt8] {
    try BeginningsTable.ofBuiltInRules()
  }
}
