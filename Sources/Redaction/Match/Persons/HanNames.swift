/// Finds Chinese names, which no capitals and no blanks set apart: behind a label, in front of a
/// title, and beside the telephone number of a delivery line.
///
/// A name is a surname of the table and one or two characters more, with something that is no
/// Chinese character on both sides, or a word that the lexicon knows.
struct HanNames: Sendable {
  let table: NameTable
  let neighbours: Neighbours
  let rule: UInt16
  /// Signs of the characters that end an address: house, room, floor.
  private let addressEnds: SignSet
  /// Of those that end words for numbers: «货号», «编码».
  private let numberEnds: SignSet

  init(table: NameTable, fold: FoldTable, neighbours: Neighbours, rule: UInt16) {
    self.table = table
    self.neighbours = neighbours
    self.rule = rule
    addressEnds = SignSet("号室栋元楼座层苑房".unicodeScalars.map { fold.entry($0.value).folded })
    numberEnds = SignSet("号码".unicodeScalars.map { fold.entry($0.value).folded })
  }

  /// Adds candidates; false when the store is full.
  ///
  /// - Complexity: linear in the tokens; a few characters are looked at beside each label, title and
  ///   mobile number.
  func detect(
    _ tokens: borrowing Store<Token>, _ views: borrowing Views, _ source: UnsafeRawBufferPointer,
    into candidates: inout Store<Candidate>
  ) -> Bool {
    for index in 0..<tokens.count {
      let token = tokens[index]
      var name: Range<Int>?
      if token.kind == .digits {
        guard isMobile(token, views) else { continue }
        name =
          self.name(endingBefore: index, tokens, views, source)
          ?? self.name(behind: index, tokens, views, source)
          ?? lastName(of: index, tokens, views, source)
      } else if token.kind == .word, token.entry != 0,
        views.traits[Int(token.start)].contains(.han)
      {
        let classes = neighbours.classes(token)
        if classes.contains(.personLabel) {
          name = labelled(index, tokens, views, source)
        } else if classes.contains(.nameTitle) {
          name = titled(token, views, source)
        }
      }
      guard let name else { continue }
      let isAdded = candidates.append(
        Candidate(
          start: Int32(truncatingIfNeeded: name.lowerBound),
          end: Int32(truncatingIfNeeded: name.upperBound), category: Category.person.code,
          rule: rule, score: 0.85, reason: .labelled))
      guard isAdded else { return false }
    }
    return true
  }

  // MARK: Places

  /// The name behind the label at `index`.
  private func labelled(
    _ index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ source: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    var next = index &+ 1
    var signs = 0
    while next < tokens.count, tokens[next].kind == .sign, signs < 2, tokens[next].gap < 2 {
      signs &+= 1
      next &+= 1
    }
    guard next < tokens.count, tokens[next].gap < 3 else { return nil }
    return name(from: Int(tokens[next].start), views, source)
      ?? cutName(from: next, tokens, views, source)
  }

  /// A name that a known word follows: «王小明电话».
  private func cutName(
    from index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ source: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    let start = Int(tokens[index].start)
    var next = index &+ 1
    while next < tokens.count, tokens[next].gap == 0, Int(tokens[next].start) &- start < 4 {
      let known = neighbours.classes(tokens[next])
      if !known.isDisjoint(with: [.phoneLabel, .personLabel, .nameTitle, .orderLabel]) {
        let end = Int(tokens[next].start)
        return isName(start..<end, views, source) ? start..<end : nil
      }
      next &+= 1
    }
    return nil
  }

  /// The full name in front of a title, or surname and title behind an address.
  private func titled(
    _ title: Token, _ views: borrowing Views, _ source: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    let end = Int(title.start)
    var start = end
    while start > 0, end &- start < 4, isHan(start &- 1, views) { start &-= 1 }
    guard start < end, start == 0 || !isHan(start &- 1, views) else { return nil }
    if isName(start..<end, views, source) { return start..<end }
    guard end &- start == 1, surnameLength(start..<end, views, source) > 0,
      start > 1, views.folded[start &- 1] == Sign.blank || views.folded[start &- 1] == 0x2C
    else { return nil }
    let isBehindAddress =
      isHan(start &- 2, views) && addressEnds.contains(views.folded[start &- 2])
    return isBehindAddress ? start..<Int(title.end) : nil
  }

  /// The name between something that is no character and the number at `index`.
  private func name(
    endingBefore index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ source: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    var end = Int(tokens[index].start)
    while end > 0, isSeparator(end &- 1, views) { end &-= 1 }
    var start = end
    while start > 0, end &- start < 5, isHan(start &- 1, views) { start &-= 1 }
    guard start == 0 || isSeparator(start &- 1, views) else { return nil }
    return isName(start..<end, views, source) ? start..<end : nil
  }

  private func name(
    behind index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ source: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    var start = Int(tokens[index].end)
    let first = start
    while start < views.count, start &- first < 4, isSeparator(start, views) { start &+= 1 }
    guard start > first else { return nil }
    return name(from: start, views, source)
  }

  /// The name that ends a line which began with the number: «138… 示范路58号 张测试».
  private func lastName(
    of index: Int, _ tokens: borrowing Store<Token>, _ views: borrowing Views,
    _ source: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    guard index == 0 || tokens[index].gap > 1 else { return nil }
    var last = index
    while last &+ 1 < tokens.count, tokens[last &+ 1].gap < 2 { last &+= 1 }
    let end = Int(tokens[last].end)
    var start = end
    while start > 0, end &- start < 5, isHan(start &- 1, views) { start &-= 1 }
    guard last > index &+ 4, start > 1, views.folded[start &- 1] == Sign.blank,
      isHan(start &- 2, views)
    else { return nil }
    return isName(start..<end, views, source) ? start..<end : nil
  }

  // MARK: Characters

  /// The name that begins at `start` and ends where the characters end.
  private func name(
    from start: Int, _ views: borrowing Views, _ source: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    var end = start
    while end < views.count, end &- start < 5, isHan(end, views) { end &+= 1 }
    return isName(start..<end, views, source) ? start..<end : nil
  }

  /// A surname with one character or two, three behind a surname of two; and no everyday word.
  private func isName(
    _ range: Range<Int>, _ views: borrowing Views, _ source: UnsafeRawBufferPointer
  ) -> Bool {
    guard (2...4).contains(range.count),
      !numberEnds.contains(views.folded[range.upperBound &- 1])
    else { return false }
    let surname = surnameLength(range, views, source)
    guard surname > 0, range.count &- surname >= 1, range.count &- surname <= 2 else {
      return false
    }
    // «谢谢» and other doubled characters are no names here, though some children have them.
    let first = range.lowerBound
    if hash(first..<first &+ 1, views, source) == hash(first &+ 1..<first &+ 2, views, source) {
      return false
    }
    return !table.isWord(hash(range, views, source))
      && !table.isWord(hash(first..<first &+ 2, views, source))
  }

  /// Characters of the surname that begins `range`; 0 for none.
  private func surnameLength(
    _ range: Range<Int>, _ views: borrowing Views, _ source: UnsafeRawBufferPointer
  ) -> Int {
    for length in [2, 1] where length <= range.count {
      let part = range.lowerBound..<range.lowerBound &+ length
      if table.value(.hanSurname, hash(part, views, source)) != nil { return length }
    }
    return 0
  }

  /// Of the bytes of the characters: most of them have no sign of their own.
  private func hash(
    _ range: Range<Int>, _ views: borrowing Views, _ source: UnsafeRawBufferPointer
  ) -> UInt64 {
    var state = NameTable.seed
    for position in range {
      // What is dropped in folding has its bytes in front of the character or behind it.
      let bytes = views.bytes(of: position..<position &+ 1)
      guard let start = bytes.first(where: { $0 < source.count && isLead(source[$0]) }) else {
        continue
      }
      for index in start..<min(start &+ 3, source.count) {
        state = NameTable.hash(state, source[index])
      }
    }
    return state
  }

  /// Whether the byte begins a character of U+4000..U+9FFF.
  private func isLead(_ byte: UInt8) -> Bool { byte >= 0xE4 && byte <= 0xE9 }

  private func isHan(_ position: Int, _ views: borrowing Views) -> Bool {
    views.traits[position].contains(.han)
  }

  private func isSeparator(_ position: Int, _ views: borrowing Views) -> Bool {
    let sign = views.folded[position]
    return sign == Sign.blank || sign == Sign.newline || sign == UInt8(ascii: ",")
      || sign == UInt8(ascii: ":") || sign == UInt8(ascii: ";")
  }

  private func isMobile(_ token: Token, _ views: borrowing Views) -> Bool {
    token.end &- token.start == 11 && views.folded[Int(token.start)] == UInt8(ascii: "1")
  }
}
