/// What the words of a record say about the numbers in it, gathered once a record.
struct RecordContext: BitwiseCopyable {
  /// First and last token that is a call verb; -1 for none.
  var firstCall: Int32 = -1
  var lastCall: Int32 = -1
  var hasMessenger = false
  var hasOrder = false
  var hasMail = false
  /// The name of a service that is nothing but mail.
  var hasMailService = false
  /// A word that speaks of a site or asks to go there, other than the ending of a host.
  var hasSite = false
  /// The text says that something is to be read backwards.
  var isReversed = false
  var words = 0
  /// Letters by script, for the question whose national writing is meant.
  var cyrillic = 0
  var latin = 0
  var han = 0

  /// - Complexity: linear in the tokens.
  init(_ tokens: borrowing Store<Token>, _ views: borrowing Views, _ lexicon: Lexicon) {
    let label = lexicon.labelEntry
    for index in 0..<tokens.count {
      let token = tokens[index]
      guard token.kind == .word else { continue }
      if token.entry != 0, Int(token.entry) == label {
        // What a filter has written says nothing of the text, but that there was more of it: a
        // number beside it is not alone.
        words &+= 2
        continue
      }
      words &+= 1
      let traits = views.traits[Int(token.start)]
      if traits.contains(.cyrillic) {
        cyrillic &+= 1
      } else if traits.contains(.latin) {
        latin &+= 1
      } else if traits.contains(.han) {
        han &+= 1
      }
      guard token.entry != 0 else { continue }
      let entry = lexicon.entries[Int(token.entry) &- 1]
      let classes = entry.classes
      if classes.contains(.mailBrand), entry.value != 1 { hasMailService = true }
      if classes.contains(.callVerb) {
        if firstCall < 0 { firstCall = Int32(truncatingIfNeeded: index) }
        lastCall = Int32(truncatingIfNeeded: index)
      }
      if classes.contains(.messenger) { hasMessenger = true }
      if classes.contains(.orderLabel) { hasOrder = true }
      if classes.contains(.mailLabel) { hasMail = true }
      if classes.contains(.reversed) { isReversed = true }
      if classes.contains(.siteHint), !Self.isEnding(index, tokens) { hasSite = true }
    }
  }
}

extension RecordContext {
  /// A dot touches the word in front.
  private static func isEnding(_ index: Int, _ tokens: borrowing Store<Token>) -> Bool {
    index > 0 && tokens[index].gap == 0 && tokens[index &- 1].sign == UInt8(ascii: ".")
      && tokens[index &- 1].kind == .sign
  }
}

/// The classes of the words in front of a number.
struct NumberFront: BitwiseCopyable {
  /// Of the nearest word, of the nearest three, and of the nearest four.
  var next: WordClass = []
  var close: WordClass = []
  var before: WordClass = []
}

/// Looks at the words beside a number.
struct Neighbours: Sendable {
  let lexicon: Lexicon
  /// Index of the entry (plus one) of a label that a filter has written.
  private let label: Int

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    label = lexicon.labelEntry
  }

  func classes(_ token: Token) -> WordClass {
    token.entry == 0 ? [] : lexicon.entries[Int(token.entry) &- 1].classes
  }

  /// The classes of the words before `index`, not across the end of a sentence.
  ///
  /// Labels act over few tokens only, and the closed list of labels is data in `Patterns/words/`, so
  /// that a writer cannot unmask a number with words of his own.
  func front(of index: Int, _ tokens: borrowing Store<Token>) -> NumberFront {
    var front = NumberFront()
    var found: WordClass = []
    var cursor = index &- 1
    var words = 0
    var gapBehind = tokens[index].gap
    while cursor >= 0, words < 4 {
      let token = tokens[cursor]
      if token.kind == .sign {
        let sign = token.sign
        if sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?") || sign == UInt8(ascii: ";") {
          break
        }
        if sign == UInt8(ascii: "."), gapBehind > 0, !isAbbreviation(cursor, tokens) { break }
      } else {
        // What stood behind the label of a filter stood behind more words than are left.
        if token.entry != 0, Int(token.entry) == label { break }
        words &+= 1
        // What follows an "@" is a part of an address, and labels nothing: "ivan@sku.example 4111…".
        let isInAddress =
          token.gap == 0 && cursor > 0 && tokens[cursor &- 1].kind == .sign
          && tokens[cursor &- 1].sign == UInt8(ascii: "@")
        let classes = isInAddress ? [] : classes(token)
        // The nearest label speaks: "заказы по телефону 8…" is about a telephone.
        if classes.contains(.orderLabel), !found.isDisjoint(with: [.phoneLabel, .callVerb]) {
          break
        }
        found.formUnion(classes)
        if words == 1 { front.next = found }
        if words <= 3 { front.close = found }
      }
      if gapBehind > 2 { break }
      gapBehind = token.gap
      cursor &-= 1
    }
    front.before = found
    return front
  }

  /// A dot behind a short label ("тел.", "т.", "арт.") ends no sentence.
  private func isAbbreviation(_ dot: Int, _ tokens: borrowing Store<Token>) -> Bool {
    guard dot > 0, tokens[dot].gap == 0 else { return false }
    let token = tokens[dot &- 1]
    guard token.kind == .word else { return false }
    if token.end &- token.start <= 4 { return true }
    // What only stands beside names of people labels no number: "художник. 8…".
    return token.entry != 0
      && (!classes(token).isSubset(of: Self.ofNames)
        || !lexicon.entries[Int(token.entry) &- 1].rules.isEmpty)
  }

  private static let ofNames: WordClass = [
    .personLabel, .personHint, .personFiller, .personVeto, .personBehind, .nameParticle,
    .nameChild, .nameSuffix, .nameTitle, .nameAct, .nameObject, .nameOwn,
    .pickup, .flat, .home,
  ]

  /// "…-numaralı siparişim": in Turkic languages the label follows, a word for "number" and one for
  /// the order.
  func namesOrder(behind index: Int, _ tokens: borrowing Store<Token>) -> Bool {
    let next = index &+ 1
    guard next &+ 1 < tokens.count, tokens[next].kind == .word, tokens[next].gap < 2,
      tokens[next &+ 1].gap < 2
    else { return false }
    return classes(tokens[next]).contains(.numberLabel)
      && classes(tokens[next &+ 1]).contains(.orderLabel)
  }

  /// "序列号" before the number: 号 behind two characters that no word here is made of names the number
  /// of a thing; telephones have words of their own.
  func isThing(before index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views)
    -> Bool
  {
    var cursor = index &- 1
    if cursor >= 0, tokens[cursor].kind == .sign { cursor &-= 1 }
    guard cursor >= 2, tokens[cursor].kind == .word,
      classes(tokens[cursor]).isSuperset(of: [.numberLabel, .link]),
      tokens[cursor].end &- tokens[cursor].start == 1
    else { return false }
    for place in 1...2 {
      let token = tokens[cursor &- place]
      guard token.kind == .word, token.entry == 0,
        views.traits[Int(token.start)].contains(.han), tokens[cursor &- place &+ 1].gap == 0
      else { return false }
    }
    return true
  }

  /// The classes of the word right behind `index`, if nothing but a blank or a dash lies between.
  func after(_ index: Int, _ tokens: borrowing Store<Token>) -> WordClass {
    let next = index &+ 1
    guard next < tokens.count, tokens[next].gap < 2 else { return [] }
    let token = tokens[next]
    if token.kind == .sign {
      return token.sign == UInt8(ascii: "$") || token.sign == UInt8(ascii: "%") ? .unit : []
    }
    return token.kind == .word ? classes(token) : []
  }
}
