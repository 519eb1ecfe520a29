import Testing

@testable import Redaction

/// Sensing may only ever save work. The texts are put together at random from pieces of every kind
/// that a detector reads, so that evidence stands at odd places.
@Suite("Sensing")
struct SenseTests {
  static let pieces = [
    "8", "9", "16", "123", "4567", "+7", " ", "  ", "\n", "-", ".", ",", "(", ")", "/", "//", ":",
    "@",
    "[.]", "(at)", "[", "]", "*", "_", "восемь", "девятьсот", "ноль", "два", "три", "пять",
    "дальше",
    "six", "seven", "oh", "triple", "собака", "точка", "ру", "dot", "com", "at", "mail", "ivan",
    "телеграм", "тг", "whatsapp", "ник", "ivan_77", "микс", "слово", "ещё", "да", "O", "З", "l",
    "I",
    "\u{200B}", "\u{0336}", "\u{FE0F}", "\u{202E}", "❤", "👍", "１", "٣", "⑧", "ⓐ", "т\u{0301}",
    "\u{0489}", "(d o t)", "( т о ч к а )",
    "微信", "加", "电话", "幺", "паспорт", "СНИЛС", "карта", "артикул", "руб", "8девять", "t3l3gr4m",
    "shop77", "адрес", "улица Мира", "дом 5", "кв", "Иван", "Петрович", "Анна Петровна", "路", "号",
    "市",
    "区", "一", "二", "sıfır", "beş", "Hauptstraße 5", "ru", "рф", "www", "http", "example", "Γ",
    "\u{0}", "%40", "|", "!", "#",
  ]

  func isSensed(_ text: UnsafeRawBufferPointer, _ reader: inout SenseReader) -> Bool {
    reader.restart()
    return reader.firstEvidence(in: text, from: 0, terminator: nil) != nil
  }

  /// Evidence that the first look has to know of by itself.
  @Test(
    "takes up what only the detectors read",
    arguments: [
      "www.16幺", "рф example.instagram", "(at) 123точкару",
      "мой lampa-k, пусть он будет у меня на рамблере",
      "дешевле на садогород77 \u{489}точка ру", "go to sadogorod77 \u{483}dot shop",
      "kedr (d o t) ru", "kedr(d o t)ru", "kedr [ d o t ] ru", "kedr 【d o t】 ru",
      "kedr (d\u{A0}o\u{A0}t) ru", "kedr (т о ч к а) ру", "ivan (a t) mail ru",
      "kedr(d\to\tt)ru", "привет, шаг put  . me! дальше", "тарасова вера\u{489} николаевна",
      "тарасова вера нико\u{484}лаевна", "ww\u{489}w.16幺",
      "kedr *d o t* ru", "müşteri Yusuf \u{489}Demirbağ şikayetçi",
    ])
  func evidence(text: String) throws {
    var configuration = Configuration()
    configuration.sensing = false
    var scanner = try Redactor(configuration).makeScanner()
    var reader = SenseReader(try Redactor().catalog.sense)
    var text = text
    let (sensed, found) = text.withUTF8 { bytes -> (Bool, Bool) in
      let raw = UnsafeRawBufferPointer(bytes)
      return (isSensed(raw, &reader), scanner.find(in: raw) == nil && scanner.candidates.count > 0)
    }
    #expect(found && sensed)
  }

  @Test("changes no finding, whatever the text", arguments: 0..<8)
  func sensingIsSound(part: Int) throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    var blind = Configuration()
    blind.sensing = false
    var reader = SenseReader(try Redactor().catalog.sense)
    let deep = try Redactor(blind)
    var scanner = deep.makeScanner()
    for _ in 0..<1500 {
      let count = Int.random(in: 1...14, using: &random)
      var text = ""
      for _ in 0..<count { text += Self.pieces.randomElement(using: &random) ?? "" }
      let (sensed, found) = text.withUTF8 { bytes -> (Bool, Bool) in
        let raw = UnsafeRawBufferPointer(bytes)
        let failure = scanner.find(in: raw)
        return (
          isSensed(raw, &reader),
          failure != nil || scanner.candidates.count > 0
        )
      }
      #expect(sensed || !found, "seed \(seed): \(text.debugDescription)")
      if found && !sensed { return }
    }
  }
}
