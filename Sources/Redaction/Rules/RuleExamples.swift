/// An example of a rule that did not come out as the rule says.
public struct ExampleFailure: Sendable, Hashable, CustomStringConvertible {
  public enum Fault: Sendable, Hashable {
    /// It stands under `match`, and the rule found nothing.
    case missed
    /// It stands under `pass`, and the rule found something.
    case found
    /// Machine code and interpreter do not find the same in it. PCRE2 has had such faults: in
    /// 10.42 `(a|)b*+a` matches `a` in one and not in the other.
    case enginesDisagree
  }

  public var rule: String
  /// File and line of the example.
  public var file: String
  public var line: Int
  public var fault: Fault

  public var description: String { "\(file):\(line): rule \"\(rule)\": \(fault.words)" }
}

extension ExampleFailure.Fault {
  var words: String {
    switch self {
    case .missed: "an example under 'match' is not found"
    case .found: "an example under 'pass' is found"
    case .enginesDisagree: "JIT and interpreter do not find the same in an example"
    }
  }
}

extension Redactor {
  /// Runs the examples of the rules in force: the rule has to find something in every text under
  /// `match`, even where a better rule takes it over, and no finding may bear its name in a text
  /// under `pass`. Where machine code is used, the interpreter has to find the same.
  ///
  /// - Complexity: linear in the examples; some 60 ms for the built-in ones.
  public func failingExamples() -> [ExampleFailure] { failingExamples { _ in true } }

  /// The same for those rules whose file `isTested`.
  func failingExamples(in isTested: (String) -> Bool) -> [ExampleFailure] {
    var failures: [ExampleFailure] = []
    var scanner = makeScanner()
    var other = Scanner(
      catalog, engine: .interpreter, sensing: configuration.sensing,
      capacity: WindowGeometry.standard.window)
    for (index, rule) in catalog.rules.enumerated()
    where catalog.isWanted[index] && isTested(rule.place.file) {
      let number = UInt16(truncatingIfNeeded: index)
      for (examples, isMatch) in [(rule.match, true), (rule.pass, false)] {
        for example in examples {
          // With the interpreter as engine it is compared with itself, which is harmless.
          let fault: ExampleFailure.Fault? =
            if !Self.agree(&scanner, &other, on: example.text) {
              .enginesDisagree
            } else if scanner.finds(rule: number, in: example.text, asBest: !isMatch) != isMatch {
              isMatch ? .missed : .found
            } else {
              nil
            }
          guard let fault else { continue }
          failures.append(
            ExampleFailure(
              rule: rule.id, file: rule.place.file, line: example.line, fault: fault))
        }
      }
    }
    return failures
  }

  /// Whether both find the same spans by the same rules.
  private static func agree(
    _ one: inout Scanner, _ other: inout Scanner, on text: String
  ) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let piece = UnsafeRawBufferPointer(bytes)
      guard one.find(in: piece) == nil, other.find(in: piece) == nil,
        one.candidates.count == other.candidates.count
      else { return false }
      for index in 0..<one.candidates.count {
        let (mine, its) = (one.candidates[index], other.candidates[index])
        guard mine.start == its.start, mine.end == its.end, mine.rule == its.rule else {
          return false
        }
      }
      return true
    }
  }
}
