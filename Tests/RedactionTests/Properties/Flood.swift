import Testing

@testable import Redaction

/// A message that repeats, thousands of times, what a detector has to look into, and a contact
/// behind it. `Benchmarks/floods.py` measures what such messages cost.
struct Flood: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  /// There is nothing to find in the flood itself: it comes out as it went in.
  var isHarmless = false
  /// More numbers stand in one window than a worker has room for: four thousand, with thirty rules
  /// that each of them starts. Such a window is masked whole.
  var isTooMuch = false

  var testDescription: String { name }

  static let behind = "\nтел. 8 916 204-57-31, ivan@example.com"
  static let behindMasked = "\nтел. [PHONE], [EMAIL]"

  private init(
    _ name: String, _ piece: String, times count: Int, isHarmless: Bool = false,
    isTooMuch: Bool = false
  ) {
    self.name = name
    text = String(repeating: piece, count: count)
    self.isHarmless = isHarmless
    self.isTooMuch = isTooMuch
  }

  static let unseen: [Flood] = [
    Flood("zero-width spaces", "\u{200B}", times: 20_000, isHarmless: true),
    Flood("tags", "\u{E0041}", times: 20_000, isHarmless: true),
    Flood("direction overrides", "\u{202E}", times: 20_000, isHarmless: true),
    Flood("combining marks", "\u{336}", times: 100_000, isHarmless: true),
    Flood("letters and zero-width spaces", "а\u{200B}", times: 10_000, isHarmless: true),
    Flood("blank Braille", "\u{2800}", times: 20_000, isHarmless: true),
  ]

  static let words: [Flood] = [
    Flood("\"собака\"", "собака ", times: 10_000, isHarmless: true),
    Flood("\"точка\"", "точка ", times: 10_000, isHarmless: true),
    Flood("\"dot\"", "dot ", times: 10_000, isHarmless: true),
    Flood("names and \"собака\"", "ivan собака ", times: 5_000, isHarmless: true),
    Flood("number words", "девять ", times: 4_500, isTooMuch: true),
    Flood("number words in one", "девять", times: 4_500, isTooMuch: true),
    Flood("number words of two languages", "nine ноль ", times: 3_000, isTooMuch: true),
    Flood("messengers", "телеграм ", times: 5_000),
    Flood("single letters", "b ", times: 10_000),
    Flood("look-alikes in turns", "аa", times: 10_000, isHarmless: true),
    Flood("look-alike digits", "ОО0О ", times: 4_500, isTooMuch: true),
  ]

  static let joints: [Flood] = [
    Flood("\"@\"", "@", times: 50_000, isHarmless: true),
    Flood("\".\"", ".", times: 50_000, isHarmless: true),
    Flood("\"/\"", "/", times: 50_000, isHarmless: true),
    Flood("open brackets", "(", times: 50_000, isHarmless: true),
    Flood("brackets", "[({<>})]", times: 6_000, isHarmless: true),
    Flood("\"(.)\"", "(.)", times: 10_000, isHarmless: true),
    Flood("\"a@\"", "a@", times: 10_000),
    Flood("\"a.\"", "a.", times: 10_000),
    Flood("\"http://\"", "http://", times: 5_000),
    Flood("\"www.\"", "www.", times: 5_000),
    Flood("hosts", "a.ru.", times: 5_000),
    Flood("mail without end", "a.a@", times: 5_000),
  ]

  static let digits: [Flood] = [
    Flood("digits", "7", times: 60_000),
    Flood("hexadecimal", "9f3a", times: 15_000),
    Flood("digits and blanks", "7 ", times: 6_000, isTooMuch: true),
    Flood("one digit a line", "7\n", times: 6_000, isTooMuch: true),
    Flood("digits and dashes", "7-", times: 6_000, isTooMuch: true),
    Flood("telephone numbers", "89162045731 ", times: 2_000),
  ]
}
