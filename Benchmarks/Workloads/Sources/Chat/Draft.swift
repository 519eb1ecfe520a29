/// A message in the making.
struct Draft {
  let language: Language
  var text = ""
  var trick: Trick?
  private var spans: [Message.Span] = []

  init(_ language: Language) { self.language = language }

  var message: Message {
    Message(text: text, language: language, trick: trick, spans: spans)
  }

  /// Opens with a greeting, which has its own comma or full stop.
  mutating func open(with greeting: String) { text += greeting }

  mutating func add(_ sentence: String) {
    separate()
    text += sentence
  }

  mutating func addContact(_ contact: String, _ kind: ContactKind) {
    let start = text.utf8.count
    text += contact
    spans.append(Message.Span(start: start, end: text.utf8.count, kind: kind))
  }

  /// Ends what was said, so that the next sentence can follow.
  mutating func separate() {
    guard let last = text.unicodeScalars.last else { return }
    switch last {
    case ".", "?", "!", ",", ":": text += " "
    case "。", "？", "！", "，": break
    default: text += language.sentenceEnd
    }
  }

  /// Cuts behind the last contact or `bytes`, whichever is later, and never within a character.
  mutating func cut(to bytes: Int) {
    let end = max(bytes, spans.last?.end ?? 0)
    let utf8 = text.utf8
    guard var index = utf8.index(utf8.startIndex, offsetBy: end, limitedBy: utf8.endIndex) else {
      return
    }
    while index < utf8.endIndex, utf8[index] & 0xC0 == 0x80 { index = utf8.index(after: index) }
    text = String(text[..<index])
  }
}
