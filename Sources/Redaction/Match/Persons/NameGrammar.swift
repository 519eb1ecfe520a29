/// How much the surroundings of a run speak for a name in it.
enum NameTrust: UInt8, Comparable {
  /// Nothing does.
  case none
  /// A telephone number follows, or a word such as "для" stands in front.
  case hinted
  /// A label says that a name follows.
  case labelled

  static func < (left: NameTrust, right: NameTrust) -> Bool { left.rawValue < right.rawValue }
}

/// What kind of name was found; each has a rule of its own.
enum NameForm: UInt8 {
  case full, patronymic, initials, labelled
  /// A given name alone.
  case given
}

/// A part of a run that is a name.
struct NameWindow: BitwiseCopyable {
  var count: Int
  var form: NameForm
  /// Only where the words around the name have no capitals: a text that writes all words with
  /// capitals makes names of everything.
  var needsPlainText: Bool
}

/// What makes a name of the parts of a run: given name, surname, patronymic, initials, in the orders
/// that people use, with forms that agree.
struct NameGrammar: Sendable {
  /// The longest name that begins at part `index`; nil when none does.
  ///
  /// - Complexity: constant; the parts are read already.
  func window(at index: Int, in run: NameRun, _ trust: NameTrust) -> NameWindow? {
    let first = run.parts[index]
    guard index &+ 1 < run.count, first.kind == .word || first.kind == .initial else { return nil }
    if let window = child(index, run) { return window }
    if first.kind == .initial { return initialsFirst(index, run, trust) }
    return patronymic(index, run) ?? initialsLast(index, run, trust)
      ?? givenFirst(index, run, trust) ?? surnameFirst(index, run, trust)
      ?? labelled(index, run, trust)
  }

  // MARK: Patronymics

  /// «Петрова Анна Сергеевна», «Анна Сергеевна Петрова», «Анна Сергеевна».
  private func patronymic(_ index: Int, _ run: NameRun) -> NameWindow? {
    let first = run.parts[index].reading
    let second = run.parts[index &+ 1]
    guard second.isWord else { return nil }
    let third = index &+ 2 < run.count ? run.parts[index &+ 2] : .none
    let hasThird = index &+ 2 < run.count && third.isWord
    if hasThird, !third.reading.patronymic.isDisjoint(with: second.reading.anyGiven),
      first.isUnknown || !first.anySurname.isDisjoint(with: third.reading.patronymic)
    {
      return NameWindow(count: 3, form: .patronymic, needsPlainText: false)
    }
    guard
      !first.anyGiven.isDisjoint(with: second.reading.patronymic)
        || (first.isUnknown && second.reading.isTurkicPatronymic)
    else { return nil }
    let withSurname =
      hasThird
      && (third.reading.isUnknown
        || !third.reading.anySurname.isDisjoint(with: second.reading.patronymic))
    return NameWindow(
      count: withSurname ? 3 : 2, form: .patronymic, needsPlainText: false)
  }

  /// «Тестов Эльчин Ариф оглы», "Karim Alisher o'g'li".
  private func child(_ index: Int, _ run: NameRun) -> NameWindow? {
    for length in [2, 3] where index &+ length < run.count {
      guard run.parts[index &+ length].kind == .child else { continue }
      var given = false
      for part in index..<index &+ length {
        let reading = run.parts[part].reading
        guard run.parts[part].isWord, !reading.isWord || !reading.anyGiven.isEmpty else {
          return nil
        }
        if !reading.anyGiven.isEmpty { given = true }
      }
      guard given else { return nil }
      return NameWindow(count: length &+ 1, form: .patronymic, needsPlainText: false)
    }
    return nil
  }

  // MARK: Initials

  /// «А. С. Петров», «А.Петров».
  private func initialsFirst(
    _ index: Int, _ run: NameRun, _ trust: NameTrust
  ) -> NameWindow? {
    guard run.parts[index].hasDot else { return nil }
    let isDouble = run.parts[index &+ 1].kind == .initial && run.parts[index &+ 1].hasDot
    let place = index &+ (isDouble ? 2 : 1)
    guard place < run.count, run.parts[place].isWord else { return nil }
    let surname = run.parts[place]
    guard !surname.reading.isWord || !surname.reading.surname.isEmpty || trust > .none else {
      return nil
    }
    if surname.reading.likelySurname.isEmpty, trust == .none || surname.reading.anySurname.isEmpty {
      // «А. С. Ггггг»: two initials say enough, in a text that is Russian.
      guard isDouble, surname.isCyrillic, surname.reading.isUnknown, !surname.isCapitals else {
        return nil
      }
    }
    // One initial is as often a shortened word: «С. Петербург», "S. Fremont".
    if !isDouble {
      // Under a text and before a title an author signs so, in the nominative: «А. Тестов». Whoever is
      // spoken of is in some other case.
      let isSpokenOf =
        surname.reading.likelySurname.isDisjoint(with: .anyNominative)
        && !surname.reading.likelySurname.isEmpty
      guard
        trust > .none || (surname.isCyrillic && !surname.isCapitals && index == 0 && isSpokenOf)
      else { return nil }
    }
    return NameWindow(
      count: place &- index &+ 1, form: .initials, needsPlainText: false)
  }

  /// «Петров А. С.»
  private func initialsLast(
    _ index: Int, _ run: NameRun, _ trust: NameTrust
  ) -> NameWindow? {
    let second = run.parts[index &+ 1]
    guard second.kind == .initial, second.hasDot || trust == .labelled else { return nil }
    let surname = run.parts[index].reading
    guard
      !surname.likelySurname.isEmpty || (trust > .none && !surname.anySurname.isEmpty)
        || (trust == .labelled && !surname.isWord)
    else { return nil }
    if index &+ 2 < run.count, run.parts[index &+ 2].kind == .initial {
      // "Mary J. W. Smith" is for the other rules.
      guard run.parts[index].isCyrillic || surname.anyGiven.isEmpty else { return nil }
      return NameWindow(count: 3, form: .initials, needsPlainText: false)
    }
    let isLast = index &+ 2 == run.count
    guard isLast, trust > .none, surname.given.isEmpty else { return nil }
    return NameWindow(count: 2, form: .initials, needsPlainText: false)
  }

  // MARK: Given name and surname

  /// «Анна Петрова», "Mary Jane Watson", "John Q. Public", "Ludwig van Ooyen".
  private func givenFirst(
    _ index: Int, _ run: NameRun, _ trust: NameTrust
  ) -> NameWindow? {
    let given = run.parts[index]
    guard !given.reading.anyGiven.isEmpty else { return nil }
    var place = index &+ 1
    var middles = 0
    while place < run.count {
      let part = run.parts[place]
      if part.kind == .particle || (part.kind == .initial && !given.isCyrillic) {
        place &+= 1
      } else if part.isWord, middles < 2, place &+ 1 < run.count,
        run.parts[place &+ 1].isWord || run.parts[place &+ 1].kind == .particle,
        !part.reading.anyGiven.isDisjoint(with: given.reading.given), !isUneven(given, part),
        !isRepeated(given, part)
      {
        // A second given name, if a surname is left behind it.
        middles &+= 1
        place &+= 1
      } else {
        break
      }
    }
    guard place < run.count, run.parts[place].isWord else { return nil }
    if let needsPlainText = pair(given, run.parts[place], trust, run) {
      let end = compoundEnd(behind: place, run)
      return NameWindow(
        count: end &- index &+ 1, form: .full,
        needsPlainText: needsPlainText || middles > 0 || end > place)
    }
    // "Elton John Fan": the second name was the surname.
    if middles > 0, let needsPlainText = pair(given, run.parts[index &+ 1], trust, run) {
      return NameWindow(count: 2, form: .full, needsPlainText: needsPlainText)
    }
    return nil
  }

  /// The last part of a surname of two words, as Spanish ones are: "Mendoza Rojas", "Ortiz de Leon".
  private func compoundEnd(behind place: Int, _ run: NameRun) -> Int {
    var next = place &+ 1
    while next < run.count, run.parts[next].kind == .particle { next &+= 1 }
    guard next &+ 1 == run.count, run.parts[next].isWord else { return place }
    let reading = run.parts[next].reading
    let isSurname = !reading.likelySurname.isEmpty || (reading.isUnknown && next > place &+ 1)
    return isSurname && !isUneven(run.parts[place], run.parts[next]) ? next : place
  }

  /// Whether the two make a name, and then whether only in plain text.
  private func pair(
    _ given: NamePart, _ surname: NamePart, _ trust: NameTrust, _ run: NameRun
  ) -> Bool? {
    let name = given.reading
    let other = surname.reading
    if isUneven(given, surname) || surname.isBehindWord || isRepeated(given, surname) { return nil }
    // In a text of capitals every word is one: only a known surname tells.
    let isUnknown =
      other.isUnknown && surname.end &- surname.start > 2
      && (trust > .none || surname.isCyrillic || !surname.isCapitals)
    if !name.given.isEmpty {
      if !name.given.isDisjoint(with: other.likelySurname) { return !given.isCyrillic }
      if !name.given.isDisjoint(with: other.wordSurname) || isUnknown { return true }
      // A given name that is a surname, too: "Elton John", behind a label.
      if trust > .none, !name.given.isDisjoint(with: other.anyGiven) { return true }
      return nil
    }
    if !name.halfGiven.isDisjoint(with: other.likelySurname) { return true }
    guard trust > .none else { return nil }
    return isUnknown || !name.halfGiven.isDisjoint(with: other.wordSurname) ? true : nil
  }

  /// «Петрова Анна»; other alphabets behind labels only, where no endings tell a surname.
  private func surnameFirst(
    _ index: Int, _ run: NameRun, _ trust: NameTrust
  ) -> NameWindow? {
    let surname = run.parts[index]
    let given = run.parts[index &+ 1]
    guard given.isWord, !isUneven(given, surname), !isRepeated(given, surname),
      !surname.reading.isWord || !surname.reading.anySurname.isEmpty
    else { return nil }
    let isKnown =
      surname.isCyrillic
      ? !surname.reading.likelySurname.isDisjoint(with: given.reading.given)
      : !surname.reading.endsLikeSurname.isEmpty && !given.reading.given.isEmpty
    let isHinted =
      trust > .none && !given.reading.anyGiven.isEmpty
      && (surname.reading.isUnknown || !surname.reading.anySurname.isEmpty)
    guard isKnown || isHinted else { return nil }
    let hasInitial = index &+ 2 < run.count && run.parts[index &+ 2].kind == .initial
    return NameWindow(count: hasInitial ? 3 : 2, form: .full, needsPlainText: true)
  }

  // MARK: Labels

  /// Behind a label any two words are a name that are no words of the language.
  private func labelled(
    _ index: Int, _ run: NameRun, _ trust: NameTrust
  ) -> NameWindow? {
    guard trust == .labelled, index == 0 else { return nil }
    var count = 0
    var words = 0
    while count < run.count, count < 4 {
      let part = run.parts[count]
      if part.isWord {
        let reading = part.reading
        guard !part.isBehindWord,
          !reading.isWord || !reading.anyGiven.isEmpty || !reading.anySurname.isEmpty
        else { break }
        words &+= 1
      }
      count &+= 1
    }
    while count > 0, run.parts[count &- 1].kind == .particle { count &-= 1 }
    guard words > 1 else { return nil }
    return NameWindow(count: count, form: .labelled, needsPlainText: false)
  }

  /// "Tom Tom": what a word may be depends on its signs alone.
  private func isRepeated(_ one: NamePart, _ other: NamePart) -> Bool {
    one.hash == other.hash
  }

  /// One word in capitals, the other not: "Angelo LUX" is a brand, "DUPONT Jean" a Frenchman.
  private func isUneven(_ given: NamePart, _ surname: NamePart) -> Bool {
    guard given.isCapitals != surname.isCapitals else { return false }
    if surname.isCapitals {
      return surname.end &- surname.start < 4 || surname.reading.surname.isEmpty
    }
    return given.end &- given.start > 1
  }
}
