/// A second scanner, which shares nothing with the library: no views, no tables, no rules, no
/// buffers. It reads characters, tries every place, and knows only contacts in plain writing. What
/// it finds is a contact beyond doubt, so the library has to have masked it.
struct SlowScanner {
  struct Found: Equatable {
    var kind: String
    /// Offsets of Unicode scalars.
    var range: Range<Int>
  }

  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  func all() -> [Found] {
    var found: [Found] = []
    var start = 0
    while start < scalars.count {
      if let (kind, end) = longest(at: start) {
        found.append(Found(kind: kind, range: start..<end))
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  func text(of found: Found) -> String {
    String(String.UnicodeScalarView(scalars[found.range]))
  }

  private func longest(at start: Int) -> (String, Int)? {
    [("mail", mail(start)), ("phone", phone(start)), ("card", card(start)), ("link", link(start))]
      .compactMap { kind, end in end.map { (kind, $0) } }
      .max { $0.1 < $1.1 }
  }

  // MARK: Signs

  private func sign(_ at: Int) -> Character? {
    at >= 0 && at < scalars.count ? Character(scalars[at]) : nil
  }
  private func isDigit(_ at: Int) -> Bool { sign(at).map { "0123456789".contains($0) } ?? false }
  private func isLetter(_ at: Int) -> Bool {
    sign(at).map { "abcdefghijklmnopqrstuvwxyz".contains($0.lowercased()) } ?? false
  }
  /// Of any script; what touches a word is a part of it.
  private func isWord(_ at: Int) -> Bool {
    sign(at).map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
  }

  // MARK: Kinds

  /// `name@host.ending` with a known ending.
  private func mail(_ start: Int) -> Int? {
    guard isLetter(start), !isWord(start - 1), sign(start - 1) != "." else { return nil }
    var at = start
    while isLetter(at) || isDigit(at) || (sign(at) == "." && isLetter(at + 1)) { at += 1 }
    guard sign(at) == "@" else { return nil }
    return host(at + 1)
  }

  private func host(_ start: Int) -> Int? {
    var at = start
    guard isLetter(at) else { return nil }
    var labels = [""]
    while let next = sign(at), isLetter(at) || isDigit(at) || (next == "." && isLetter(at + 1)) {
      if next == "." { labels.append("") } else { labels[labels.count - 1].append(next) }
      at += 1
    }
    guard labels.count > 1, ["com", "ru", "org", "net"].contains(labels[labels.count - 1]),
      !isWord(at), sign(at) != "-",
      // The platform's own.
      !["ozon.com", "ozon.ru"].contains(labels.suffix(2).joined(separator: ".").lowercased())
    else { return nil }
    return at
  }

  /// `+7` and ten digits in one of the ways in which they are printed, of a mobile code that is
  /// given out.
  private func phone(_ start: Int) -> Int? {
    guard sign(start) == "+", !isWord(start - 1), sign(start - 1) != "+" else { return nil }
    for form in ["+7 ### ###-##-##", "+7 (###) ###-##-##", "+7##########", "+7-###-###-##-##"] {
      var at = start
      var digits = ""
      var fits = true
      for expected in form {
        if expected == "#" ? !isDigit(at) : sign(at) != expected {
          fits = false
          break
        }
        if expected == "#", let digit = sign(at) { digits.append(digit) }
        at += 1
      }
      if fits, !isWord(at), sign(at) != "-",
        ["916", "903", "921"].contains(String(digits.prefix(3)))
      {
        return at
      }
    }
    return nil
  }

  /// Sixteen digits with Luhn's sum, in one or in fours.
  private func card(_ start: Int) -> Int? {
    guard sign(start) == "4" || sign(start) == "5", !isWord(start - 1),
      sign(start - 1).map({ !"+-.,/ ".contains($0) || $0 == " " && !isDigit(start - 2) }) ?? true
    else { return nil }
    for gap in ["", " "] {
      var at = start
      var digits: [Int] = []
      while digits.count < 16, let digit = sign(at)?.wholeNumberValue, isDigit(at) {
        digits.append(digit)
        at += 1
        if digits.count % 4 == 0, digits.count < 16, gap == " " {
          guard sign(at) == " " else { break }
          at += 1
        }
      }
      guard digits.count == 16, !isWord(at), !isDigit(at + 1) else { continue }
      let sum = digits.reversed().enumerated().reduce(0) { sum, place in
        let doubled = place.offset % 2 == 1 ? place.element * 2 : place.element
        return sum + (doubled > 9 ? doubled - 9 : doubled)
      }
      if sum % 10 == 0 { return at }
    }
    return nil
  }

  /// `https://host`.
  private func link(_ start: Int) -> Int? {
    let scheme = Array("https://")
    guard !isWord(start - 1), scheme.indices.allSatisfy({ sign(start + $0) == scheme[$0] }) else {
      return nil
    }
    return host(start + scheme.count)
  }
}
