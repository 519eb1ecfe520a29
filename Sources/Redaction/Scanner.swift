internal import PCRE2

/// The way of one record through fold, match and judge: one a worker, nothing allocated for a
/// record once it is warm.
///
/// Not thread-safe.
struct Scanner: ~Copyable {
  let catalog: Catalog
  private let sensing: Bool
  private var reader: SenseReader
  private(set) var views: Views
  private(set) var tokens: Store<Token>
  private var hits: Store<TriggerHit>
  private var summary = TokenSummary()
  private(set) var digits: Store<UInt8>
  private(set) var groups: Store<DigitGroup>
  /// What was found: in positions of the views, and after `findAll` in bytes of the piece.
  var candidates: Store<Candidate>
  /// The piece with labels, and what was found before it was read with them.
  var masked: MaskedText
  var settled: Store<Candidate>
  /// For the piece with labels: the other one has read on in the records to come.
  private var labelledReader: SenseReader
  private(set) var shields: Store<Candidate>
  private var pieces: Store<Piece>
  /// Nil when the engine gave no memory: then nothing is scanned, and everything is masked.
  private var runner: RuleRunner?
  /// What was refused, while somebody listens; see `explain`.
  private var refusals: Refusals?
  /// Nil unless a profile was asked for.
  private let profiler: Profiler?

  init(
    _ catalog: Catalog, engine: Engine, sensing: Bool, capacity: Int, isProfiled: Bool = false
  ) {
    self.catalog = catalog
    profiler = isProfiled ? Profiler(catalog) : nil
    self.sensing = sensing
    reader = SenseReader(catalog.sense)
    views = Views(capacity: capacity)
    tokens = Store(capacity: capacity)
    hits = Store(capacity: capacity * 2)
    digits = Store(capacity: capacity * 2)
    groups = Store(capacity: capacity)
    candidates = Store(capacity: capacity)
    masked = MaskedText(capacity: capacity)
    settled = Store(capacity: capacity)
    labelledReader = SenseReader(catalog.sense)
    shields = Store(capacity: 4096)
    pieces = Store(capacity: capacity)
    runner = try? RuleRunner(
      catalog.compiled, cache: catalog.patterns, catalogCount: catalog.entries.count,
      engine: engine, profiler: profiler)
  }

  var profile: StreamProfile? { profiler?.profile }

  /// Finds what has to be masked in `piece`; the candidates are then united and in order.
  mutating func find(in piece: UnsafeRawBufferPointer) -> ScanFailure? {
    if let failure = gather(from: piece) { return failure }
    if let profiler {
      for index in 0..<candidates.count { profiler.count(candidate: candidates[index].rule) }
    }
    Overlap.unite(&candidates)
    if let profiler {
      profiler.end(.overlap)
      for index in 0..<candidates.count { profiler.count(finding: candidates[index].rule) }
    }
    return nil
  }

  /// Folds `piece` and no more; the number of its positions, 0 when it is too long.
  mutating func foldedCount(_ piece: UnsafeRawBufferPointer) -> Int {
    catalog.folder.fold(piece, into: &views) ? views.count : 0
  }

  /// Gathers the candidates of all rules, overlapping ones and all.
  private mutating func gather(from piece: UnsafeRawBufferPointer) -> ScanFailure? {
    candidates.removeAll()
    shields.removeAll()
    profiler?.begin(bytes: piece.count)
    guard ended(.fold, catalog.folder.fold(piece, into: &views)),
      ended(
        .tokens,
        catalog.tokenizer.tokenize(views, into: &tokens, hits: &hits, summary: &summary))
    else { return .limit(.memory, rule: nil) }
    let context = RecordContext(tokens, views, catalog.lexicon)
    let hasRoom =
      ended(
        .links,
        !summary.hasLinks
          || catalog.links.detect(views, piece, context, into: &candidates, shields: &shields))
      && ended(.numbers, readNumbers(context))
      && ended(
        .handles,
        !summary.hasNames || catalog.handles.detect(tokens, views, context, into: &candidates))
      && ended(
        .spoken,
        !summary.hasSpeech
          || catalog.spoken.detect(tokens, views, context, pieces: &pieces, into: &candidates))
      && ended(
        .persons,
        catalog.persons?.detect(tokens, views, piece, context, into: &candidates) ?? true)
    guard hasRoom, runner != nil else { return .limit(.memory, rule: nil) }
    if let failure = runner?.run(
      hits, views, hasNumberWord: summary.hasNumberWords, into: &candidates)
    {
      return ScanFailure(failure.cause, rule: catalog.entries[Int(failure.rule)].id)
    }
    profiler?.end(.patterns)
    dropUnwanted()
    return nil
  }

  /// The stage has ended, with this result.
  @inline(__always)
  private func ended(_ stage: StreamProfile.Stage, _ result: Bool) -> Bool {
    profiler?.end(stage)
    return result
  }

  private mutating func readNumbers(_ context: RecordContext) -> Bool {
    groups.removeAll()
    digits.removeAll()
    guard views.digits > 0 || summary.hasNumberWords else { return true }
    return catalog.numbers.read(
      tokens, views, hears: summary.mayMisspellNumbers, digits: &digits, groups: &groups)
      && catalog.numberJudge.judge(groups, digits, tokens, views, context, into: &candidates)
      && noteDigits()
  }

  /// Notes the rules whose trigger is a number of digits.
  private mutating func noteDigits() -> Bool {
    if catalog.digitTriggers.isEmpty { return true }
    // Asked once, and only when few digits would do.
    var mixed: Bool?
    var first = 0
    while first < groups.count {
      var last = first
      var total = Int(groups[first].digitCount)
      while last &+ 1 < groups.count, groups[last &+ 1].separator != .first {
        last &+= 1
        total &+= Int(groups[last].digitCount)
      }
      var touches: Bool?
      for trigger in catalog.digitTriggers
      where total >= trigger.digits
        && (total >= Sense.shortest || trigger.isOfLines || isMixed(&mixed))
      {
        if trigger.asksForLetter {
          let known = touches ?? touchesLetter(groups[first].start, groups[last].end)
          touches = known
          if !known { continue }
        }
        let hit = TriggerHit(
          rule: trigger.rule, at: groups[first].start, to: groups[last].start)
        guard hits.append(hit) else { return false }
      }
      first = last &+ 1
    }
    return true
  }

  /// Whether a letter touches one of the digits at these positions.
  private func touchesLetter(_ start: Int32, _ end: Int32) -> Bool {
    var wasLetter = false
    var wasDigit = false
    for position in max(0, Int(start) &- 1)..<min(views.count, Int(end) &+ 1) {
      let kind = catalog.classes[views.folded[position]]
      if kind == .letter ? wasDigit : kind == .digit && wasLetter { return true }
      wasLetter = kind == .letter
      wasDigit = kind == .digit
    }
    return false
  }

  private func isMixed(_ known: inout Bool?) -> Bool {
    if let known { return known }
    let mixed = hasMixedRun
    known = mixed
    return mixed
  }

  /// Letters and digits change twice in one run.
  private var hasMixedRun: Bool {
    var last = SignClass.other
    var changes = 0
    for position in 0..<views.count {
      let kind = catalog.classes[views.folded[position]]
      guard kind == .letter || kind == .digit else {
        last = .other
        changes = 0
        continue
      }
      if last != .other, last != kind {
        changes &+= 1
        if changes > 1 { return true }
      }
      last = kind
    }
    return false
  }

  /// Drops categories that are not asked for, and weak findings inside links to the platform.
  private mutating func dropUnwanted() {
    var kept = 0
    for index in 0..<candidates.count {
      let candidate = candidates[index]
      guard catalog.isWanted[Int(candidate.rule)], !isShielded(candidate) else {
        refusals?.add(
          Refusal(
            candidate, catalog.isWanted[Int(candidate.rule)] ? .platformLink : .unwanted))
        continue
      }
      if candidate.category == Category.address.code, summary.classes.contains(.pickup),
        catalog.pickupPoints.holds(candidate.start, candidate.end, tokens)
      {
        refusals?.add(Refusal(candidate, .pickup))
        continue
      }
      candidates[kept] = candidate
      kept &+= 1
    }
    candidates.removeLast(downTo: kept)
  }

  /// The path of a link to the platform holds article numbers; a telephone number that is beyond
  /// doubt is masked there too, or the path would be the place to hide one.
  private func isShielded(_ candidate: Candidate) -> Bool {
    guard candidate.score < 0.94 else { return false }
    for index in 0..<shields.count
    where shields[index].start <= candidate.start && candidate.end <= shields[index].end {
      return true
    }
    return false
  }

  /// Finds as `find`, and tells what was refused on the way.
  mutating func findAndTell(
    in piece: UnsafeRawBufferPointer
  ) -> (failure: ScanFailure?, refused: [Refusal]) {
    refusals = Refusals()
    defer { refusals = nil }
    runner?.noteRefusals()
    let failure = gather(from: piece)
    let byRules = runner?.takeRefusals() ?? []
    if let failure { return (failure, []) }
    var told = refusals ?? Refusals()
    for refusal in byRules { told.add(refusal) }
    let context = RecordContext(tokens, views, catalog.lexicon)
    catalog.numberJudge.refusals(groups, digits, tokens, views, context, into: &told)
    catalog.links.refusals(views, piece, context, into: &told)
    catalog.handles.refusals(tokens, into: &told)
    let gathered = (0..<candidates.count).map { candidates[$0] }
    Overlap.unite(&candidates)
    for candidate in gathered {
      for index in 0..<candidates.count
      where candidates[index].start <= candidate.start && candidate.end <= candidates[index].end
        && candidates[index].rule != candidate.rule
      {
        told.add(Refusal(candidate, .takenOver))
        break
      }
    }
    return (nil, told.told(besides: candidates))
  }

  /// Whether the rule finds anything in `text`; `asBest` asks for a finding of its own name, that no
  /// better rule has taken over.
  mutating func finds(rule: UInt16, in text: String, asBest: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let piece = UnsafeRawBufferPointer(bytes)
      guard (asBest ? find(in: piece) : gather(from: piece)) == nil else { return false }
      for index in 0..<candidates.count where candidates[index].rule == rule { return true }
      return false
    }
  }

  /// The bytes of a candidate, with the format controls directly in front of it.
  func bytes(of candidate: Candidate, in piece: UnsafeRawBufferPointer, notBefore limit: Int)
    -> Range<Int>
  {
    let range = views.bytes(of: Int(candidate.start)..<Int(candidate.end))
    guard views.dropped > 0 else { return range }
    let start = catalog.folder.startOfControls(
      before: range.lowerBound, notBefore: limit, in: piece)
    return start..<range.upperBound
  }
}

extension Scanner: WindowScanner {
  mutating func restart() { reader.restart() }

  mutating func sense(_ bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
    reader.restart()
    return sense(bytes, from: from, terminator: nil)
  }

  mutating func sense(
    _ bytes: UnsafeRawBufferPointer, from: Int, terminator: UInt8?
  ) -> Int? {
    guard sensing else { return from < bytes.count ? from : nil }
    return reader.firstEvidence(in: bytes, from: from, terminator: terminator)
  }

  /// Whether the piece with labels is worth a deep look.
  mutating func hasEvidence(_ labelled: UnsafeRawBufferPointer) -> Bool {
    guard sensing else { return !labelled.isEmpty }
    labelledReader.restart()
    return labelledReader.firstEvidence(in: labelled, from: 0, terminator: nil) != nil
  }

  mutating func scan(_ piece: UnsafeRawBufferPointer, spans: inout SpanList) -> ScanFailure? {
    if let failure = findAll(in: piece) { return failure }
    for index in 0..<candidates.count {
      let candidate = candidates[index]
      spans.append(
        MaskSpan(
          start: Int(candidate.start), end: Int(candidate.end),
          category: Category(code: candidate.category), finding: index))
    }
    return nil
  }

  func finding(at index: Int) -> Finding {
    let candidate = candidates[index]
    let entry = catalog.entries[Int(candidate.rule)]
    return Finding(
      start: 0, end: 0, category: Category(code: candidate.category), policy: entry.policy,
      rule: entry.id, score: (Double(candidate.score) * 100).rounded() / 100)
  }
}

extension ScanFailure {
  init(_ cause: RuleRunner.Failure.Cause, rule: String) {
    switch cause {
    case .engine(let error): self.init(error, rule: rule)
    case .budget: self = .budget(rule: rule)
    }
  }

  init(_ error: MatchError, rule: String) {
    self =
      switch error {
      case .matchLimit: .limit(.match, rule: rule)
      case .depthLimit: .limit(.depth, rule: rule)
      case .heapLimit: .limit(.heap, rule: rule)
      case .jitStackLimit: .limit(.jitStack, rule: rule)
      case .noMemory: .limit(.memory, rule: rule)
      default: .engine(code: error.code, rule: rule)
      }
  }
}
