/// Chooses what stands between the messages of a conversation, beside the line end: an address is
/// not one when a line end stands in it, and people send "ivan.k", "собака" and "mail.ru", or "ivan@"
/// and "mail.ru", one after the other.
struct Joints: Sendable {
  let table: FoldTable
  let neighbours: Neighbours

  static let lines = InlineArray<3, Joint>(repeating: .line)

  private static let words: WordClass = [.at, .dot, .dash, .underscore, .slash]

  /// Joins by nothing where the signs on both sides ask for it: one of an address, or two digits.
  ///
  /// - Parameter first: the first sign of the current message.
  /// - Returns: whether any joint is not a line end.
  func bySigns(
    _ memory: borrowing Conversation, first: UInt32, _ joints: inout InlineArray<3, Joint>
  ) -> Bool {
    var isChanged = false
    var position = 0
    for index in 0..<memory.messageCount {
      position &+= memory.message(index).count
      let left = memory.sign(position &- 1)
      let right = position < memory.count ? memory.sign(position) : RecalledSign(scalar: first)
      if left.isLabel || right.isLabel { continue }
      let before = table.entry(left.scalar)
      let behind = table.entry(right.scalar)
      if joins(before.folded) || (joins(behind.folded) && !isBullet(right.scalar))
        || (before.flags.contains(.digit) && behind.flags.contains(.digit))
      {
        joints[index] = .none
        isChanged = true
      } else if opens(before.folded) {
        joints[index] = .blank
        isChanged = true
      }
    }
    return isChanged
  }

  /// Joins by a blank where the word on one side is the word for a sign of an address.
  ///
  /// - Parameter tokens: those of the messages as lines.
  func byWords(
    _ seams: Seams, _ tokens: borrowing Store<Token>, _ joints: inout InlineArray<3, Joint>
  ) -> Bool {
    var isChanged = false
    var index = 0
    for seam in 0..<seams.count {
      while index < tokens.count, tokens[index].start < seams[seam] { index &+= 1 }
      guard index > 0, index < tokens.count, joints[seam] == .line else { continue }
      let before = neighbours.classes(tokens[index &- 1])
      let behind = neighbours.classes(tokens[index])
      if !before.union(behind).isDisjoint(with: Self.words)
        || (before.contains(.mailBrand) && behind.contains(.spokenEnding))
      {
        joints[seam] = .blank
        isChanged = true
      }
    }
    return isChanged
  }

  private func joins(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "/"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// A dot in the middle of the line, which folds to a dot, begins an entry of a list.
  private func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00B7, 0x2022...0x2027, 0x2043, 0x2219, 0x22C5, 0x25CF, 0x25E6, 0x30FB: true
    default: false
    }
  }

  private func opens(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"),
      UInt8(ascii: "*"):
      true
    default: false
    }
  }
}
