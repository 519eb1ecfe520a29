extension Redactor {
  /// Tells, stage by stage, what became of one record: what was sensed, the views, the tokens, and
  /// why each finding is one, and every veto: what looked like a contact, and what took it away.
  ///
  /// The account holds the record's text: it is for a person at a terminal, never for a log.
  ///
  /// - Parameters:
  ///   - record: at most one window, 64 KiB; of a longer one the first window is explained.
  ///   - write: gets one line after the other, with its line end.
  public func explain(_ record: UnsafeRawBufferPointer, write output: (String) -> Void) {
    let window = WindowGeometry.standard.window
    let piece = UnsafeRawBufferPointer(rebasing: record.prefix(window))
    if record.count > window {
      output("record: \(record.count) bytes, of which the first \(window) are explained\n")
    } else {
      output("record: \(record.count) bytes\n")
    }
    var scanner = makeScanner()
    if scanner.sense(piece, from: 0) != nil {
      output("sense: evidence\n")
    } else {
      output("sense: nothing; the record is copied out untouched\n")
    }
    scanner.explain(piece) { output($0 + "\n") }
  }
}

extension Scanner {
  mutating func explain(_ piece: UnsafeRawBufferPointer, write: (String) -> Void) {
    let (failure, refused) = findAndTell(in: piece)
    if let failure {
      write("match: not scanned, masked whole: \(failure)")
      return
    }
    write("fold: \(views.count) positions, \(views.dropped) code points dropped")
    write("  folded    \(Self.printable(views.folded.values))")
    write("  skeleton  \(Self.printable(views.skeleton.values))")
    write("  digits    \(Self.printable(views.digit.values))")
    for index in 0..<tokens.count {
      let token = tokens[index]
      var line = "token \(index): \(token.kind) \(text(of: token.start..<token.end, in: piece))"
      if token.isDisguised { line += " (disguised)" }
      if token.entry != 0 {
        let entry = catalog.lexicon.entries[Int(token.entry) - 1]
        let classes = WordClass.named.filter { entry.classes.contains($0.value) }.map(\.name)
        line += " [" + classes.joined(separator: " ")
        if entry.classes.contains(.number) { line += " \(entry.value)" }
        line += "]"
      }
      write(line)
    }
    for index in 0..<groups.count {
      let group = groups[index]
      let first = Int(group.firstDigit)
      let value = digits.values[first..<first + Int(group.digitCount)].map(String.init).joined()
      write(
        "number group: \(value), joined by \(group.separator)" + (group.isHidden ? ", hidden" : ""))
    }
    for index in 0..<shields.count {
      let shield = shields[index]
      write("allowed: \(text(of: shield.start..<shield.end, in: piece))")
    }
    var told: Set<Range<Int>> = []
    for index in 0..<candidates.count {
      let candidate = candidates[index]
      let range = bytes(of: candidate, in: piece, notBefore: 0)
      write("finding: " + account(of: candidate, range, in: piece))
      told.insert(range)
    }
    if candidates.isEmpty { write("judge: no finding") }
    for refusal in refused {
      let range = views.bytes(of: Int(refusal.start)..<Int(refusal.end))
      var line =
        "veto: bytes \(range.lowerBound)..<\(range.upperBound) "
        + "\(Category(code: refusal.category).rawValue) "
        + "\(text(of: refusal.start..<refusal.end, in: piece))"
      if let rule = refusal.rule { line += ": rule \(catalog.entries[Int(rule)].id)" }
      line += ", because of: \(refusal.veto.rawValue)"
      if let check = refusal.check { line += " \(check.rawValue)" }
      write(line + " (\(refusal.veto.text))")
    }
    if told.isEmpty { return }
    // The views and tokens above are gone now.
    if let failure = findAll(in: piece) {
      write("match: masked whole in the end: \(failure)")
      return
    }
    for index in 0..<candidates.count {
      let candidate = candidates[index]
      let range = Int(candidate.start)..<Int(candidate.end)
      if told.contains(range) { continue }
      write("finding beside the labels: " + account(of: candidate, range, in: piece))
    }
  }

  private func account(
    of candidate: Candidate, _ range: Range<Int>, in piece: UnsafeRawBufferPointer
  ) -> String {
    let entry = catalog.entries[Int(candidate.rule)]
    return "bytes \(range.lowerBound)..<\(range.upperBound) \(entry.category.rawValue) "
      + "\"\(String(decoding: piece[range], as: UTF8.self))\": rule \(entry.id), "
      + "score \(candidate.score), because of: \(candidate.reason.rawValue)"
  }

  private func text(of range: Range<Int32>, in piece: UnsafeRawBufferPointer) -> String {
    let bytes = views.bytes(of: Int(range.lowerBound)..<Int(range.upperBound))
    return "\"" + String(decoding: piece[bytes], as: UTF8.self) + "\""
  }

  /// Signs below 0x80 as themselves, others as a middle dot.
  private static func printable(_ signs: UnsafeBufferPointer<UInt8>) -> String {
    var text = ""
    for sign in signs {
      text.append((0x20..<0x7F).contains(sign) ? Character(UnicodeScalar(sign)) : "·")
    }
    return text
  }
}
