@testable import Redaction

/// What became of an example.
struct ExampleOutcome: Sendable {
  var example: Example
  var findings: [Finding]
  /// Why it could not be scanned, if so; there are no findings then.
  var failure: ScanFailure?
  /// Labels that were not found.
  ///
  /// One is found when findings of whatever category cover at least nine tenths of its letters and
  /// digits: bytes of ASCII letters and digits, and every byte from 0x80 on.
  var missed: [Example.Label]
  /// Findings that touch no label.
  var wrong: [Finding]
  /// Bytes inside findings, and those of them outside every label.
  var masked: Int
  var outside: Int

  init(_ example: Example, _ findings: [Finding], failure: ScanFailure? = nil) {
    self.example = example
    self.findings = findings
    self.failure = failure
    let text = Array(example.text.utf8)
    var covered = [Bool](repeating: false, count: text.count)
    var labelled = covered
    for finding in findings {
      for byte in finding.start..<finding.end { covered[byte] = true }
    }
    for label in example.labels {
      for byte in label.start..<label.end { labelled[byte] = true }
    }
    missed = example.labels.filter { label in
      let word = (label.start..<label.end).filter { text[$0].isWordByte }
      return word.count { covered[$0] } * 10 < word.count * 9
    }
    wrong = findings.filter { !labelled[$0.start..<$0.end].contains(true) }
    masked = covered.count { $0 }
    outside = zip(covered, labelled).count { $0 && !$1 }
  }

  /// The examples, each asked of the library by itself; `allow-phone` with its number allowed.
  static func all() throws -> [ExampleOutcome] {
    var allowing = Configuration()
    allowing.allowedPhones = ["+7 495 232-10-00"]
    let usual = try Redactor()
    let withPhone = try Redactor(allowing)
    return try ExampleFile.all().map { example in
      let redactor = example.kind == "allow-phone" ? withPhone : usual
      do throws(ScanFailure) {
        return ExampleOutcome(example, try redactor.findings(in: example.text))
      } catch {
        return ExampleOutcome(example, [], failure: error)
      }
    }
  }
}

extension Sequence<ExampleOutcome> {
  /// The outcomes whose class is one of `kinds`.
  func of(_ kinds: [String]) -> [ExampleOutcome] {
    filter { kinds.contains($0.example.kind) }
  }

  /// Where they are, and which rules found something that is none.
  var places: [String] {
    map { outcome in
      let rules = Set(outcome.wrong.map(\.rule)).sorted().joined(separator: " ")
      return rules.isEmpty ? outcome.example.place : "\(outcome.example.place) (\(rules))"
    }
  }

  var recall: ExampleRecall {
    var recall = ExampleRecall()
    for outcome in self {
      recall.labels += outcome.example.labels.count
      recall.found += outcome.example.labels.count - outcome.missed.count
      if !outcome.missed.isEmpty { recall.missed.append(outcome.example.place) }
    }
    return recall
  }
}

/// How many labels were found.
struct ExampleRecall: CustomStringConvertible {
  var labels = 0
  var found = 0
  /// Places of the examples with a missed label.
  var missed: [String] = []

  /// Whether at least `percent` of at least one label was found.
  func reaches(_ percent: Int) -> Bool { labels > 0 && found * 100 >= labels * percent }

  var description: String {
    "\(found) of \(labels) found; missed: \(missed.joined(separator: ", "))"
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF:
      true
    default: false
    }
  }
}
