/// Lines by a grammar: words of several languages with contacts planted among them, in plain
/// writing and at known places.
struct PlantedText {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  struct Line {
    var text = ""
    /// The values, as they stand in the text.
    var planted: [String] = []
  }

  mutating func line() -> Line {
    var line = Line()
    for part in 0..<random.number(1...6) {
      if part > 0 { line.text += pick([" ", " ", " ", ", ", ". ", "\t", " - ", "; "]) }
      if random.chance(2, in: 5) {
        let value = value()
        line.planted.append(value)
        line.text += pick(["", "", "тел. ", "пишите ", "call ", "mail: ", "(", "«", "\""]) + value
      } else {
        line.text += pick(Self.words)
      }
    }
    return line
  }

  private mutating func value() -> String {
    switch random.number(0...3) {
    case 0:
      return name() + pick(["", ".", ""]) + name() + "@" + name() + pick([".com", ".ru", ".org"])
    case 1:
      let digits = (0..<7).map { _ in String(random.number(0...9)) }
      let form = pick([
        "+7 916 ###-##-##", "+7 (903) ###-##-##", "+7921#######", "+7-916-###-##-##",
      ])
      var left = digits[...]
      return String(form.flatMap { $0 == "#" ? Array(left.popFirst() ?? "0") : [$0] })
    case 2: return card(gap: pick(["", " "]))
    default: return "https://" + name() + "shop" + pick([".com", ".ru", ".net"])
    }
  }

  private mutating func card(gap: String) -> String {
    var digits = [4, 1, 1, 1] + (0..<11).map { _ in random.number(0...9) }
    let sum = digits.reversed().enumerated().reduce(0) { sum, place in
      let doubled = place.offset % 2 == 0 ? place.element * 2 : place.element
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    digits.append((10 - sum % 10) % 10)
    return stride(from: 0, to: 16, by: 4).map { start in
      digits[start..<start + 4].map(String.init).joined()
    }.joined(separator: gap)
  }

  private mutating func name() -> String {
    String(
      (0..<random.number(3...7)).map { _ in "bdfgklmnprst".randomElement(using: &random) ?? "b" })
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  private static let words = [
    "добрый день", "размер 42", "спасибо", "the train came", "сколько стоит", "你好", "merhaba",
    "рахмет", "👍", "да!", "ok", "в 18:00", "5 шт", "1990 руб", "№ 7", "a/b", "x", "Ё", "…",
  ]
}
