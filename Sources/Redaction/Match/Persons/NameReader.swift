/// Reads words as parts of names: one look at the table for each ending that may be parted from the
/// word.
///
/// Only capitalised words beside capitalised words come here, and words behind labels, so the cost
/// of some twenty look-ups a word is borne by few words.
struct NameReader: Sendable {
  let table: NameTable

  /// A longer word is no name.
  static let longestWord = 32
  /// Bits of a Latin word's byte; the same numbers stand in `names_latin.py`.
  private static let latinGiven: UInt8 = 1
  private static let latinHalfGiven: UInt8 = 2
  private static let latinSurname: UInt8 = 4
  private static let latinWordSurname: UInt8 = 8

  /// The signs of a word, letters of one alphabet once `unify` was called.
  struct Signs {
    private(set) var values = InlineArray<32, UInt8>(repeating: 0)
    private var skeletons = InlineArray<32, UInt8>(repeating: 0)
    private(set) var count = 0
    private(set) var isCyrillic = false
    private var hasLatin = false
    private var hasCyrillic = false
    /// A Cyrillic letter that looks like no Latin one.
    private var isSurelyCyrillic = false
    /// More letters than a name has.
    private(set) var isTooLong = false

    mutating func append(_ folded: UInt8, _ skeleton: UInt8, _ flags: FoldFlags) {
      guard count < NameReader.longestWord else {
        isTooLong = true
        return
      }
      if flags.contains(.cyrillic) {
        hasCyrillic = true
        if skeleton >= 0x80 { isSurelyCyrillic = true }
      } else {
        hasLatin = true
      }
      values[count] = folded
      skeletons[count] = skeleton
      count &+= 1
    }

    /// Settles the alphabet. A word of two alphabets is read in the one that all its letters can be
    /// of: "Karеn" with a Cyrillic letter is Latin, «Ивaн» with a Latin one is Cyrillic.
    mutating func unify() {
      isCyrillic = hasCyrillic && (!hasLatin || isSurelyCyrillic)
      guard hasCyrillic, hasLatin else { return }
      for index in 0..<count {
        values[index] = isCyrillic ? NameReader.cyrillic(values[index]) : skeletons[index]
      }
    }
  }

  /// The signs at `range`, nil when the word is too long for a name.
  func signs(_ range: Range<Int>, _ views: borrowing Views) -> Signs? {
    guard !range.isEmpty, range.count <= Self.longestWord else { return nil }
    var signs = Signs()
    for position in range where views.folded[position] != UInt8(ascii: "'") {
      signs.append(
        views.folded[position], views.skeleton[position], views.traits[position])
    }
    signs.unify()
    return signs
  }

  /// The Cyrillic letter that a small Latin one looks like.
  fileprivate static func cyrillic(_ sign: UInt8) -> UInt8 {
    switch sign {
    case UInt8(ascii: "a"): 0xE0
    case UInt8(ascii: "b"): 0xE2
    case UInt8(ascii: "e"): 0xE5
    case UInt8(ascii: "k"): 0xEA
    case UInt8(ascii: "m"): 0xEC
    case UInt8(ascii: "h"): 0xED
    case UInt8(ascii: "o"): 0xEE
    case UInt8(ascii: "p"): 0xF0
    case UInt8(ascii: "c"): 0xF1
    case UInt8(ascii: "t"): 0xF2
    case UInt8(ascii: "y"): 0xF3
    case UInt8(ascii: "x"): 0xF5
    default: sign
    }
  }

  /// What the word may be.
  ///
  /// - Complexity: linear in its letters, and some twenty look-ups.
  func read(_ signs: Signs) -> NameReading {
    guard signs.count > 1 else { return NameReading() }
    return signs.isCyrillic ? cyrillic(signs) : latin(signs)
  }

  /// Whether the word makes a name of a word beside it: a given name, or a patronymic that needs none.
  ///
  /// The first look at a word: one look-up for most Latin words and four for Cyrillic ones.
  func leads(_ signs: Signs) -> Bool {
    guard signs.count > 1, !signs.isTooLong else { return false }
    return isGiven(signs) || (mayBeTurkic(signs) && read(signs).isTurkicPatronymic)
  }

  /// Whether `anyGiven` of the word's reading has anything.
  func isGiven(_ signs: Signs) -> Bool {
    guard signs.count > 1 else { return false }
    var state = NameTable.seed
    guard signs.isCyrillic else {
      for index in 0..<signs.count { state = NameTable.hash(state, signs.values[index]) }
      guard let value = table.value(.latin, state) else { return false }
      return value & (Self.latinGiven | Self.latinHalfGiven) != 0
    }
    let shortest = max(1, signs.count &- NameTable.longestCaseEnding)
    for index in 0..<signs.count {
      state = NameTable.hash(state, signs.values[index])
      let length = index &+ 1
      guard length >= shortest || length == signs.count else { continue }
      if let value = table.value(.givenStem, state) {
        let (mask, _) = table.agreement(paradigm: value, ending: ending(signs, from: length))
        if !mask.isEmpty { return true }
      }
    }
    return false
  }

  /// A look at the last letters that passes every ending of turkic-man, turkic-woman and
  /// latin-patronymic in `Patterns/names/endings.txt`, with its cases.
  private func mayBeTurkic(_ signs: Signs) -> Bool {
    guard signs.count > 4 else { return false }
    let last = signs.values[signs.count &- 1]
    let second = signs.values[signs.count &- 2]
    guard signs.isCyrillic else {
      switch last {
      case UInt8(ascii: "y"), UInt8(ascii: "i"):
        return second == UInt8(ascii: "l") || second == UInt8(ascii: "z")
      case UInt8(ascii: "h"): return second == UInt8(ascii: "c")
      case UInt8(ascii: "a"): return second == UInt8(ascii: "n")
      default: return false
      }
    }
    // -лы, -ли, -зы, -зи, and up to three letters of a case.
    for index in max(1, signs.count &- 4)..<signs.count {
      let letter = signs.values[index]
      let before = signs.values[index &- 1]
      if letter == 0xFB || letter == 0xE8, before == 0xEB || before == 0xE7 { return true }
    }
    return false
  }

  /// The signs from `start` on, the first in the lowest byte.
  private func ending(_ signs: Signs, from start: Int) -> UInt32 {
    var ending: UInt32 = 0
    var index = signs.count
    while index > start {
      index &-= 1
      ending = ending << 8 | UInt32(signs.values[index])
    }
    return ending
  }

  private func latin(_ signs: Signs) -> NameReading {
    var reading = NameReading()
    var state = NameTable.seed
    for index in 0..<signs.count { state = NameTable.hash(state, signs.values[index]) }
    if let value = table.value(.latin, state) {
      if value & Self.latinGiven != 0 { reading.given = .any }
      if value & Self.latinHalfGiven != 0 { reading.halfGiven = .any }
      if value & Self.latinSurname != 0 { reading.surname = .any }
      if value & Self.latinWordSurname != 0 { reading.wordSurname = .any }
    }
    reading.isWord = table.isWord(state)
    readEndings(signs, &reading)
    if reading.isWord || !reading.wordSurname.isEmpty { reading.endsLikeSurname = [] }
    return reading
  }

  private func cyrillic(_ signs: Signs) -> NameReading {
    var reading = NameReading()
    var state = NameTable.seed
    let shortest = max(1, signs.count &- NameTable.longestCaseEnding)
    for index in 0..<signs.count {
      state = NameTable.hash(state, signs.values[index])
      let length = index &+ 1
      if length >= shortest || length == signs.count { readStem(length, state, signs, &reading) }
    }
    readEndings(signs, &reading)
    if reading.isWord {
      // «Готова», «Тестов»: as much a surname as any word that is one, too.
      reading.wordSurname.formUnion(reading.endsLikeSurname)
      reading.endsLikeSurname = []
    }
    // Adjectives are endless, and those that are surnames are known.
    if reading.isUnknown, endsLikeAdjective(signs) { reading.isWord = true }
    return reading
  }

  /// -ый, -ий, -ая, -яя, -ое, -ее, -ые, -ую, -ого, -его, -ому, -ему, -ым, -ых.
  private func endsLikeAdjective(_ signs: Signs) -> Bool {
    guard signs.count > 4 else { return false }
    let last = signs.values[signs.count &- 1]
    let second = signs.values[signs.count &- 2]
    let third = signs.values[signs.count &- 3]
    switch last {
    case 0xE9: return second == 0xFB || second == 0xE8
    case 0xFF: return second == 0xE0 || second == 0xFF
    case 0xE5: return second == 0xEE || second == 0xE5 || second == 0xFB
    case 0xFE: return second == 0xF3
    case 0xEE: return second == 0xE3 && (third == 0xEE || third == 0xE5)
    case 0xF3: return second == 0xEC && (third == 0xEE || third == 0xE5)
    case 0xEC, 0xF5: return second == 0xFB
    default: return false
    }
  }

  /// Takes the first `length` signs for a stem and the others for its ending.
  private func readStem(
    _ length: Int, _ state: UInt64, _ signs: Signs, _ reading: inout NameReading
  ) {
    let ending = ending(signs, from: length)
    if let value = table.value(.givenStem, state) {
      let (mask, isHalf) = table.agreement(paradigm: value, ending: ending)
      if isHalf { reading.halfGiven.formUnion(mask) } else { reading.given.formUnion(mask) }
    }
    if let value = table.value(.surnameStem, state) {
      let (mask, isHalf) = table.agreement(paradigm: value, ending: ending)
      if isHalf { reading.wordSurname.formUnion(mask) } else { reading.surname.formUnion(mask) }
    }
    if !reading.isWord, table.isWord(state), length == signs.count || isCase(signs, from: length) {
      reading.isWord = true
    }
  }

  /// Whether the signs from `start` on are a case ending of some word.
  private func isCase(_ signs: Signs, from start: Int) -> Bool {
    var state = NameTable.seed
    var index = signs.count
    while index > start {
      index &-= 1
      state = NameTable.hash(state, signs.values[index])
    }
    return table.value(.caseEnding, state) != nil
  }

  /// Looks up the ends of the word, from the last sign to the first; two signs are left in front.
  private func readEndings(_ signs: Signs, _ reading: inout NameReading) {
    var state = NameTable.seed
    var index = signs.count
    let limit = max(2, signs.count &- Self.longestEnding)
    while index > limit {
      index &-= 1
      state = NameTable.hash(state, signs.values[index])
      if signs.count &- index < 2 { continue }
      if let value = table.value(.surnameEnding, state) {
        reading.endsLikeSurname.formUnion(table.agreement(ending: value))
      }
      if signs.count &- index > 2, let value = table.value(.patronymicEnding, state) {
        reading.patronymic.formUnion(table.agreement(ending: value))
      }
    }
  }

  /// Signs of the longest ending of `Patterns/names/endings.txt`, with its case.
  static let longestEnding = 9
}

// MARK: Famous names

extension NameReader {
  /// Whether everybody knows who has this given name, or its first letter, and this surname.
  func isFamous(_ given: Signs, _ surname: Signs) -> Bool {
    guard given.count > 0, surname.count > 1 else { return false }
    var state = NameTable.seed
    for index in 0..<min(Self.famousLetters, given.count) {
      state = NameTable.hash(state, given.values[index])
    }
    state = NameTable.hash(state, 0)
    let length = surname.count &- caseLength(surname)
    for index in 0..<length { state = NameTable.hash(state, surname.values[index]) }
    return table.value(given.count == 1 ? .famousInitial : .famousPair, state) != nil
  }

  /// Letters of a given name that tell whose a famous surname is.
  private static let famousLetters = 6

  /// Signs of the longest case ending of a Russian surname.
  private func caseLength(_ signs: Signs) -> Int {
    guard signs.isCyrillic else { return 0 }
    var best = 0
    var state = NameTable.seed
    var index = signs.count
    while index > 2, signs.count &- index < NameTable.longestCaseEnding {
      index &-= 1
      state = NameTable.hash(state, signs.values[index])
      if table.value(.caseEnding, state) != nil { best = signs.count &- index }
    }
    return best
  }
}
