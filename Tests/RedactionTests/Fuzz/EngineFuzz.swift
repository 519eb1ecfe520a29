import PCRE2

@testable import Redaction

/// F4: the first part of the input is a pattern; if the loader takes it, machine code and
/// interpreter have to find the same with it in the second, and within the match limit of ours.
enum EngineFuzz {
  static func run(_ bytes: [UInt8]) -> String? {
    var input = FuzzInput(bytes)
    let view = View.allCases[input.number(below: View.allCases.count)]
    let pattern = input.bytes(input.byte())
    let text = Array(input.rest.prefix(4096))
    do {
      let parsed = try PatternParser.parse(PatternText(bytes: pattern))
      let alphabet = FoldAlphabet(try CatalogSource.builtInFold.get())
      let translated = try PatternTranslator(alphabet: alphabet, view: view).translate(parsed)
      let jit = try Pattern(translated.text, options: [.useOffsetLimit], jit: .required)
      let plain = try Pattern(translated.text, options: [.useOffsetLimit], jit: .off)
      guard jit.captureCount < RuleRunner.greatestGroups else { return nil }
      return differ(jit, plain, text, translated.reach)
    } catch {
      return nil
    }
  }

  private static func differ(
    _ jit: Pattern, _ plain: Pattern, _ text: [UInt8], _ reach: Int
  ) -> String? {
    guard
      var machine = try? Scratch(groups: RuleRunner.greatestGroups, engine: .required),
      // The interpreter counts other steps: it gets as many as it wants.
      var interpreter = try? Scratch(
        groups: RuleRunner.greatestGroups,
        limits: Limits(match: 10_000_000, depth: 100_000, heapKiB: 20_000), engine: .off)
    else { return "no memory" }
    var start = 0
    while start <= text.count {
      guard let found = try? machine.match(jit, in: text.span, from: start) else { return nil }
      guard let other = try? interpreter.match(plain, in: text.span, from: start) else {
        return nil
      }
      if found != other { return "P8: one finds what the other does not" }
      guard found, let range = machine.range(of: 0) else { break }
      if range != interpreter.range(of: 0) { return "P8: the spans differ" }
      if range.count > reach { return "a match longer than the loader thinks" }
      start = max(range.upperBound, start + 1)
    }
    return machine.callsOutsideJIT > 0 ? "a call left machine code" : nil
  }
}
