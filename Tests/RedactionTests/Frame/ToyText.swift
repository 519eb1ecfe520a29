@testable import Redaction

/// Texts for the toy scanner, and what should become of them.
enum ToyText {
  /// A text of words, findings, near misses and bytes that are no text at all.
  ///
  /// - Parameters:
  ///   - longest: the greatest length of a record's parts together, roughly.
  ///   - failures: whether there are pieces that cannot be scanned.
  ///   - endless: whether there are runs without a proper end.
  static func make(
    _ random: inout SplitMix, terminator: UInt8 = 0x0A, longest: Int = 1_000,
    failures: Bool = false, endless: Bool = false
  ) -> [UInt8] {
    var text: [UInt8] = []
    // Stands for the terminator until the text is whole: no part may contain that.
    let mark: UInt8 = 0xFE
    for _ in 0..<random.number(0...6) {
      let length = random.number(0...(random.chance(1, in: 2) ? 60 : longest))
      let end = text.count + length
      while text.count < end {
        let part = part(&random, failures: failures, endless: endless)
        // Two runs do not become one, so that a near miss stays shorter than the context.
        if let last = text.last, last > 0x40, last == part.first || last == part.last { continue }
        text += part.filter { $0 != terminator }
      }
      if random.chance(1, in: 6) { text.append(0x0D) }
      text.append(mark)
    }
    if random.chance(1, in: 2) { text = text.dropLast() }
    return text.map { $0 == mark ? terminator : $0 }
  }

  private static func part(_ random: inout SplitMix, failures: Bool, endless: Bool) -> [UInt8] {
    let small = random.number(1...15)
    switch random.number(0...23) {
    case 0...5: return Array(" ".utf8)
    case 6...7: return Array("abcdefghik".utf8.shuffled(using: &random).prefix(small))
    case 8: return Array("ab dc em ".utf8)
    case 9...10: return run("X", small)
    case 11: return Array("-".utf8) + run("X", small)
    case 12: return run("X", small) + Array("+".utf8)
    case 13...14: return run("Y", small)
    // The letter keeps two cards from becoming one that is longer than the greatest finding.
    case 15: return run("Z", min(small, 4)) + Array(" ".utf8) + run("Z", min(small, 4)) + [0x68]
    case 16...17: return run("ж", min(small, 7))
    case 18: return Array(["é", "щ", "中", "😀", "\u{1F468}\u{200D}\u{1F469}"][small % 5].utf8)
    case 19: return [small < 8 ? 0x00 : 0x0A]
    case 20: return [UInt8(random.number(0x80...0xFD))]
    case 21: return Array("\r".utf8)
    case 22 where failures && small < 6: return Array("F".utf8)
    case 22 where endless && small > 12:
      // With words long enough that one of them comes in several pieces while it is swallowed.
      let words = (0..<random.number(4...20)).map { _ in run("Z", random.number(1...50)) }
      return Array(words.joined(separator: " ".utf8))
    case 23 where endless && small < 4:
      return Array(" ".utf8) + run("X", random.number(14...400)) + Array("bc".utf8)
    default: return run("a", small)
    }
  }

  private static func run(_ letter: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: letter, count: count).utf8)
  }

  /// What should be found: every record scanned in one piece, however long. Without failures, for
  /// a piece of a long record fails by itself.
  static func findings(
    in text: [UInt8], framing: Framing, context: Int, greatest: Int
  ) -> [KeepingSink.Reported] {
    var found: [KeepingSink.Reported] = []
    for (number, record) in records(of: text, framing).enumerated() {
      var spans = SpanList()
      var scanner = ToyScanner(context: context)
      _ = record.withUnsafeBytes { scanner.scan($0, spans: &spans) }
      for index in 0..<spans.count {
        let span = spans[index]
        var end = span.end
        let last = found.last.flatMap { $0.record == number && $0.end > span.start ? $0 : nil }
        if last != nil || end - span.start >= greatest {
          while end < record.count, record[end] > 0x20 { end += 1 }
        }
        if let last {
          found[found.count - 1].end = max(end, last.end)
        } else {
          found.append(
            KeepingSink.Reported(
              record: number, start: span.start, end: end, category: span.category))
        }
      }
    }
    return found
  }

  /// Puts the labels where the findings say.
  static func masked(
    _ text: [UInt8], _ findings: [KeepingSink.Reported], framing: Framing
  ) -> [UInt8] {
    var records = records(of: text, framing)
    for finding in findings.reversed() {
      records[finding.record].replaceSubrange(
        finding.start..<finding.end, with: Array(finding.category.label.utf8))
    }
    return Array(records.joined(separator: framing.terminator.map { [$0] } ?? []))
  }

  private static func records(of text: [UInt8], _ framing: Framing) -> [[UInt8]] {
    guard let terminator = framing.terminator else { return [text] }
    return text.split(separator: terminator, omittingEmptySubsequences: false).map(Array.init)
  }
}
