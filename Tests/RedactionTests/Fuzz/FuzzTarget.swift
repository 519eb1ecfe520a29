@testable import Redaction

/// The bodies of the fuzz targets: bytes in, a complaint out, or nil when all is well.
///
/// `Tests/Fuzz` runs them under libFuzzer; `FuzzReplayTests` runs them over the seeds and over
/// whatever was found with them.
enum FuzzTarget: String, CaseIterable {
  /// F1: any bytes, cut as the input says.
  case stream
  /// F2: lines by a grammar, with contacts planted.
  case grammar
  /// F3: a rule file.
  case ruleFile = "rule-file"
  /// F4: an accepted rule on a text, by machine code and by the interpreter.
  case engines
  /// F5: the check for UTF-8.
  case utf8

  func run(_ bytes: [UInt8]) -> String? {
    switch self {
    case .stream: StreamFuzz.run(bytes)
    case .grammar: GrammarFuzz.run(bytes)
    case .ruleFile: RuleFileFuzz.run(bytes)
    case .engines: EngineFuzz.run(bytes)
    case .utf8: UTF8Fuzz.run(bytes)
    }
  }
}

/// Takes numbers from the front of an input until there is nothing left, and then zeros: a small
/// change of the input is a small change of what is made of it.
struct FuzzInput {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func byte() -> Int { Int(rest.popFirst() ?? 0) }

  /// From 0 to `bound - 1`.
  mutating func number(below bound: Int) -> Int {
    bound <= 256 ? byte() % max(bound, 1) : (byte() << 8 | byte()) % bound
  }

  /// Up to `count` bytes.
  mutating func bytes(_ count: Int) -> [UInt8] {
    let taken = Array(rest.prefix(count))
    rest = rest.dropFirst(count)
    return taken
  }
}
