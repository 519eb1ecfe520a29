extension Redactor {
  /// What the catalog asks of the built-in patterns before they run, as a table: the contents of
  /// `Patterns/tables/pattern-facts.tsv`, for the rules that this build holds.
  ///
  /// For the project's own generator. Linear in the rules.
  @_spi(Generators) public static func patternFacts() throws(RuleError) -> String {
    try FactsTable.ofBuiltInRules()
  }
}
