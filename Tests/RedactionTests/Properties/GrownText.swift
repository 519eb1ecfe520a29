/// Lines that nobody has written, out of the pieces that people hide contacts with: numbers, words
/// of six languages, joints, emoji, signs that nobody sees.
struct GrownText {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// The next line; no NUL and no line end in it.
  mutating func line() -> String {
    var line = ""
    for _ in 0..<random.number(1...8) {
      line += phrase()
      line += one(of: [" ", " ", " ", "", ", ", ". ", "  ", ": ", " - ", "! ", "\t", "\u{A0}"])
    }
    return line
  }

  private mutating func phrase() -> String {
    switch random.number(0...11) {
    case 0...2: words()
    case 3: number()
    case 4: disguised(number())
    case 5: spoken()
    case 6: address()
    case 7: disguised(address())
    case 8: label() + " " + number()
    case 9: name()
    case 10: one(of: Self.signs)
    default: disguised(words())
    }
  }

  private mutating func words() -> String {
    (0..<random.number(1...3)).map { _ in one(of: Self.words) }.joined(separator: " ")
  }

  private mutating func label() -> String { one(of: Self.labels) }

  private mutating func name() -> String {
    one(of: Self.names) + one(of: [" ", " ", "", "_"]) + one(of: Self.names)
  }

  private mutating func number() -> String {
    let joint = one(of: ["", "", " ", "-", ".", " - ", "/", "*", "  ", "❤", ", ", "\u{200B}"])
    var number = one(of: ["", "", "", "+", "8", "+7", "(", "00"])
    for group in 0..<random.number(1...6) {
      if group > 0 { number += joint }
      for _ in 0..<random.number(1...4) { number += String(random.number(0...9)) }
    }
    return number
  }

  private mutating func spoken() -> String {
    (0..<random.number(1...9)).map { _ in one(of: Self.numbers) }
      .joined(separator: one(of: [" ", " ", " ", ", ", "", "-"]))
  }

  private mutating func address() -> String {
    let at = one(of: ["@", "@", " @ ", "(at)", " собака ", " at ", "[собака]", "＠", "://", "."])
    let dot = one(of: [".", ".", ".", " . ", "[.]", " точка ", " dot ", "(dot)", "．", "·"])
    var address = one(of: Self.handles) + at + one(of: Self.hosts)
    for _ in 0..<random.number(0...2) { address += dot + one(of: Self.endings) }
    if random.chance(1, in: 4) { address += "/" + one(of: Self.handles) }
    return address
  }

  /// `text` with look-alikes, other shapes, blanks or unseen signs in it.
  private mutating func disguised(_ text: String) -> String {
    let digits = DigitSeries.all.randomElement(using: &random)
    let letters = LetterSeries.all.randomElement(using: &random)
    let way = random.number(0...5)
    var disguised = ""
    for scalar in text.unicodeScalars {
      var piece = String(scalar)
      switch way {
      case 0: piece = digits?.restyled(piece) ?? piece
      case 1: piece = letters?.restyled(piece) ?? piece
      case 2: piece += random.chance(1, in: 3) ? one(of: Self.unseen) : ""
      case 3: piece += " "
      case 4: piece = Self.twins[scalar] ?? piece
      default: if random.chance(1, in: 6) { piece = one(of: Self.signs) + piece }
      }
      disguised += piece
    }
    return disguised
  }

  private mutating func one(of choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  private static let words = [
    "добрый", "день", "размер", "доставка", "завтра", "спасибо", "это", "рублей", "шт", "и", "на",
    "пишите", "звоните", "номер", "hello", "please", "call", "me", "order", "size", "price", "the",
    "你好", "谢谢", "多少钱", "发货", "加", "рахмет", "бағасы", "хабарласыңыз", "salom", "narxi",
    "qoʻngʻiroq",
    "merhaba", "fiyat", "arayın", "lütfen", "ıslak", "ЁЛКА", "Ещё", "м", "a", "7а", "x2", "iPhone",
  ]
  private static let labels = [
    "тел.", "телефон", "карта", "артикул", "заказ", "трек", "паспорт", "СНИЛС", "ИНН", "whatsapp",
    "тг",
    "ватсап", "почта", "电话", "微信", "订单", "нөмірім", "ЖСН", "telefon", "manzil", "buyurtma",
    "sipariş",
    "TC kimlik", "IBAN", "ул.", "дата рождения", "код", "инста", "vk", "номер карты", "[PHONE]",
    "SKU",
  ]
  private static let names = [
    "Платон", "Зорин", "Игнатьевич", "Дарья", "Овсянникова", "Oliver", "Marsh", "Defne", "Gulnoza",
    "Айгерим", "林海燕", "Киров", "Ленина", "Maple", "Street", "кв", "дом", "48",
  ]
  private static let handles = [
    "ivan", "marina_k", "kedr77", "oliver.marsh", "i", "user", "лавка", "gulnoza-77", "stolyar",
  ]
  private static let hosts = [
    "example", "mail", "яндекс", "gmail", "t", "wa", "shop77", "kedr-doska", "пример", "ozon",
    "127", "192",
  ]
  private static let endings = [
    "ru", "com", "рф", "me", "ру", "ком", "org", "net", "kz", "uz", "co.uk", "zip", "jpg", "0",
    "168",
  ]
  private static let numbers = [
    "ноль", "один", "два", "три", "восемь", "девять", "семь", "двадцать", "сорок", "сто",
    "девятьсот",
    "три нуля", "zero", "nine", "oh", "double", "five", "nol", "besh", "sıfır", "yedi", "нөл",
    "жеті",
    "零", "幺", "八", "9", "16", "семёрка", "vosem",
  ]
  private static let signs = [
    "😀", "❤️", "👍🏽", "🇷🇺", "👩‍👩‍👧", "!", "?", "...", "(", ")", "[", "]", "|", "~", "%", "@", "#", "\\",
    "№",
    "«", "»", "—", "1️⃣", "½", "°", "\"", "'", ";", "<b>", "&amp;",
  ]
  private static let unseen = [
    "\u{200B}", "\u{200D}", "\u{2060}", "\u{AD}", "\u{FE0F}", "\u{E0041}", "\u{301}", "\u{336}",
    "\u{20E3}", "\u{202E}", "\u{2069}", "\u{3164}", "\u{306}",
  ]
  private static let twins: [Unicode.Scalar: String] = [
    "0": "О", "1": "l", "3": "З", "4": "ч", "5": "S", "6": "б", "8": "В", "9": "g", "a": "а",
    "c": "с",
    "e": "е", "i": "і", "o": "0", "p": "р", "а": "a", "о": "o", "е": "e", "т": "t", "к": "k",
    "в": "B",
  ]
}
