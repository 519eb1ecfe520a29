@testable import Redaction

/// F2: planted contacts between whatever the input says: none of them may stay in sight, the first
/// look over a text has to overlook nothing, and a second redactor has to find nothing.
enum GrammarFuzz {
  private static let usual = Result { try Redactor() }
  /// Looks into every record, so that nothing depends on what is sensed.
  private static let thorough = Result {
    var configuration = Configuration()
    configuration.sensing = false
    return try Redactor(configuration)
  }
  private static let values = [
    "ivan.petrov@example.com", "+7 916 123-45-67", "4111 1111 1111 1111",
    "https://shop77.example.ru",
    "t.me/ivan_shop", "8 (903) 765-43-21",
  ]
  private static let words = [
    " ", ", ", "\n", "размер 42 ", "call me ", "№ 7 ", "👍", "1990 руб ", "заказ готов. ", "(", ")",
    "тел. ", "\u{200B}", "[PHONE] ", "a/b ", "5 шт ", "你好 ", "@ ", ". ", "- ",
  ]
  /// Parts of contacts. What stands beside a value may make another of it, which need not be masked.
  private static let parts = [
    "восемь ", "девятьсот ", "шестнадцать ", "three ", "oh ", "собака ", "точка ", "ком ", "dot ",
    "at ", "телеграм ", "tg", "ник ", "вотсап", "инст", "微信", "паспорт ", "Получатель ",
    "Петрова ", "Анна", "ул. ", "д. ", "кв. ", "8", "916", "12", "3", "@", ".", "ru", "_", "ivan",
    "\u{301}", "\u{FEFF}", "а", "o", "х",
  ]

  /// What links, hosts and addresses are made of, and what stands in, on and around them: put
  /// together without blanks, they meet the borders of everything that looks for a link.
  private static let links = [
    "http://", "https://", "hxxp://", "ftp://", "mailto:", "tg://", "://", "//", "p:/",
    "www.", "WWW", "wwW.", "m.", "t.me/", "vk.com/", "wa.me/", "xn--",
    "shop77", "example", "ivan_shop", "ivan.petrov", "пример", "com", "1", "192.0.2.7", "+7",
    ".com", ".ru", ".рф", ".", "..", "．", "。", "·", "[.]", " dot ", " точка ",
    "@", "＠", "(at)", " собака ", "%2e", "%40", "%",
    "/", "\\", "?q=", "#", "&", ":8080", ":", ",", ";", "-", "_", "*", "~", "|", "\"", "'",
    "(", ")", "[", "]", "{", "}", "<", ">", " ", "\n", "\r", "\u{3000}",
    "\u{301}", "\u{483}", "\u{489}", "\u{20E3}", "\u{FE0F}",
    "\u{200B}", "\u{200D}", "\u{AD}", "\u{202E}", "\u{FEFF}", "👍", "ⓦ", "𝐰", "ﬁ", "İ",
  ]

  static func run(_ bytes: [UInt8]) -> String? {
    guard let redactor = try? usual.get(), let thorough = try? thorough.get() else {
      return "no redactor"
    }
    var input = FuzzInput(bytes)
    var text = ""
    var planted: [String] = []
    var count = 0
    var isPlain = true
    while !input.rest.isEmpty, count < 40 {
      count += 1
      let choice = input.byte()
      if choice < 80 {
        // Between blanks: what touches a value makes another of it.
        let value = values[choice % values.count]
        planted.append(value)
        text += " " + value + " "
      } else if choice < 150 {
        text += words[choice % words.count]
      } else if choice < 206 {
        isPlain = false
        text += parts[choice % parts.count]
      } else if choice < 220 {
        isPlain = false
        for _ in 0..<(choice - 202) / 2 { text += links[input.byte() % links.count] }
      } else {
        // The end of a sentence behind them: they may spell a label, and up to three words behind one
        // a number is no contact.
        text += String(decoding: input.bytes(choice - 219), as: UTF8.self) + " ! "
      }
    }
    let output = redactor.redact(text)
    if output != thorough.redact(text) { return "P4: the first look overlooks something" }
    if redactor.redact(output) != output { return "P2: redacted twice it is something else" }
    guard isPlain else { return nil }
    for value in planted where output.contains(value) { return "P4: a planted value is in sight" }
    if !SlowScanner(output).all().isEmpty { return "P4: the slow scanner finds something" }
    return nil
  }
}
