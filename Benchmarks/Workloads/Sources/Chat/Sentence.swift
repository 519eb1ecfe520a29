/// A sentence of a template file: text and slots.
struct Sentence: Sendable {
  enum Piece: Sendable {
    case text(String)
    case slot(Slot)
    case contact
  }

  let pieces: [Piece]

  /// Nil when a brace is missing or no slot is called so.
  init?(_ line: Substring) {
    var pieces: [Piece] = []
    var rest = line
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      let name = String(rest[rest.index(after: open)..<close])
      if name == "contact" {
        pieces.append(.contact)
      } else {
        guard let slot = Slot(rawValue: name) else { return nil }
        pieces.append(.slot(slot))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// How often {contact} stands in it.
  var contacts: Int {
    pieces.count { if case .contact = $0 { true } else { false } }
  }

  /// Whether a number can come out of it.
  var hasNumbers: Bool {
    pieces.contains {
      switch $0 {
      case .text(let text): text.unicodeScalars.contains { ("0"..."9").contains($0) }
      case .slot(let slot): slot.isNumber
      case .contact: false
      }
    }
  }
}
