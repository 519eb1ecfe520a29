/// The embedded tables and words, read once for each catalog.
///
/// What is wrong here is wrong with the build, not with the user's files; it is reported in the
/// same way all the same, as a rule error that names the file.
struct CatalogSource {
  let fold: FoldTable
  let plans: NationalPlans
  let formats: PhoneFormats
  let issuers: CardIssuers
  let endings: EndingTable
  let messengerHosts: HostNames
  let allowedHosts: HostNames
  let notHosts: HostNames
  let names: NameTable
  let words: [Lexicon.Word]
  let ear: WordEar

  init() throws(RuleError) {
    fold = try Self.read("tables/fold.table") { bytes throws(TableError) in
      try FoldTable.load(bytes)
    }
    let fold = fold
    let plan = try Self.readSpan("tables/numbering.dfa") { try NumberingPlan($0) }
    let regions = try Self.readSpan("tables/regions.tsv") { try Regions($0) }
    let anyCountry = try Self.readSpan("tables/any-country.dfa") { try NumberingPlan($0) }
    plans = NationalPlans(plan: plan, anyCountry: anyCountry, regions: regions.all)
    formats = try Self.read("tables/phone-formats.txt") { try PhoneFormats($0) }
    issuers = try Self.readSpan("tables/card-issuers.tsv") { try CardIssuers($0) }
    let strong = try Self.read("tables/strong-endings.txt") { $0 }
    let weak = try Self.read("tables/weak-endings.txt") { $0 }
    endings = try Self.read("tables/tld.txt") {
      EndingTable(fold, endings: $0, strong: strong, weak: weak)
    }
    messengerHosts = try Self.read("tables/messenger-hosts.txt") { HostNames($0) }
    allowedHosts = try Self.read("tables/allowed-hosts.txt") { HostNames($0) }
    notHosts = try Self.read("tables/not-hosts.txt") { HostNames($0) }
    ear = try Self.read("tables/sounds.txt") { bytes throws(WordEarError) in
      try WordEar(bytes, fold)
    }
    names = try Self.read("tables/names.table") { bytes throws(NameTableError) in
      try NameTable.load(bytes)
    }
    var words: [Lexicon.Word] = []
    for name in Knowledge.files(in: "words/").map(\.name) {
      try Self.read(name) { bytes throws(WordFileError) in
        try WordFile(name: name, bytes: bytes).forEachWord {
          (text, classes, value, isPrefix, line) throws(WordFileError) in
          guard let signs = SignText.skeleton(text, fold) else {
            throw .unknownSign(file: name, line: line)
          }
          words.append(
            Lexicon.Word(
              signs: signs, classes: classes, value: value, isPrefix: isPrefix, rule: nil))
        }
      }
    }
    self.words = words
  }

  /// What starts a rule, as words of the lexicon; and as endings, their signs from last to first.
  func words(
    of trigger: Trigger, rule: UInt16
  ) -> (words: [Lexicon.Word], endings: [Lexicon.Word]) {
    var words: [Lexicon.Word] = []
    var endings: [Lexicon.Word] = []
    for word in trigger.words {
      var text = word.text
      var signs =
        text.withUTF8 { SignText.skeleton(UnsafeRawBufferPointer($0), fold) } ?? []
      if word.isSuffix { signs.reverse() }
      let entry = Lexicon.Word(
        signs: signs, classes: [], value: 0, isPrefix: word.isPrefix, rule: rule)
      if word.isSuffix { endings.append(entry) } else { words.append(entry) }
    }
    for sign in trigger.signs {
      words.append(
        Lexicon.Word(signs: [sign], classes: [], value: 0, isPrefix: false, rule: rule))
    }
    return (words, endings)
  }

  private static func readSpan<Value, Failure: Error>(
    _ name: String, _ body: (Span<UInt8>) throws(Failure) -> Value
  ) throws(RuleError) -> Value {
    try read(name) { (bytes) throws(Failure) in
      // SAFETY: the bytes are constants of the executable.
      try body(bytes.assumingMemoryBound(to: UInt8.self).span)
    }
  }

  private static func read<Value, Failure: Error>(
    _ name: String, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(RuleError) -> Value {
    guard let bytes = Knowledge.file(name) else {
      throw .builtIn(file: name, reason: "not embedded")
    }
    do {
      return try body(bytes)
    } catch {
      throw .builtIn(file: name, reason: "\(error)")
    }
  }
}
