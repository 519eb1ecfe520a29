/// What belongs to a link behind its host: port, path, query, fragment, without the punctuation of
/// the sentence round it.
///
/// The habits are those of the linkers people know (linkify-it, twitter-text, Telegram): brackets
/// belong to the link while they are balanced, final punctuation does not.
struct LinkTail: Sendable {
  let classes: SignClasses
  /// A finding's greatest length in positions; a longer path is cut into the next finding by the
  /// frame's swallowing of an endless one.
  static let greatest = 2048

  /// End of the port behind `position`, or `position` when there is none.
  func port(_ position: Int, _ folded: borrowing Store<UInt8>) -> Int? {
    guard position < folded.count, folded[position] == UInt8(ascii: ":") else { return position }
    var end = position &+ 1
    var value = 0
    while end < folded.count, classes[folded[end]] == .digit {
      value = min(value &* 10 &+ Int(folded[end] &- 0x30), 100_000)
      end &+= 1
    }
    guard end > position &+ 1 else { return position }
    return value <= 65535 ? end : nil
  }

  /// End of path, query and fragment that begin at `position`.
  func path(_ position: Int, _ views: borrowing Views) -> Int {
    let count = views.count
    guard position < count, isOpener(views.folded[position]) else { return position }
    var end = position
    var round = 0
    var square = 0
    var curly = 0
    scan: while end < count, end &- position < Self.greatest {
      let sign = views.folded[end]
      switch sign {
      case Sign.blank, Sign.newline, Sign.control, UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\""), UInt8(ascii: "`"):
        break scan
      case UInt8(ascii: "("): round &+= 1
      case UInt8(ascii: ")"):
        if round == 0 { break scan }
        round &-= 1
      case UInt8(ascii: "["): square &+= 1
      case UInt8(ascii: "]"):
        if square == 0 { break scan }
        square &-= 1
      case UInt8(ascii: "{"): curly &+= 1
      case UInt8(ascii: "}"):
        if curly == 0 { break scan }
        curly &-= 1
      case UInt8(ascii: "|"):
        if views.traits[end].contains(.styled) { break scan }
      default: break
      }
      end &+= 1
    }
    return trimmed(position, end, views)
  }

  @inline(__always)
  private func isOpener(_ sign: UInt8) -> Bool {
    sign == UInt8(ascii: "/") || sign == UInt8(ascii: "?") || sign == UInt8(ascii: "#")
  }

  private func trimmed(_ start: Int, _ end: Int, _ views: borrowing Views) -> Int {
    var end = end
    while end > start {
      switch views.folded[end &- 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"),
        UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        end &-= 1
      default:
        // A lone "#" or "?" opens nothing.
        if end == start &+ 1, views.folded[start] != UInt8(ascii: "/") { end &-= 1 }
        return end
      }
    }
    return end
  }
}
