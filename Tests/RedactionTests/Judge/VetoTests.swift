import Testing

@testable import Redaction

/// What is let pass is let pass for a reason, and `explain` tells it.
@Suite("A candidate that is refused")
struct VetoTests {
  /// A message, what was refused in it, and why.
  static let refused: [(text: String, refused: String, veto: Veto)] = [
    ("заказ 916 123-45-67 собран", "916 123-45-67", .orderLabel),
    ("размеры 1200 800 600 350", "1200 800 600 350", .unproven),
    ("осталось 9161234567 штук", "9161234567", .unit),
    (
      "раз, два, три, четыре, пять, шесть, семь", "раз, два, три, четыре, пять, шесть, семь",
      .counting
    ),
    ("двести, триста, пятьсот, семьсот", "двести, триста, пятьсот, семьсот", .roundAmounts),
    ("модель DS9161234567", "9161234567", .touchesLetter),
    ("пришлите 4276 1111 2222 3334", "4276 1111 2222 3334", .checkDigit),
    ("не подошло.верну завтра", "подошло.верну", .ending),
    ("прочитайте readme.md", "readme.md", .notHost),
    ("прошивка 192.168.1.10", "192.168.1.10", .address),
    ("есть ли у вас телеграм", "телеграм", .nameless),
    ("собака грызёт миску", "собака", .jointless),
    ("ура @ все", "@", .hostless),
  ]

  @Test("is told with its veto", arguments: refused)
  func told(text: String, refused: String, veto: Veto) throws {
    let found = try refusals(text)
    #expect(found.contains { $0.text == refused && $0.veto == veto }, "\(found)")
  }

  @Test("is told with the check that failed")
  func check() throws {
    let found = try refusals("112-233-445 97 вот")
    #expect(found.contains { $0.veto == .check && $0.check == .snils }, "\(found)")
  }

  @Test("is told with the allow-list that it is on")
  func allowed() throws {
    var configuration = Configuration()
    configuration.allowedPhones = ["+74950000001"]
    let found = try refusals("звоните +7 495 000-00-01", configuration)
    #expect(found.contains { $0.veto == .allowed })
  }

  @Test("is told when nobody asks for its category")
  func unwanted() throws {
    var configuration = Configuration()
    configuration.except = [.email]
    let found = try refusals("почта ivan@example.com", configuration)
    #expect(found.contains { $0.veto == .unwanted }, "\(found)")
  }

  @Test("is told when a better finding has taken it over")
  func takenOver() throws {
    let found = try refusals("ivan77 собака gmail")
    #expect(found.contains { $0.text == "ivan77" && $0.veto == .takenOver }, "\(found)")
  }

  @Test("is none in a message that is a finding and nothing else")
  func none() throws {
    #expect(try refusals("+7 916 123-45-67").isEmpty)
  }

  @Test("changes no finding by being told")
  func sameFindings() throws {
    let redactor = try Redactor()
    var scanner = redactor.makeScanner()
    for (text, _, _) in Self.refused {
      var text = text
      text.withUTF8 { bytes in
        let raw = UnsafeRawBufferPointer(bytes)
        let told = scanner.findAndTell(in: raw).failure
        let count = scanner.candidates.count
        let plain = scanner.find(in: raw)
        #expect(told == plain && count == scanner.candidates.count)
      }
    }
  }

  private typealias Told = (text: String, veto: Veto, check: Check?)

  private func refusals(
    _ text: String, _ configuration: Configuration = Configuration()
  ) throws -> [Told] {
    var scanner = try Redactor(configuration).makeScanner()
    var text = text
    return text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      return scanner.findAndTell(in: raw).refused.map { refusal in
        let range = scanner.views.bytes(of: Int(refusal.start)..<Int(refusal.end))
        return (String(decoding: raw[range], as: UTF8.self), refusal.veto, refusal.check)
      }
    }
  }
}
