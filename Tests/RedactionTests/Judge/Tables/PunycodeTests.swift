import Testing

@testable import Redaction

@Suite("Punycode")
struct PunycodeTests {
  /// The text that a label stands for, or why it stands for none.
  func decode(_ label: String) -> Result<String, Punycode.Failure> {
    var scalars: [Unicode.Scalar] = []
    let bytes = Array(label.utf8)
    do throws(Punycode.Failure) {
      try Punycode.decode(bytes.span, into: &scalars)
      return .success(String(String.UnicodeScalarView(scalars)))
    } catch {
      return .failure(error)
    }
  }

  @Test(
    "The samples of RFC 3492, section 7.1, are decoded",
    arguments: [
      ("egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟"),
      ("ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"),
      ("ihqwctvzc91f659drss3x8bo0yb", "他們爲什麽不說中文"),
      ("Proprostnemluvesky-uyb24dma41a", "Pročprostěnemluvíčesky"),
      ("4dbcagdahymbxekheh6e0a7fei0b", "למההםפשוטלאמדבריםעברית"),
      (
        "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd",
        "यहलोगहिन्दीक्योंनहींबोलसकतेहैं"
      ),
      ("n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa", "なぜみんな日本語を話してくれないのか"),
      ("b1abfaaepdrnnbgefbadotcwatmq2g4l", "почемужеонинеговорятпорусски"),
      ("PorqunopuedensimplementehablarenEspaol-fmd56a", "PorquénopuedensimplementehablarenEspañol"),
      ("TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g", "TạisaohọkhôngthểchỉnóitiếngViệt"),
      ("3B-ww4c5e180e575a65lsy2b", "3年B組金八先生"),
      ("-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n", "安室奈美恵-with-SUPER-MONKEYS"),
      ("Hello-Another-Way--fc4qua05auwb3674vfr0b", "Hello-Another-Way-それぞれの場所"),
      ("2-u9tlzr9756bt3uc0v", "ひとつ屋根の下2"), ("MajiKoi5-783gue6qz075azm5e", "MajiでKoiする5秒前"),
      ("de-jg4avhby1noc0d", "パフィーdeルンバ"), ("d9juau41awczczp", "そのスピードで"),
      ("-> $1.00 <--", "-> $1.00 <-"), ("p1ai", "рф"), ("", ""),
    ])
  func samples(label: String, text: String) {
    #expect(decode(label) == .success(text))
  }

  @Test("Digits may have either case")
  func digitCase() {
    #expect(decode("D9JUAU41AWCZCZP") == decode("d9juau41awczczp"))
  }

  @Test(
    "A label that is no punycode is refused with its cause",
    arguments: [
      ("p1a_", Punycode.Failure.byte(offset: 3)), ("a-p1a!", .byte(offset: 5)),
      ("-p1ai", .byte(offset: 0)), ("é-p1ai", .byte(offset: 0)), ("p1aé", .byte(offset: 3)),
      ("p", .truncated), ("p1", .truncated), ("99999999", .overflow(offset: 0)),
      ("a-99999999a", .overflow(offset: 2)),
      ("99999999999999999999999999999999999999999999999999999999999999", .overflow(offset: 0)),
    ])
  func refused(label: String, failure: Punycode.Failure) {
    #expect(decode(label) == .failure(failure))
  }

  @Test("A code point that is no scalar is refused")
  func surrogate() {
    // Delta 0xD800 - 0x80 as one number; with 0x10FFFF + 1 - 0x80 it is out of range.
    #expect(decode(Self.first(0xD800)) == .failure(.surrogate(offset: 0)))
    #expect(decode(Self.first(0xDFFF)) == .failure(.surrogate(offset: 0)))
    #expect(decode(Self.first(0xE000)) == .success("\u{E000}"))
    #expect(decode(Self.first(0x10FFFF)) == .success("\u{10FFFF}"))
    #expect(decode(Self.first(0x110000)) == .failure(.overflow(offset: 0)))
  }

  @Test("A label longer than DNS allows is refused, and the longest is not")
  func length() {
    let long = String(repeating: "a", count: 62) + "-"
    #expect(decode(long) == .success(String(repeating: "a", count: 62)))
    #expect(decode(long + "a") == .failure(.tooLong(count: 64)))
  }

  @Test("Any bytes end in scalars or in an error, never in more scalars than bytes")
  func anyBytes() {
    var random = TableFile.Random(seed: UInt64.random(in: 0...UInt64.max))
    let alphabet = Array("abcxyz0189-A".utf8) + [0xD0]
    var scalars: [Unicode.Scalar] = []
    var decoded = 0
    for _ in 0..<20_000 {
      let label = (0..<Int(random.next() % 64)).map { _ in
        alphabet[Int(random.next() % UInt64(random.next() % 8 == 0 ? 13 : 10))]
      }
      if (try? Punycode.decode(label.span, into: &scalars)) != nil { decoded += 1 }
      #expect(scalars.count <= label.count, "seed \(random.seed), label \(label)")
    }
    #expect(decoded > 0, "seed \(random.seed)")
  }

  /// One code point, encoded by the rules of section 6.3 with the initial bias 72.
  static func first(_ code: Int) -> String {
    var rest = code - 128
    var digits: [UInt8] = []
    var key = 36
    func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 97 : value + 22) }
    while true {
      let threshold = key <= 72 ? 1 : min(key - 72, 26)
      if rest < threshold { break }
      digits.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      key += 36
    }
    digits.append(digit(rest))
    return String(decoding: digits, as: UTF8.self)
  }
}
