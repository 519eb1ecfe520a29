extension Message {
  /// The message as one line of a labelled corpus:
  /// `{"id":…,"class":…,"lang":…,"text":…,"spans":[{"start":…,"end":…,"category":…}]}`.
  public func jsonLine(id: String) -> String {
    var line = "{\"id\":\"" + id + "\",\"class\":\"" + (trick?.rawValue ?? "ham")
    line += "\",\"lang\":\"" + language.rawValue + "\",\"text\":\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        line += "\\"
        line.unicodeScalars.append(scalar)
      case "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: line.unicodeScalars.append(scalar)
      }
    }
    line += "\",\"spans\":["
    for (index, span) in spans.enumerated() {
      if index > 0 { line += "," }
      line += "{\"start\":\(span.start),\"end\":\(span.end),\"category\":\"\(span.kind.rawValue)\"}"
    }
    return line + "]}"
  }
}
