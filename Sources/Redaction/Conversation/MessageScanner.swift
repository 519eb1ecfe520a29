/// A scanner that reads each message twice: by itself, and together with what the same sender wrote
/// before it. What is found in the message alone is found whatever the memory holds; the memory only
/// adds to it.
///
/// Not thread-safe.
struct MessageScanner: ~Copyable {
  /// A contact that began in an earlier message.
  struct Split {
    /// The first remembered position that belongs to it.
    var start: Int
    var category: Category.Code
    var rule: UInt16
    var score: Float
  }

  private struct Found {
    var start: Int
    var end: Int
    var category: Category.Code
    var rule: UInt16
    var score: Float
  }

  private(set) var inner: Scanner
  private let joints: Joints
  private let judge: SplitJudge
  private var joined = JoinedText()
  private var memory = Conversation()
  /// The next scan is the first of a message.
  private var isAtStart = true
  /// The findings of the message's first piece, ascending, not overlapping.
  private var found: [Found] = []
  /// Whether `found` has what the last scan found; else `inner` has it.
  private var isFirst = false
  private(set) var hasScanned = false
  private(set) var hasFailed = false
  private(set) var split: Split?

  init(_ scanner: consuming Scanner) {
    let catalog = scanner.catalog
    let neighbours = Neighbours(lexicon: catalog.lexicon)
    joints = Joints(table: catalog.folder.table, neighbours: neighbours)
    judge = SplitJudge(
      rules: SplitJudge.Rules(
        local: catalog.numberJudge.phones.rules.local, handle: catalog.handles.rules.handle,
        mention: catalog.handles.rules.mention),
      neighbours: neighbours)
    inner = scanner
  }

  /// What comes now is a message behind `memory`.
  mutating func begin(after memory: Conversation) {
    self.memory = memory
    isAtStart = true
    hasScanned = false
    hasFailed = false
    split = nil
  }

  /// Looks for contacts that began in an earlier message, and adds their part in this one.
  private mutating func recall(_ message: UnsafeRawBufferPointer) -> ScanFailure? {
    guard let (offset, first) = start(of: message) else { return nil }
    var joints = Joints.lines
    joined.build(memory, joints, message, from: offset)
    var isJoined = self.joints.bySigns(memory, first: first, &joints)
    if inner.sense(joined.bytes, from: 0) != nil {
      if let failure = inner.find(in: joined.bytes) { return failure }
      let seams = Seams(memory, joined, inner.views)
      collect(seams)
      if self.joints.byWords(seams, inner.tokens, &joints) { isJoined = true }
    }
    guard isJoined else { return nil }
    joined.build(memory, joints, message, from: offset)
    guard inner.sense(joined.bytes, from: 0) != nil else { return nil }
    if let failure = inner.find(in: joined.bytes) { return failure }
    collect(Seams(memory, joined, inner.views))
    return nil
  }

  /// The first sign of `message` that is no blank, and where it stands; nil if there is none.
  private func start(of message: UnsafeRawBufferPointer) -> (offset: Int, sign: UInt32)? {
    var index = 0
    while index < message.count {
      var scalar = UInt32(message[index])
      let length =
        scalar < 0x80 ? 1 : max(1, Folder.decode(message, index, &scalar))
      let entry = inner.catalog.folder.table.entry(scalar)
      if entry.flags.isDisjoint(with: [.ignorable, .mark]), entry.folded != Sign.blank,
        entry.folded != Sign.newline
      {
        return (index, scalar)
      }
      index &+= length
    }
    return nil
  }

  /// Takes what the judge accepts of the joined text.
  private mutating func collect(_ seams: Seams) {
    let joinedCase = SplitJudge.Case(seams, inner.tokens, joints.neighbours)
    for index in 0..<inner.candidates.count {
      var candidate = inner.candidates[index]
      guard candidate.end > seams.last else { continue }
      if seams.last > candidate.start { nameAddress(&candidate) }
      guard judge.accepts(candidate, joinedCase, inner) else { continue }
      let range = inner.bytes(of: candidate, in: joined.bytes, notBefore: 0)
      let shift = joined.messageOffset &- joined.messageStart
      let new = Found(
        start: max(range.lowerBound, joined.messageStart) &+ shift,
        end: range.upperBound &+ shift, category: candidate.category, rule: candidate.rule,
        score: candidate.score)
      guard new.end > new.start else { continue }
      if joinedCase.isAcross(candidate) {
        guard reach(from: range.lowerBound, candidate) else { continue }
      } else if found.contains(where: { $0.start < new.end && new.start < $0.end }) {
        // Known without the memory, and in its right bounds.
        continue
      }
      add(new)
    }
  }

  /// A host that is found by itself takes the name of the address that it is a part of, because it
  /// is surer: "ivan собака mail.ru". Here the whole counts.
  private func nameAddress(_ candidate: inout Candidate) {
    guard candidate.category == Category.url.code else { return }
    for index in 0..<inner.tokens.count {
      let token = inner.tokens[index]
      guard token.start > candidate.start, token.end < candidate.end else { continue }
      if joints.neighbours.classes(token).contains(.at)
        || (token.kind == .sign && token.sign == UInt8(ascii: "@"))
      {
        candidate.category = Category.email.code
        candidate.rule = inner.catalog.spoken.rules.email
        return
      }
    }
  }

  /// Notes that a contact began at byte `start` of the memory; false if a label lies on the way,
  /// which is never a piece of anything.
  private mutating func reach(from start: Int, _ candidate: Candidate) -> Bool {
    let position = joined.position(at: start, memory)
    for index in position..<memory.count where memory.sign(index).isLabel { return false }
    if let split, split.score >= candidate.score {
      self.split?.start = min(split.start, position)
    } else {
      split = Split(
        start: min(split?.start ?? position, position), category: candidate.category,
        rule: candidate.rule, score: candidate.score)
    }
    return true
  }

  /// Unites `new` with what overlaps it; of several the best score names the whole.
  private mutating func add(_ new: Found) {
    var new = new
    var first = 0
    while first < found.count, found[first].end <= new.start { first &+= 1 }
    var last = first
    while last < found.count, found[last].start < new.end {
      let other = found[last]
      let (start, end) = (min(new.start, other.start), max(new.end, other.end))
      if other.score >= new.score { new = other }
      (new.start, new.end) = (start, end)
      last &+= 1
    }
    found.replaceSubrange(first..<last, with: CollectionOfOne(new))
  }
}

extension MessageScanner: WindowScanner {
  mutating func sense(_ bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
    if isAtStart, !memory.isEmpty { return from < bytes.count ? from : nil }
    return inner.sense(bytes, from: from)
  }

  mutating func scan(_ piece: UnsafeRawBufferPointer, spans: inout SpanList) -> ScanFailure? {
    hasScanned = true
    let failure = isAtStart ? scanStart(piece, spans: &spans) : scanFurther(piece, spans: &spans)
    isAtStart = false
    if failure != nil { hasFailed = true }
    return failure
  }

  private mutating func scanFurther(
    _ piece: UnsafeRawBufferPointer, spans: inout SpanList
  ) -> ScanFailure? {
    isFirst = false
    return inner.scan(piece, spans: &spans)
  }

  private mutating func scanStart(
    _ piece: UnsafeRawBufferPointer, spans: inout SpanList
  ) -> ScanFailure? {
    isFirst = true
    found.removeAll(keepingCapacity: true)
    if inner.sense(piece, from: 0) != nil {
      if let failure = inner.scan(piece, spans: &spans) { return failure }
      for index in 0..<spans.count {
        let span = spans[index]
        let candidate = inner.candidates[span.finding]
        found.append(
          Found(
            start: span.start, end: span.end, category: candidate.category, rule: candidate.rule,
            score: candidate.score))
      }
    }
    guard !memory.isEmpty else { return nil }
    if let failure = recall(piece) { return failure }
    spans.removeAll()
    for (index, finding) in found.enumerated() {
      spans.append(
        MaskSpan(
          start: finding.start, end: finding.end, category: Category(code: finding.category),
          finding: index))
    }
    return nil
  }

  /// Whether the finding is a telephone number that is shorter than the numbers of its country, or
  /// rests on its label alone.
  func isOpen(_ index: Int) -> Bool {
    if isFirst {
      return index < found.count && found[index].category == Category.phone.code
        && found[index].score < 0.8
    }
    return index < inner.candidates.count
      && inner.candidates[index].category == Category.phone.code
      && inner.candidates[index].score < 0.8
  }

  func finding(at index: Int) -> Finding {
    guard isFirst, index < found.count else { return inner.finding(at: index) }
    return inner.catalog.finding(
      rule: found[index].rule, category: found[index].category, score: found[index].score)
  }
}

extension Catalog {
  /// A finding of the rule, nowhere yet.
  func finding(rule: UInt16, category: Category.Code, score: Float) -> Finding {
    let entry = entries[Int(rule)]
    return Finding(
      start: 0, end: 0, category: Category(code: category), policy: entry.policy, rule: entry.id,
      score: (Double(score) * 100).rounded() / 100)
  }
}
