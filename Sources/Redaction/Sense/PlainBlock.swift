internal import CSense

/// Puts a block's answer together, from the drafts of the block, of the one in front and of the next.
struct PlainBlock {
  let words: UnsafePointer<sense_words>
  /// From the block's first byte on.
  let text: UnsafeRawBufferPointer
  let before: PlainDraft
  let draft: PlainDraft
  let next: PlainDraft

  func block() -> sense_block {
    let signs = draft.signs
    var block = sense_block()
    block.digits = signs.digits
    block.words = draft.words | draft.han
    block.ends = signs.ends
    var rest = draft.words & ~behind(draft.words, before.words)
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      let bit = UInt64(1) << UInt64(place)
      rest &= rest - 1
      // A combining sign of Cyrillic, U+0483..U+0489, in front of a word: the letters hide the word.
      if text[place] == 0xD2, (0x83...0x89).contains(byte(place + 1)) {
        block.odd |= bit
        continue
      }
      if mayBeCapital(place), isPair(place) { block.pairs |= bit }
      switch word(place) {
      case .odd: block.odd |= bit
      case .known: block.heads |= bit
      case .unknown: break
      }
    }
    rest = draft.ideographs
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      if beginsIdeograph(place) { block.heads |= 1 << UInt64(place) }
    }
    block.tails = patronymics
    // A joint, or a blank behind the bracket or behind one letter: "[.]", "( d o t )", "(d o t)".
    let followed =
      from(signs.joints | signs.blanks, next.signs.joints | next.signs.blanks, 1)
      | from(signs.blanks, next.signs.blanks, 2) | from(signs.blanks, next.signs.blanks, 3)
    let changes =
      (draft.words & behind(signs.digits, before.signs.digits))
      | (signs.digits & behind(draft.words, before.words))
    // Combining signs of Cyrillic, which are letters here: inside or behind a word.
    var combining: UInt64 = 0
    rest = draft.foreign & ~signs.trails
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      if text[place] == 0xD2, (0x83...0x89).contains(byte(place + 1)) {
        combining |= 1 << UInt64(place)
      }
    }
    block.marks =
      combining | (signs.special & ~signs.ends) | signs.dots | (signs.brackets & followed)
      | draft.strange
      | changes | signs.lows
    return block
  }

  /// The bits one further on, the last one of the block in front first.
  private func behind(_ bits: UInt64, _ before: UInt64) -> UInt64 { (bits << 1) | (before >> 63) }

  /// The 64 bits from bit `place` of `low`, going on in `high`.
  private func from(_ low: UInt64, _ high: UInt64, _ place: Int) -> UInt64 {
    place == 0 ? low : (low >> UInt64(place)) | (high << UInt64(64 - place))
  }

  /// Bytes that mix ASCII and other letters, and foreign ones.
  private var uneven: (here: UInt64, next: UInt64) {
    let mixed =
      (draft.signs.ascii & behind(draft.other, before.other))
      | (draft.other & behind(draft.signs.ascii, before.signs.ascii))
    let nextMixed =
      (next.signs.ascii & behind(next.other, draft.other))
      | (next.other & behind(next.signs.ascii, draft.signs.ascii))
    return (draft.foreign | mixed, next.foreign | nextMixed)
  }

  private enum Kind { case odd, known, unknown }

  private func word(_ place: Int) -> Kind {
    let run = from(draft.words, next.words, place)
    let whole = (~run).trailingZeroBitCount
    let length = min(whole, 9)
    let uneven = uneven
    let unevenHere = from(uneven.here, uneven.next, place)
    if unevenHere & ((1 << UInt64(min(length, 8))) - 1) != 0 { return .odd }
    let key = sense_fold(bytes(place, 8))
    let start = key & 0x80 != 0 ? 6 : 4
    var isKnown = false
    if has(key, min(length, start), 0, SENSE_START) {
      isKnown =
        has(key, min(length, 8), UInt32(length), SENSE_WHOLE)
        || (length >= start && has(key, start, 0, SENSE_BEGINNING))
    }
    if length >= 6, isCapital(place) {
      let inside = whole >= 64 ? UInt64.max : (UInt64(1) << UInt64(whole)) - 1
      isKnown = isKnown || unevenHere & inside != 0 || ends(place, whole)
    }
    return isKnown ? .known : .unknown
  }

  /// Up to eight bytes, the first one lowest; zeros behind the text.
  private func bytes(_ place: Int, _ count: Int) -> UInt64 {
    var bytes: UInt64 = 0
    for index in 0..<count where place + index < text.count {
      bytes |= UInt64(text[place + index]) << UInt64(index * 8)
    }
    return bytes
  }

  private func byte(_ place: Int) -> UInt8 { place < text.count ? text[place] : 0 }

  private func has(_ key: UInt64, _ count: Int, _ length: UInt32, _ kind: Int) -> Bool {
    let mask = count >= 8 ? UInt64.max : (1 << UInt64(count * 8)) - 1
    let bit = Int(sense_hash(key & mask, length, UInt32(kind)))
    return withUnsafeBytes(of: words.pointee.filter) { filter in
      (filter.load(fromByteOffset: (bit >> 6) * 8, as: UInt64.self) >> UInt64(bit & 63)) & 1 != 0
    }
  }

  private func beginsIdeograph(_ place: Int) -> Bool {
    let key = bytes(place, 8)
    guard has(key, 3, 0, SENSE_START) else { return false }
    if has(key, 3, 0, SENSE_SINGLE) { return true }
    let next = UInt8(truncatingIfNeeded: key >> 24)
    if !(0xE4...0xE9).contains(next) { return next >= 0x80 }
    return has(key, 6, 0, SENSE_PAIR)
  }

  private func ends(_ place: Int, _ length: Int) -> Bool {
    if length == 64 { return true }
    let count = text[place] & 0x80 != 0 ? 6 : 4
    let key = sense_fold(bytes(place + length - count, count))
    return has(key, count, 0, SENSE_ENDING)
  }

  private func isCapital(_ place: Int) -> Bool {
    let first = text[place]
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
      || (first == 0xD0 && (0x90...0xAF).contains(byte(place + 1)))
  }

  private func mayBeCapital(_ place: Int) -> Bool {
    let second = byte(place + 1)
    let isEven = second & 1 == 0
    switch text[place] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
    case 0xD0: return second < 0xB0
    case 0xC3: return second < 0xA0
    case 0xC4: return isEven || second >= 0xB9
    case 0xC5: return isEven || second <= 0x88 || second >= 0xB8
    case 0xD2: return isEven
    case 0xD3: return isEven || second <= 0x8E
    default: return false
    }
  }

  private func isLetter(_ place: Int) -> Bool {
    place < 64
      ? draft.words >> UInt64(place) & 1 != 0 : next.words >> UInt64(place - 64) & 1 != 0
  }

  /// Whether another word that may have a capital follows over blanks, a hyphen, a dot; yes, when
  /// that lies beyond the two blocks.
  private func isPair(_ start: Int) -> Bool {
    var place = start
    for _ in 0..<4 {
      let head = place
      while place < 128, isLetter(place) { place += 1 }
      if place - head >= 64 { return true }
      var isApart = false
      while true {
        if place >= text.count { return false }
        if place >= 128 { return true }
        if isLetter(place) { break }
        switch text[place] {
        case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), 0x09, 0x0D: isApart = true
        case UInt8(ascii: "'"), UInt8(ascii: "`"), 0x80...: break
        default: return false
        }
        place += 1
      }
      if mayBeCapital(place) { return true }
      if isApart { return false }
    }
    return true
  }

  private var patronymics: UInt64 {
    let here = draft.signs
    let there = next.signs
    let found =
      (here.trailsI & from(here.trailsCh, there.trailsCh, 2))
      | ((here.trailsV | here.trailsCh) & from(here.trailsN, there.trailsN, 2))
    let ends = ~draft.words & behind(draft.words, before.words)
    let nextEnds = ~next.words & behind(next.words, draft.words)
    return found & (from(ends, nextEnds, 3) | from(ends, nextEnds, 5) | from(ends, nextEnds, 7))
  }
}
