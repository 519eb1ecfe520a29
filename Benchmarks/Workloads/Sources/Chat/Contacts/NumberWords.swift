/// The words for digits and, in Russian, for the hundreds and tens in which numbers are dictated.
enum NumberWords {
  static func digit(_ digit: Int, _ language: Language) -> String {
    switch language {
    case .ru: units[digit]
    case .en:
      ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][digit]
    case .zh: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"][digit]
    case .kk: ["нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"][digit]
    case .uz:
      ["nol", "bir", "ikki", "uch", "to'rt", "besh", "olti", "yetti", "sakkiz", "to'qqiz"][digit]
    case .tr: ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"][digit]
    }
  }

  /// A group of two or three digits as Russians dictate it: leading zeros one by one, then hundreds,
  /// tens and units.
  static func group(_ digits: Substring.UTF8View) -> [String] {
    var words: [String] = []
    var values = digits.map { Int($0) - 0x30 }
    while values.first == 0 {
      words.append(units[0])
      values.removeFirst()
    }
    if values.count == 3 { words.append(hundreds[values.removeFirst()]) }
    guard values.count == 2 else { return words + values.filter { $0 > 0 }.map { units[$0] } }
    switch (values[0], values[1]) {
    case (0, 0): break
    case (0, let unit): words.append(units[unit])
    case (1, let unit): words.append(teens[unit])
    case (let ten, 0): words.append(tens[ten])
    case (let ten, let unit): words += [tens[ten], units[unit]]
    }
    return words
  }

  private static let units = [
    "ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять",
  ]
  private static let teens = [
    "десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать",
    "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать",
  ]
  private static let tens = [
    "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят",
    "восемьдесят", "девяносто",
  ]
  private static let hundreds = [
    "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот",
    "девятьсот",
  ]
}
