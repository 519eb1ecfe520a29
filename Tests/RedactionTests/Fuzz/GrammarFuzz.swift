@testable import Redaction

/// F2: planted contacts between whatever the input says: none of them may stay in sight.
enum GrammarFuzz {
  private static let usual = Result { try Redactor() }
  private static let values = [
    "ivan.petrov@example.com", "+7 916 123-45-67", "4111 1111 1111 1111",
    "https://shop77.example.ru",
    "t.me/ivan_shop", "8 (903) 765-43-21",
  ]
  private static let words = [
    " ", ", ", "\n", "размер 42 ", "call me ", "№ 7 ", "👍", "1990 руб ", "заказ готов. ", "(", ")",
    "тел. ", "\u{200B}", "[PHONE] ", "a/b ", "5 шт ", "你好 ", "@ ", ". ", "- ",
  ]

  static func run(_ bytes: [UInt8]) -> String? {
    guard let redactor = try? usual.get() else { return "no redactor" }
    var input = FuzzInput(bytes)
    var text = ""
    var planted: [String] = []
    var parts = 0
    while !input.rest.isEmpty, parts < 40 {
      parts += 1
      let choice = input.byte()
      if choice < 80 {
        // Between blanks: what touches a value makes another of it.
        let value = values[choice % values.count]
        planted.append(value)
        text += " " + value + " "
      } else if choice < 220 {
        text += words[choice % words.count]
      } else {
        text += String(decoding: input.bytes(choice - 219), as: UTF8.self)
      }
    }
    let output = redactor.redact(text)
    for value in planted where output.contains(value) { return "P4: a planted value is in sight" }
    if !SlowScanner(output).all().isEmpty { return "P4: the slow scanner finds something" }
    return nil
  }
}
