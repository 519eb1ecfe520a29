/// What a sentence leaves open, and how it is filled in: with harmless numbers of all the kinds
/// that a marketplace's chats are full of.
enum Slot: String {
  case item, colour, city, name
  case size, height, weight, watts, count, percent, rating, price, order, sku, track, date, time
  case model, code

  var isNumber: Bool {
    switch self {
    case .item, .colour, .city, .name: false
    default: true
    }
  }

  func fill(
    _ language: Language, _ templates: Templates, _ random: inout SplitMix64
  ) -> String {
    switch self {
    case .item: word(.item, language, templates, &random)
    case .colour: word(.colour, language, templates, &random)
    case .city: word(.city, language, templates, &random)
    case .name: word(.name, language, templates, &random)
    case .size: String(random.number(36...60))
    case .height: String(random.number(150...195))
    case .weight: String(random.number(45...98))
    case .watts: String(random.number(3...40) * 50)
    case .count: String(random.number(2...5))
    case .percent: String(random.number(1...14) * 5)
    case .rating: "4," + String(random.number(1...9))
    case .price: Self.price(language, &random)
    // A posting: the order, the parcel within it, the piece of the parcel.
    case .order:
      random.digits(8, first: 1...9) + "-" + random.digits(4) + "-" + random.digits(1, first: 1...9)
    case .sku: random.digits(random.number(9...10), first: 1...2)
    case .track: "80" + random.digits(12)
    case .date: Self.date(language, templates, &random)
    case .time: String(random.number(8...21)) + ":" + random.pick(["00", "15", "30", "45"])
    case .model: random.pick(["X", "GT-", "K", "S"]) + String(random.number(2...19) * 50)
    case .code: random.digits(4)
    }
  }

  private func word(
    _ section: Section, _ language: Language, _ templates: Templates, _ random: inout SplitMix64
  ) -> String {
    guard case .text(let word)? = random.pick(templates.sentences(section, language)).pieces.first
    else { return "" }
    return word
  }

  private static func price(_ language: Language, _ random: inout SplitMix64) -> String {
    let hundreds = random.number(2...98)
    let tens = random.pick(["00", "50", "90", "99"])
    let amount = String(hundreds) + tens
    let spaced =
      hundreds < 10 ? amount : String(hundreds / 10) + " " + String(hundreds % 10) + tens
    return switch language {
    case .ru: random.pick([spaced + " ₽", amount + " руб", spaced + " рублей", amount + "р"])
    case .en: "$" + String(hundreds) + "." + tens
    case .zh: random.pick([String(hundreds) + "元", "¥" + String(hundreds), String(hundreds) + "块"])
    case .kk: random.pick([spaced + " ₸", amount + " тг", amount + " теңге"])
    case .uz: random.pick([String(hundreds) + " 000 so'm", String(hundreds) + " ming so'm"])
    case .tr:
      random.pick([String(hundreds * 10) + "," + tens + " TL", String(hundreds * 10) + " TL"])
    }
  }

  private static func date(
    _ language: Language, _ templates: Templates, _ random: inout SplitMix64
  ) -> String {
    let day = random.number(1...28)
    let month = random.number(1...12)
    if language != .zh, language != .en, random.chance(perThousand: 500) {
      return (day < 10 ? "0" : "") + String(day) + (month < 10 ? ".0" : ".") + String(month)
    }
    guard case .text(let name)? = templates.sentences(.month, language)[month - 1].pieces.first
    else { return "" }
    return switch language {
    case .zh: name + String(day) + "号"
    case .en: name + " " + String(day)
    case .uz, .kk: String(day) + " " + name
    default: String(day) + " " + name
    }
  }
}

extension SplitMix64 {
  /// A run of decimal digits.
  mutating func digits(
    _ count: Int, first: ClosedRange<Int> = 0...9, last: ClosedRange<Int> = 0...9
  ) -> String {
    var result = String(number(first))
    while result.utf8.count < count - 1 { result += String(below(10)) }
    return count > 1 ? result + String(number(last)) : result
  }
}
